//! What holds for any text at all; run by the property tests and by the fuzz target.

use khabar_language::{Document, Relation, analyze};

/// Spans slice the text in order, no letter is lost, every sentence is a tree.
pub fn check(text: &str) {
    let document = analyze(text);
    spans_are_in_order(&document);
    every_letter_is_in_a_token(&document);
    sentences_hold_every_token(&document);
    every_sentence_is_a_tree(&document);
}

fn spans_are_in_order(document: &Document) {
    let mut end = 0;
    for (at, token) in document.tokens.iter().enumerate() {
        assert!(token.span.start >= end && token.span.end > token.span.start);
        assert!(
            document
                .text
                .get(token.span.start as usize..token.span.end as usize)
                .is_some()
        );
        assert!(!document.word(at).contains(char::is_whitespace));
        assert!(!document.lemma(at).is_empty());
        end = token.span.end;
    }
}

fn every_letter_is_in_a_token(document: &Document) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let in_tokens: usize = (0..document.tokens.len())
        .map(|token| letters(document.word(token)))
        .sum();
    assert_eq!(letters(document.text), in_tokens);
}

fn sentences_hold_every_token(document: &Document) {
    let mut next = 0;
    for sentence in &document.sentences {
        assert!(sentence.tokens.start == next && sentence.tokens.end > next);
        assert_eq!(sentence.span, document.span(sentence.tokens.clone()));
        next = sentence.tokens.end;
    }
    assert_eq!(next, document.tokens.len());
}

/// One root, heads within the sentence, and every word below the root.
fn every_sentence_is_a_tree(document: &Document) {
    for sentence in &document.sentences {
        let tokens = &document.tokens[sentence.tokens.clone()];
        let is_root = |word: &usize| document.tokens[*word].relation == Relation::Root;
        let roots: Vec<usize> = sentence.tokens.clone().filter(is_root).collect();
        assert_eq!(roots.len(), 1);
        let mut above = vec![None; tokens.len()];
        above[roots[0] - sentence.tokens.start] = Some(true);
        for word in sentence.tokens.clone() {
            climb(document, sentence.tokens.clone(), word, &mut above);
        }
    }
}

/// Marks the way from a word up to one that is known to lie below the root.
fn climb(
    document: &Document,
    sentence: std::ops::Range<usize>,
    word: usize,
    below: &mut [Option<bool>],
) {
    let (mut at, mut path) = (word, Vec::new());
    while below[at - sentence.start].is_none() {
        // A word met twice on the way up would be a circle.
        below[at - sentence.start] = Some(false);
        path.push(at);
        at = document.tokens[at].head as usize;
        assert!(sentence.contains(&at));
    }
    assert_eq!(below[at - sentence.start], Some(true), "a circle of heads");
    for word in path {
        below[word - sentence.start] = Some(true);
    }
}
