//! A line of text to tokens, after the conventions of the English Web Treebank.

mod atoms;
pub(crate) mod characters;
mod separators;
pub(crate) mod words;

use std::ops::Range;

use khabar_record::Span;

use self::atoms::is_atom;
use self::characters::{is_apostrophe, is_blank, is_currency, is_invisible, is_wordy};
use self::separators::separator;
use self::words::{Abbreviation, Role, abbreviation, division, has_role};

/// Appends the tokens of one paragraph, in order.
pub(crate) fn tokenize(text: &str, paragraph: Range<usize>, out: &mut Vec<Span>) {
    let words = &text[paragraph.clone()];
    let blank = words.len() - words.trim_start_matches(is_blank).len();
    let mut from = paragraph.start + blank;
    let mut splitter = Splitter {
        text,
        first: from,
        out,
        tail: Vec::new(),
    };
    while from < paragraph.end {
        let rest = &text[from..paragraph.end];
        let end = from + rest.find(is_blank).unwrap_or(rest.len());
        splitter.chunk(from, end);
        let rest = &text[end..paragraph.end];
        from = end + rest.len() - rest.trim_start_matches(is_blank).len();
    }
}

/// Cuts chunks, which are words between blanks, into tokens.
struct Splitter<'a> {
    text: &'a str,
    /// Where the paragraph's first chunk starts.
    first: usize,
    out: &'a mut Vec<Span>,
    /// Tokens peeled off the back of the current part, last first.
    tail: Vec<Span>,
}

impl Splitter<'_> {
    /// Cuts one chunk: off its ends first, then at the separators inside.
    fn chunk(&mut self, start: usize, end: usize) {
        let outer = std::mem::take(&mut self.tail);
        let (mut from, end) = self.peel(start, end);
        let outer = std::mem::replace(&mut self.tail, outer);
        if from < end && is_atom(&self.text[from..end]) {
            self.push(from, end);
        } else {
            while let Some(cut) = separator(&self.text[from..end]) {
                self.part(from, from + cut.start);
                self.push(from + cut.start, from + cut.end);
                from += cut.end;
            }
            self.part(from, end);
        }
        self.out.extend(outer.iter().rev());
        self.tail = outer;
        self.tail.clear();
    }

    /// A stretch without separators.
    fn part(&mut self, start: usize, end: usize) {
        let (start, end) = self.peel(start, end);
        self.word(start, end);
        let tail = std::mem::take(&mut self.tail);
        self.out.extend(tail.iter().rev());
        self.tail = tail;
        self.tail.clear();
    }

    /// Cuts punctuation off both ends; what is left is returned.
    fn peel(&mut self, mut start: usize, mut end: usize) -> (usize, usize) {
        while let Some(len) = leading(&self.text[start..end]) {
            self.push(start, start + len);
            start += len;
        }
        while let Some(len) = trailing(&self.text[start..end], self.place(start, end)) {
            self.tail.extend(self.visible(end - len, end));
            end -= len;
        }
        (start, end)
    }

    /// Cuts clitics, units and signs of money off a word.
    fn word(&mut self, start: usize, end: usize) {
        let word = &self.text[start..end];
        let cut = clitic(word)
            .or_else(|| division(word))
            .or_else(|| figure_end(word));
        match cut {
            Some(at) => {
                self.push(start, start + at);
                self.push(start + at, end);
            }
            None => self.push(start, end),
        }
    }

    /// What stands around a stretch.
    fn place(&self, start: usize, end: usize) -> Place {
        let rest = &self.text[end..];
        let after = rest.strip_prefix(' ').unwrap_or(rest);
        Place {
            first: start == self.first,
            before_figure: after.starts_with(|c: char| c.is_ascii_digit()),
        }
    }

    fn push(&mut self, start: usize, end: usize) {
        let token = self.visible(start, end);
        self.out.extend(token);
    }

    /// The token without invisible characters at its ends, or nothing.
    fn visible(&self, start: usize, end: usize) -> Option<Span> {
        let words = &self.text[start..end];
        let rest = words.trim_start_matches(is_invisible);
        let start = start + words.len() - rest.len();
        let rest = rest.trim_end_matches(is_invisible);
        (!rest.is_empty()).then(|| Span::new(start, start + rest.len()))
    }
}

/// What stands around a stretch of text.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// It is the first of its paragraph.
    first: bool,
    /// A figure follows.
    before_figure: bool,
}

