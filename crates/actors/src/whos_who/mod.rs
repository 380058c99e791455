//! The who's who as data: entries as typed, names folded to keys, the compiled form.
//!
//! The build script includes this folder too, so that the embedded entries and a user's overlay
//! go through the same code.

mod actor;
mod compiled;
mod fold;
mod force;
mod keys;
mod names;
mod words;

pub use actor::{Actor, ActorKind, Ambiguous, Entries, Governed, Office};
pub use compiled::{Compiled, Row};
pub use fold::{Folder, Spelling};
pub use force::Force;
pub use keys::{ABBREVIATION, full_key, is_abbreviation, may_be_abbreviation, may_be_pronounced};
pub use names::{Day, NameKind, Reading};
pub use words::words;
