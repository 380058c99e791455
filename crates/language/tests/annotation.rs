//! Tags, lemmas and trees, from a table of sentences.

mod corpus;

use khabar_language::{Document, Relation, analyze, analyze_tokens};

#[test]
fn sentences_are_read_as_the_table_says() {
    let wrong: Vec<String> = corpus::cases(include_str!("corpus/annotation.txt"))
        .flat_map(|(text, facts)| {
            let document = analyze(text);
            let missed = facts.split(' ').filter(|fact| !holds(&document, fact));
            missed
                .map(|fact| format!("{text}  {fact}"))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a fact of the table is true of a document.
fn holds(document: &Document, fact: &str) -> bool {
    let token = |word: &str| {
        let found = (0..document.tokens.len()).find(|&token| document.word(token) == word);
        found.unwrap_or_else(|| panic!("{word:?} is no word of {:?}", document.text))
    };
    if let Some((word, tag)) = fact.split_once('/') {
        return document.tokens[token(word)].tag.as_str() == tag;
    }
    if let Some((word, lemma)) = fact.split_once('=') {
        return document.lemma(token(word)) == lemma;
    }
    let parts: Vec<&str> = fact.split('<').collect();
    let [word, relation, head] = parts[..] else {
        panic!("{fact:?} is no fact")
    };
    let word = &document.tokens[token(word)];
    word.relation.as_str() == relation && word.head as usize == token(head)
}

#[test]
fn given_tokens_are_read_like_those_of_a_text() {
    let text = "Gunmen killed two soldiers near the village.";
    let document = analyze(text);
    let words: Vec<&str> = (0..document.tokens.len())
        .map(|token| document.word(token))
        .collect();
    let analyses = analyze_tokens(&[words]);
    for (token, analysis) in document.tokens.iter().zip(&analyses[0]) {
        assert_eq!((token.tag, token.fine), (analysis.tag, analysis.fine));
        assert_eq!(
            (token.head as usize, token.relation),
            (analysis.head, analysis.relation)
        );
    }
}

#[test]
fn a_sentence_of_any_length_has_one_root() {
    let text = "the army shelled a village and ".repeat(2_000);
    let document = analyze(&text);
    let roots = document
        .tokens
        .iter()
        .filter(|token| token.relation == Relation::Root);
    assert_eq!((document.sentences.len(), roots.count()), (1, 1));
}
