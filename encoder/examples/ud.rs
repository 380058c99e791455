//! Scores the encoder on treebanks in CoNLL-U, sentences and words given:
//! `cargo run --release -p khabar-encoder --example ud -- en_ewt-ud-dev.conllu`.

use std::time::Instant;

use khabar_encoder::{Encoder, Together};
use khabar_evaluate::ud::{Score, given_tokens_by};
use khabar_language::conllu;

fn main() {
    let encoder = Encoder::embedded().expect("the embedded encoder");
    for (name, together) in [
        ("alone", Together::Alone),
        ("together", Together::Pieces(160)),
    ] {
        let begun = Instant::now();
        let score = std::env::args()
            .skip(1)
            .fold(Score::default(), |score, file| {
                let text = std::fs::read_to_string(&file).expect("a file that can be read");
                let treebank = conllu::read(&text).expect("a treebank in CoNLL-U");
                score.with(given_tokens_by(&treebank, |sentences| {
                    let readings = encoder.read(sentences, together);
                    readings.into_iter().map(|reading| reading.words).collect()
                }))
            });
        let percent = |right: usize| 100.0 * right as f64 / score.words.max(1) as f64;
        println!(
            "sentences {name}: {} words, UPOS {:.2}, UAS {:.2}, LAS {:.2}, with subtypes {:.2}; {:.0} words/s",
            score.words,
            percent(score.tags),
            percent(score.heads),
            percent(score.labelled),
            percent(score.subtypes),
            score.words as f64 / begun.elapsed().as_secs_f64(),
        );
    }
}
