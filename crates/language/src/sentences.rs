//! Where the sentences of a paragraph end.

use std::ops::Range;

use khabar_record::Span;

use crate::tokens::characters::plain;
use crate::tokens::words::{Abbreviation, Role, abbreviation, has_role};

/// A paragraph of more tokens is prose that lost its full stops, not a headline.
const LONGEST_HEADING: usize = 30;

/// A sentence starts with a word within so many tokens, after its quotes and brackets.
const FARTHEST_WORD: usize = 8;

/// The sentences among the tokens of one paragraph, as ranges that together hold all of them.
pub(crate) fn sentences(text: &str, tokens: &[Span], paragraph: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = paragraph.start;
    let mut at = paragraph.start;
    while at < paragraph.end {
        let end = closing(text, tokens, at + 1..paragraph.end);
        if end < paragraph.end && at > start && ends(text, tokens, at, end) {
            sentences.push(start..end);
            start = end;
        }
        at = end.max(at + 1);
    }
    if start < paragraph.end {
        sentences.push(start..paragraph.end);
    }
    sentences
}

/// Whether a paragraph is a headline: short, no list item, and no full stop at its end.
pub(crate) fn is_heading(text: &str, tokens: &[Span]) -> bool {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
        return false;
    };
    let last = last.of(text);
    let closed = last.ends_with(['.', '!', ':', ';', ',', '…', '"', '”', '’', '\'', ')', ']']);
    let bullet = matches!(
        plain(first.of(text).chars().next().unwrap_or(' ')),
        '-' | '*' | '•' | '·' | '‣' | '▪' | '●' | '◦'
    );
    !closed && !bullet && tokens.len() <= LONGEST_HEADING
}

/// One past the closing quotes and brackets that directly follow a token.
fn closing(text: &str, tokens: &[Span], rest: Range<usize>) -> usize {
    let mut end = rest.start;
    if !may_end(tokens[end - 1].of(text)) {
        return end;
    }
    while end < rest.end && tokens[end].start == tokens[end - 1].end && closes(tokens[end].of(text))
    {
        end += 1;
    }
    end
}

fn closes(word: &str) -> bool {
    word.chars()
        .all(|c| matches!(plain(c), '"' | '\'' | ')' | ']'))
}

/// Whether a token can end a sentence before the end of its paragraph.
fn may_end(word: &str) -> bool {
    word.ends_with(['.', '!', '?', '…', '。', '۔', '؟'])
}

/// Whether a sentence ends with token `at`, when `next` comes after its closing quotes.
fn ends(text: &str, tokens: &[Span], at: usize, next: usize) -> bool {
    let word = tokens[at].of(text);
    if !may_end(word) {
        return false;
    }
    let Some(follows) = first_word(text, &tokens[next..]) else {
        return false;
    };
    if follows.starts_with(char::is_lowercase) {
        // A text without capitals ends its sentences all the same.
        return word == "." && next == at + 1 && lacks_capitals(text, tokens, at);
    }
    match abbreviation(word) {
        Some(Abbreviation::Plain) => has_role(follows, Role::Starter),
        Some(_) => false,
        None => !word.chars().next().is_some_and(char::is_alphanumeric),
    }
}

/// The first word of what follows. Signs alone (an emoji at the end) are no sentence.
fn first_word<'t>(text: &'t str, tokens: &[Span]) -> Option<&'t str> {
    let mut words = tokens
        .iter()
        .take(FARTHEST_WORD)
        .map(|token| token.of(text));
    words.find(|word| word.chars().any(char::is_alphanumeric))
}

/// Whether none of the tokens up to `at` that a sentence could reach back to has a capital.
fn lacks_capitals(text: &str, tokens: &[Span], at: usize) -> bool {
    let back = at.saturating_sub(100);
    !tokens[back..at]
        .iter()
        .any(|token| token.of(text).contains(char::is_uppercase))
}
