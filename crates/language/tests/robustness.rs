//! What holds for any text at all.

use khabar_language::{Document, Relation, analyze};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn any_mixture_of_awkward_pieces_can_be_read(pieces in prop::collection::vec(piece(), 0..60)) {
        check(&pieces.concat())?;
    }
}

/// Pieces that tokenizers stumble over.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z]{1,8}",
        "[0-9.,:/-]{1,6}",
        prop::sample::select(vec![
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "'s",
            "n't",
            "’",
            "“",
            "\"",
            "(",
            ")",
            "...",
            "…",
            "--",
            "—",
            "U.S.",
            "Lt. ",
            "No. ",
            "\u{200f}",
            "\u{200b}",
            "\u{ad}",
            "\u{feff}",
            "🚨",
            "👩‍🚒",
            "é",
            "ا",
            "क्ष",
            "!!",
            "$",
            "%",
            "@a",
            "#b",
            "http://",
            "-",
            ". ",
            "; ",
            "\u{2028}",
            "\0",
            "İ",
            "ß",
            "ﬁ",
        ])
        .prop_map(str::to_owned),
    ]
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let document = analyze(text);
    spans_are_in_order(&document)?;
    every_letter_is_in_a_token(&document)?;
    sentences_hold_every_token(&document)?;
    every_sentence_is_a_tree(&document)
}

fn spans_are_in_order(document: &Document) -> Result<(), TestCaseError> {
    let mut end = 0;
    for (at, token) in document.tokens.iter().enumerate() {
        prop_assert!(token.span.start >= end && token.span.end > token.span.start);
        prop_assert!(
            document
                .text
                .get(token.span.start as usize..token.span.end as usize)
                .is_some()
        );
        prop_assert!(!document.word(at).contains(char::is_whitespace));
        prop_assert!(!document.lemma(at).is_empty());
        end = token.span.end;
    }
    Ok(())
}

fn every_letter_is_in_a_token(document: &Document) -> Result<(), TestCaseError> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let in_tokens: usize = (0..document.tokens.len())
        .map(|token| letters(document.word(token)))
        .sum();
    prop_assert_eq!(letters(document.text), in_tokens);
    Ok(())
}

fn sentences_hold_every_token(document: &Document) -> Result<(), TestCaseError> {
    let mut next = 0;
    for sentence in &document.sentences {
        prop_assert!(sentence.tokens.start == next && sentence.tokens.end > next);
        prop_assert_eq!(sentence.span, document.span(sentence.tokens.clone()));
        next = sentence.tokens.end;
    }
    prop_assert_eq!(next, document.tokens.len());
    Ok(())
}

/// One root, heads within the sentence, and every word below the root.
fn every_sentence_is_a_tree(document: &Document) -> Result<(), TestCaseError> {
    for sentence in &document.sentences {
        let roots = document.tokens[sentence.tokens.clone()]
            .iter()
            .filter(|token| token.relation == Relation::Root);
        prop_assert_eq!(roots.count(), 1);
        for word in sentence.tokens.clone() {
            let mut above = word;
            for _ in 0..sentence.tokens.len() {
                above = document.tokens[above].head as usize;
                prop_assert!(sentence.tokens.contains(&above));
            }
            prop_assert_eq!(document.tokens[above].relation, Relation::Root);
        }
    }
    Ok(())
}
