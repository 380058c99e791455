use khabar_record::Span;

use crate::find::Found;
use crate::text::Text;
use crate::whos_who::is_abbreviation;

/// An abbreviation that a text itself explains: "Northern Hills Defence Front (NHDF)".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The name in full.
    pub long: Span,
    /// The abbreviation where it is explained.
    pub short: Span,
    /// Where else the text uses it.
    pub uses: Vec<Span>,
}

/// The abbreviations that a text explains in brackets, in order, whether or not anybody knows the names.
pub fn defined_abbreviations(text: &str) -> Vec<Abbreviation> {
    explained(text, &Text::new(text))
}

/// Names that the text abbreviates are found under the abbreviation too.
pub fn learn<'a>(text: &str, words: &Text<'_>, found: Vec<Found<'a>>) -> Vec<Found<'a>> {
    let mut learned = found.clone();
    for abbreviation in explained(text, words) {
        let long = found
            .iter()
            .find(|name| name.span.covers(abbreviation.long));
        let Some(readings) = long.map(|name| name.readings) else {
            continue;
        };
        for &span in abbreviation.uses.iter().chain([&abbreviation.short]) {
            learned.retain(|name| !span.covers(name.span));
            if !learned.iter().any(|name| name.span.meets(span)) {
                learned.push(Found { span, readings });
            }
        }
    }
    learned.sort_by_key(|name| name.span);
    learned
}

fn explained(text: &str, words: &Text<'_>) -> Vec<Abbreviation> {
    let mut all: Vec<Abbreviation> = Vec::new();
    for word in 1..words.len() {
        let (short, letters) = (words.span(word), words.word(word));
        let known = |seen: &Abbreviation| seen.short.of(text) == letters;
        if !opens_bracket(words.gap(word)) || !is_abbreviation(letters) || all.iter().any(known) {
            continue;
        }
        if let Some(first) = first_word(words, word, letters) {
            let long = words.span(first).to(words.span(word - 1));
            all.push(Abbreviation {
                long,
                short,
                uses: uses(words, word, letters),
            });
        }
    }
    all
}

fn opens_bracket(gap: &str) -> bool {
    gap.trim_start() == "("
}

fn uses(words: &Text<'_>, defined: usize, letters: &str) -> Vec<Span> {
    let others = (0..words.len()).filter(|&word| word != defined && words.word(word) == letters);
    others.map(|word| words.span(word)).collect()
}

/// The word with which the name in full starts: each letter, from the last, opens a word,
/// and small words between may have none.
fn first_word(words: &Text<'_>, bracket: usize, letters: &str) -> Option<usize> {
    let mut wanted = letters
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .rev()
        .peekable();
    let mut first = bracket;
    while let Some(letter) = wanted.peek() {
        first = first.checked_sub(1)?;
        let word = words.word(first);
        if word
            .chars()
            .next()
            .is_some_and(|initial| initial.eq_ignore_ascii_case(letter))
        {
            wanted.next();
        } else if word.starts_with(char::is_uppercase) {
            return None;
        }
        if wanted.peek().is_some() && !is_inside_a_name(words.gap(first)) {
            return None;
        }
    }
    words
        .word(first)
        .starts_with(char::is_uppercase)
        .then_some(first)
}

fn is_inside_a_name(gap: &str) -> bool {
    !gap.contains(['.', ';', ':', '!', '?', ')', '(', '\n'])
}
