//! The who's who as data: entries as typed, names folded to keys, the compiled form.
//!
//! The build script includes this folder too, so that the embedded entries and a user's overlay
//! go through the same code.

mod actor;
mod compiled;
mod fold;
mod names;
mod words;

pub use actor::{Actor, ActorKind, Ambiguous, Entries, Governed, Office};
pub use compiled::{Compiled, DuplicateId};
pub use fold::{Folder, Spelling};
pub use names::{ABBREVIATION, NameKind, Reading};
pub use words::words;
