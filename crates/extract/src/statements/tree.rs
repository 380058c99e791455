//! Walks over the dependency tree.

use khabar_language::Document;

/// The token and those above it, up to the root.
pub(super) fn ancestors<'d>(
    doc: &'d Document<'_>,
    token: usize,
) -> impl Iterator<Item = usize> + 'd {
    // A tree is no deeper than its sentence is long; the bound keeps a broken one from turning in a ring.
    let longest = doc.sentences[doc.sentence_of(token)].tokens.len();
    let above = |at: &usize| Some(doc.tokens[*at].head as usize).filter(|head| head != at);
    std::iter::successors(Some(token), above).take(longest)
}

/// Whether a token hangs below another, or is it.
pub(super) fn within(doc: &Document<'_>, token: usize, top: usize) -> bool {
    ancestors(doc, token).any(|at| at == top)
}
