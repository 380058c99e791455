//! Who says what: words of saying, their speakers, and what is said.

use std::ops::Range;

use khabar_record::Stance;

use super::Scene;

/// Somebody's words, reported.
#[derive(Debug, Clone)]
pub(crate) struct Saying {
    /// The sentence.
    pub sentence: usize,
    /// The tokens that name the speaker; `None` for a passive without one ("is reported to").
    pub source: Option<Range<usize>>,
    /// The entity that the speaker is, where it is one.
    pub speaker: Option<usize>,
    /// The tokens of saying.
    pub cue: Range<usize>,
    /// What is said.
    pub content: Range<usize>,
    /// How the speaker stands to it.
    pub stance: Stance,
}

/// Every saying of the text, in order of its cue.
pub(super) fn sayings(_scene: &Scene<'_>) -> Vec<Saying> {
    Vec::new()
}
