//! Texts as a treebank for training other parsers: trees by the encoder, tags by the fast tagger. With
//! `--words` first, the files are treebanks in CoNLL-U, whose words are taken.

use khabar_encoder::{Encoder, Together};
use khabar_language::{conllu, segment, tag_tokens};

/// Longer sentences teach little and take long.
const LONGEST: usize = 60;

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let words = files.first().is_some_and(|first| first == "--words");
    files.drain(..usize::from(words));
    let encoder = Encoder::embedded().expect("the embedded encoder");
    for file in &files {
        let text = std::fs::read_to_string(file).expect("a file that can be read");
        let sentences = match words {
            true => of_treebank(&text),
            false => of_text(&text),
        };
        let sentences: Vec<Vec<&str>> = sentences
            .iter()
            .map(|sentence| sentence.iter().map(String::as_str).collect())
            .collect();
        let tags = tag_tokens(&sentences);
        for (at, reading) in encoder.read(&sentences, Together::Alone).iter().enumerate() {
            for (place, word) in reading.words.iter().enumerate() {
                let (tag, fine) = tags[at][place];
                let head = if word.head == place { 0 } else { word.head + 1 };
                let (number, form) = (place + 1, sentences[at][place]);
                println!(
                    "{number}\t{form}\t_\t{tag}\t{fine}\t_\t{head}\t{}\t_\t_",
                    word.relation
                );
            }
            println!();
        }
    }
}

fn of_treebank(text: &str) -> Vec<Vec<String>> {
    let treebank = conllu::read(text).expect("a treebank in CoNLL-U");
    let forms =
        |sentence: conllu::Sentence| sentence.words.into_iter().map(|word| word.form).collect();
    treebank.into_iter().map(forms).collect()
}

fn of_text(text: &str) -> Vec<Vec<String>> {
    let doc = segment(text);
    let long =
        |sentence: &&khabar_language::Sentence| (4..LONGEST).contains(&sentence.tokens.len());
    let words = |sentence: &khabar_language::Sentence| {
        let words = sentence.tokens.clone().map(|at| doc.word(at).to_owned());
        words.collect()
    };
    doc.sentences.iter().filter(long).map(words).collect()
}
