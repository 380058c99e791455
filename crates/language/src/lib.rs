//! English text to sentences, tokens, part-of-speech tags, dependency trees, lemmas and names.
//!
//! [`analyze`] is the whole of it: text in, [`Document`] out. It never fails and never
//! panics; every token slices the text that it was given.

mod analyze;
mod document;
mod forms;
mod paragraphs;
mod sentences;
mod tags;
mod tokens;

pub use analyze::analyze;
pub use document::{Document, Name, NameKind, Sentence, Token};
pub use tags::{Relation, Tag};
