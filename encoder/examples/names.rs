//! Scores the encoder's finer kinds on columns of words and labels, as of the Relationship and Entity
//! Extraction dataset: `cargo run --release -p khabar-encoder --example names -- FILE…`. With `--names`
//! first, its names (PER, ORG, LOC, MISC).

use khabar_encoder::{Encoder, Found, Together};
use khabar_evaluate::names::{Name, read, score};

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let names = files.first().is_some_and(|first| first == "--names");
    files.drain(..usize::from(names));
    let encoder = Encoder::embedded().expect("the embedded encoder");
    for file in &files {
        let text = std::fs::read_to_string(file).expect("a file that can be read");
        let documents = read(&text).expect("columns of words and labels");
        for together in [
            Together::Alone,
            Together::Pieces(160),
            Together::Pieces(240),
        ] {
            let scores = score(&documents, |sentences| {
                let readings = encoder.read(sentences, together).into_iter();
                let found = readings.map(|reading| match names {
                    true => named(&reading.names),
                    false => named(&reading.entities),
                });
                found.collect()
            });
            let all = scores.all;
            let (precision, recall) = (all.precision(), all.recall());
            println!(
                "{file}, {together:?}: P {precision:.3} R {recall:.3} F1 {:.4}",
                all.f1()
            );
        }
    }
}

fn named<K: ToString>(found: &[Found<K>]) -> Vec<Name> {
    let name = |found: &Found<K>| (found.words.start, found.words.end, found.kind.to_string());
    found.iter().map(name).collect()
}
