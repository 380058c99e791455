//! English text to sentences, tokens, part-of-speech tags, dependency trees, lemmas and names.
//!
//! [`analyze`] is the whole of it: text in, [`Document`] out. It never fails and never
//! panics; every token slices the text that it was given.

mod document;
mod tags;

pub use document::{Document, Name, NameKind, Sentence, Token};
pub use tags::{Relation, Tag};

/// Reads a text: sentences, tokens, tags, trees, lemmas, names.
pub fn analyze(text: &str) -> Document<'_> {
    Document::new(text)
}
