//! The encoder that the crate carries: whole, and the same whatever stands beside a sentence.

use std::sync::OnceLock;

use khabar_encoder::{Encoder, Reading, Together};
use khabar_language::{NameKind, Relation, Tag, analyze};
use proptest::prelude::*;
use serde::Deserialize;
use sha2::{Digest, Sha256};

fn encoder() -> &'static Encoder {
    static ENCODER: OnceLock<Encoder> = OnceLock::new();
    ENCODER.get_or_init(|| Encoder::embedded().expect("the embedded encoder"))
}

fn read(sentence: &str) -> Reading {
    let words: Vec<&str> = sentence.split(' ').collect();
    encoder().read(&[words], Together::Alone).remove(0)
}

#[test]
fn a_sentence_is_read() {
    let reading = read("Gunmen killed six soldiers in Gao , Mayor Issa Keita said .");
    let tags: Vec<Tag> = reading.words.iter().take(5).map(|word| word.tag).collect();
    assert_eq!(tags, [Tag::Noun, Tag::Verb, Tag::Num, Tag::Noun, Tag::Adp]);
    assert_eq!(
        (reading.words[0].head, reading.words[0].relation),
        (1, Relation::Nsubj)
    );
    assert_eq!(
        (reading.words[3].head, reading.words[3].relation),
        (1, Relation::Obj)
    );
    let names: Vec<_> = reading
        .names
        .iter()
        .map(|name| (name.words.clone(), name.kind))
        .collect();
    assert!(names.contains(&(5..6, NameKind::Location)), "{names:?}");
}

#[test]
fn sentences_alone_do_not_depend_on_each_other() {
    let sentences = ["Rebels took the town .", "It rained .", "He said so ."];
    let words: Vec<Vec<&str>> = sentences
        .iter()
        .map(|sentence| sentence.split(' ').collect())
        .collect();
    let together = encoder().read(&words, Together::Alone);
    let apart: Vec<Reading> = sentences.iter().map(|sentence| read(sentence)).collect();
    assert_eq!(together, apart);
}

#[test]
fn a_text_is_revised_and_keeps_its_tokens() {
    let text = "BAMAKO (AP) — Six soldiers were shot dead on Monday. The army blamed rebels.";
    let mut doc = analyze(text);
    let spans: Vec<_> = doc.tokens.iter().map(|token| token.span).collect();
    encoder().revise(&mut doc);
    assert_eq!(
        spans,
        doc.tokens
            .iter()
            .map(|token| token.span)
            .collect::<Vec<_>>()
    );
    let shot = (0..doc.tokens.len())
        .find(|&at| doc.lower(at) == "shot")
        .expect("shot");
    assert_eq!(doc.lemma(shot), "shoot");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_words_have_a_tree(words in prop::collection::vec(r"\PC{1,9}|[a-z]{1,12}|\p{Arabic}{1,5}", 1..60)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let reading = encoder().read(std::slice::from_ref(&words), Together::Alone).remove(0);
        prop_assert_eq!(reading.words.len(), words.len());
        let roots = reading.words.iter().filter(|word| word.relation == Relation::Root);
        prop_assert_eq!(roots.count(), 1);
        for name in &reading.names {
            prop_assert!(name.words.start < name.words.end && name.words.end <= words.len());
        }
    }
}

#[test]
fn more_words_than_a_window_holds_are_read_all_the_same() {
    let words = vec!["unbelievably"; 700];
    let readings = encoder().read(&[words, vec![]], Together::Pieces(160));
    assert_eq!(readings[0].words.len(), 700);
    assert_eq!(readings[1].words.len(), 0);
}

#[derive(Deserialize)]
struct Manifest {
    model: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    file: String,
    sha256: String,
}

#[test]
fn the_files_are_those_of_the_manifest() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/models");
    let manifest = std::fs::read_to_string(format!("{folder}/manifest.toml")).unwrap();
    let manifest: Manifest = toml::from_str(&manifest).unwrap();
    let ours = manifest
        .model
        .iter()
        .filter(|entry| entry.file.starts_with("encoder"));
    let mut seen = 0;
    for entry in ours {
        let bytes = std::fs::read(format!("{folder}/{}", entry.file)).unwrap();
        let digest: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(digest, entry.sha256, "{}", entry.file);
        seen += 1;
    }
    assert_eq!(seen, 3);
}
