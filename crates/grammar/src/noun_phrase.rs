use khabar_language::Tag;

use crate::sentence::Sentence;

/// The ends of the noun phrases that start at a token, the longest first.
///
/// A phrase is modifiers and nouns in a row ("the army's three new border posts"); each
/// noun, name, pronoun or number in the row can be its last word.
pub(crate) fn ends(sentence: &Sentence<'_, '_>, start: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    for token in start..sentence.end() {
        if !stands_in_phrase(sentence, start, token) {
            break;
        }
        if can_be_head(sentence.tag(token)) {
            ends.push(token + 1);
        }
    }
    ends.reverse();
    ends
}

fn stands_in_phrase(sentence: &Sentence<'_, '_>, start: usize, token: usize) -> bool {
    match sentence.tag(token) {
        Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Sym => true,
        Tag::Det | Tag::Pron => token == start,
        Tag::Part => token > start && matches!(sentence.lower(token), "'s" | "'"),
        Tag::Punct => token > start && sentence.lower(token) == "-",
        _ => false,
    }
}

fn can_be_head(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num)
}

/// How many tokens before an entity can belong to its phrase ("the so-called", "its ally").
const MOST_BEFORE: usize = 4;
/// How many nouns after it can ("militants", "government troops").
const MOST_AFTER: usize = 3;

/// The first token at or after `token` at which an entity may start, if only modifiers stand before it.
pub(crate) fn modifiers_end(sentence: &Sentence<'_, '_>, token: usize) -> usize {
    let last = sentence.end().min(token + MOST_BEFORE);
    (token..last)
        .find(|at| !modifies(sentence, *at))
        .unwrap_or(last)
}

fn modifies(sentence: &Sentence<'_, '_>, token: usize) -> bool {
    matches!(
        sentence.tag(token),
        Tag::Det | Tag::Adj | Tag::Noun | Tag::Num
    ) || matches!(sentence.lower(token), "its" | "their" | "his" | "her" | "-")
}

/// The ends of the phrase whose name is an entity that ends at `token`, the longest first.
pub(crate) fn tail_ends(sentence: &Sentence<'_, '_>, token: usize) -> impl Iterator<Item = usize> {
    let last = sentence.end().min(token + MOST_AFTER);
    let stop = (token..last)
        .find(|at| !matches!(sentence.tag(*at), Tag::Noun | Tag::Propn))
        .unwrap_or(last);
    (token..=stop).rev()
}
