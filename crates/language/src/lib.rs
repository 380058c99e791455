//! English text to sentences, tokens, part-of-speech tags, dependency trees, lemmas and names.
//!
//! [`analyze`] is the whole of it: text in, [`Document`] out. It never fails and never
//! panics; every token slices the text that it was given.

mod analyze;
mod annotate;
pub mod conllu;
mod dateline;
mod document;
mod forms;
pub mod lemma;
pub mod model;
mod models;
mod paragraphs;
pub mod parser;
mod sentences;
pub mod tagger;
mod tags;
mod tokens;
pub mod words;

pub use analyze::{analyze, segment, tokens};
pub use annotate::{Analysis, analyze_tokens, tag_tokens};
pub use dateline::end as dateline_end;
pub use document::{Document, Name, NameKind, Sentence, Token};
pub use forms::lower;
pub use tags::{FineTag, Relation, Tag};
