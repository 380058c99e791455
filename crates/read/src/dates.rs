//! The date of publication, as sources spell it and as addresses and file names give it away.

mod address;
mod doubtful;
mod spelled;

pub(crate) use address::{in_address, in_file_name};
pub use doubtful::DateOrder;
pub(crate) use doubtful::{in_order, is_doubtful};
pub use spelled::parse_published;
