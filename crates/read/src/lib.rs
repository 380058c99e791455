//! Files of every kind to reports: main text, date, outlet, language, duplicates.
//!
//! [`Reader::find`] turns what the user named into sources; [`Reader::read`] turns a source into
//! a stream of reports and problems. Rows are read one at a time and every document has a limit,
//! so memory grows neither with the number of documents nor with the size of a file. A bad input
//! yields a [`Problem`](khabar_record::Problem) with its reason, and the rest goes on.

mod dates;
mod draft;
mod error;
mod find;
mod fingerprint;
mod format;
mod formats;
mod html;
mod input;
mod language;
mod limits;
mod options;
mod reader;
mod source;

pub use dates::{DateOrder, parse_published};
pub use draft::report_id;
pub use fingerprint::{Fingerprint, NEAR_COPY, shingle_similarity};
pub use format::Format;
pub use input::Progress;
pub use limits::{MAX_PAGE, MAX_ROW, MAX_TEXT};
pub use options::{Fields, Options};
pub use reader::{Reader, Reports};
pub use source::Source;
