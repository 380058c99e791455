//! Runs of words that statements quote.

use std::ops::Range;

use khabar_language::Tag;

use crate::scene::Scene;

/// The words of some tokens on one line.
pub(super) fn text(scene: &Scene<'_>, tokens: &Range<usize>) -> String {
    if tokens.is_empty() {
        return String::new();
    }
    let words = scene
        .doc
        .span(tokens.clone())
        .of(scene.doc.text)
        .split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

/// The tokens without the punctuation at their edges and without a trailing ", he said".
pub(super) fn trimmed(scene: &Scene<'_>, sentence: usize, tokens: Range<usize>) -> Range<usize> {
    let mut tokens = tokens;
    for saying in scene.sayings_in(sentence) {
        let source = saying
            .source
            .as_ref()
            .map_or(saying.cue.start, |source| source.start);
        let start = source.min(saying.cue.start);
        let outside = !saying.content.contains(&start) && saying.content.contains(&tokens.start);
        if outside && tokens.contains(&start) && start > tokens.start {
            tokens.end = start;
        }
    }
    let edge = |at: usize| {
        scene.doc.tokens[at].tag == Tag::Punct
            || matches!(scene.doc.lower(at), "," | "." | "and" | "but")
    };
    while tokens.start < tokens.end && edge(tokens.end - 1) {
        tokens.end -= 1;
    }
    while tokens.start < tokens.end && edge(tokens.start) {
        tokens.start += 1;
    }
    tokens
}