/// The length of the punctuation at the front, if it is to be cut off.
fn leading(part: &str) -> Option<usize> {
    let first = part.chars().next()?;
    let rest = &part[first.len_utf8()..];
    let kept = match first {
        _ if is_wordy(first) => true,
        '@' | '#' => rest.starts_with(|c: char| c.is_alphabetic()),
        '.' | '+' => rest.starts_with(|c: char| c.is_ascii_digit()),
        _ if is_apostrophe(first) => {
            rest.starts_with(|c: char| c.is_ascii_digit()) || is_clipped(part)
        }
        _ => false,
    };
    (!kept).then(|| run(part, first))
}

/// Whether a word written with a leading apostrophe keeps it.
fn is_clipped(part: &str) -> bool {
    has_role(part.trim_end_matches(['.', ',', '!', '?']), Role::Whole)
}

/// The bytes of the run that a character starts: `...`, `''`, `?!`, or one sign.
fn run(part: &str, first: char) -> usize {
    let joins = |c: char| match first {
        '!' | '?' => matches!(c, '!' | '?'),
        '(' | ')' | '[' | ']' | '$' => false,
        _ => c == first || is_invisible(c),
    };
    let rest = &part[first.len_utf8()..];
    first.len_utf8() + rest.find(|c| !joins(c)).unwrap_or(rest.len())
}

/// The length of the punctuation at the back, if it is to be cut off.
fn trailing(part: &str, place: Place) -> Option<usize> {
    let last = part.chars().next_back()?;
    let kept = match last {
        _ if is_wordy(last) => true,
        '+' | '#' => part.starts_with(|c: char| c.is_alphanumeric()),
        '.' => keeps_stop(part, place),
        '\u{fe0f}' => part.chars().count() > 1,
        ')' => part.len() > 3 && part.ends_with("(s)"),
        _ if is_currency(last) => part.starts_with(char::is_alphabetic),
        _ => false,
    };
    (!kept).then(|| back_run(part, last))
}

fn back_run(part: &str, last: char) -> usize {
    let joins = |c: char| match last {
        '!' | '?' => matches!(c, '!' | '?'),
        '(' | ')' | '[' | ']' | '%' => false,
        _ => c == last,
    };
    part.len()
        - part
            .trim_end_matches(joins)
            .len()
            .min(part.len() - last.len_utf8())
}

/// Whether the full stop at the end belongs to the word.
fn keeps_stop(part: &str, place: Place) -> bool {
    if let Some(kind) = abbreviation(part) {
        return kind != Abbreviation::Number || place.before_figure;
    }
    let stem = &part[..part.len() - 1];
    place.first && stem.len() <= 3 && !stem.is_empty() && stem.bytes().all(|b| b.is_ascii_digit())
}

/// Where the clitic of a word starts: `'s`, `n't`, `'ll`.
fn clitic(word: &str) -> Option<usize> {
    let (at, apostrophe) = word.char_indices().rfind(|&(_, c)| is_apostrophe(c))?;
    let after = &word[at + apostrophe.len_utf8()..];
    if after.eq_ignore_ascii_case("t") {
        let n = word[..at].char_indices().next_back()?;
        return (n.0 > 0 && n.1.eq_ignore_ascii_case(&'n')).then_some(n.0);
    }
    let known = ["s", "m", "d", "re", "ve", "ll"]
        .iter()
        .any(|end| after.eq_ignore_ascii_case(end));
    // Decades keep their `s`: "the 1980's".
    let decade = word[..at].bytes().all(|b| b.is_ascii_digit());
    (known && at > 0 && !decade).then_some(at)
}

/// Where a figure ends and its unit starts (`7.62mm`), or money ends and its figure starts (`Rs500`).
fn figure_end(word: &str) -> Option<usize> {
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':');
    let digit = |c: char| c.is_ascii_digit();
    if word.starts_with(digit) {
        let at = word.find(|c| !figure(c))?;
        return has_role(&word[at..], Role::Unit).then_some(at);
    }
    let at = word.find(digit)?;
    let sign = &word[..at];
    let money =
        sign.ends_with(is_currency) || matches!(sign, "Rs" | "Rs." | "PKR" | "INR" | "USD" | "EUR");
    (money
        && word[at..]
            .trim_end_matches(char::is_alphabetic)
            .chars()
            .all(figure))
    .then_some(at)
}
