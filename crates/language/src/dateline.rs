//! Where a report was filed: "COLOMBO, Aug 15 (Wire) - ", "Maputo – ". It is no part of the sentence
//! behind it, and is parsed apart from it.

use std::ops::Range;

use crate::document::Document;

/// Tokens that a dateline in capitals has at most, and one that only begins with a capital.
const LONGEST: [usize; 2] = [16, 10];

/// The first token behind a dateline that opens a sentence; the sentence's first where none does.
pub fn end(document: &Document<'_>, sentence: &Range<usize>) -> usize {
    let word = |at: usize| document.word(at);
    let capitals = is_capital_word(word(sentence.start));
    let reach = sentence.len().min(LONGEST[usize::from(!capitals)] + 1);
    let near = sentence.start + 1..sentence.start + reach;
    let dash = near
        .take_while(|&at| ends(document, sentence, at) || inside(word(at)))
        .find(|&at| ends(document, sentence, at));
    let opens = |at: &usize| {
        let first = |c: char| c.is_uppercase() || c.is_ascii_digit() || "\"“‘'".contains(c);
        *at < sentence.end && word(*at).starts_with(first)
    };
    let starts = word(sentence.start).starts_with(char::is_uppercase);
    let body = dash.filter(|_| starts).map(|dash| dash + 1);
    body.filter(opens).unwrap_or(sentence.start)
}

/// "COLOMBO": three letters or more, all of them capitals.
fn is_capital_word(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c == '.')
}

/// A dash between spaces, or a colon behind a bracket.
fn ends(document: &Document, sentence: &Range<usize>, at: usize) -> bool {
    let gap = |a: usize, b: usize| document.tokens[a].span.end < document.tokens[b].span.start;
    match document.word(at) {
        "–" | "—" | "--" => true,
        "-" => at + 1 < sentence.end && gap(at - 1, at) && gap(at, at + 1),
        ":" => document.word(at - 1) == ")",
        _ => false,
    }
}

/// What stands in a dateline: names, dates, the marks between them.
fn inside(word: &str) -> bool {
    let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    capital
        || matches!(
            word,
            "," | "." | "/" | "(" | ")" | "and" | "-" | "de" | "du" | "el" | "al"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, body: &str) {
        let document = crate::segment(text);
        let end = end(&document, &document.sentences[0].tokens.clone());
        assert!(text[document.tokens[end].span.start as usize..].starts_with(body));
    }

    #[test]
    fn datelines_end_at_their_dash() {
        check("COLOMBO, Aug 15 (Wire) - Jets bombed a camp.", "Jets");
        check("BAKU/YEREVAN — Troops crossed.", "Troops");
        check("Maputo – President Nyusi spoke.", "President");
        check(
            "Jiribam, Nov 11 (Our Correspondent): The guns spoke.",
            "The",
        );
        check("The army - it said - had left.", "The");
        check("Troops crossed the river.", "Troops");
        check("GENEVA", "GENEVA");
    }
}
