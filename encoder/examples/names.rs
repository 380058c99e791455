//! Scores the encoder's names on columns of words and labels, in BIO or IO, a document in each stretch
//! between lines `-DOCSTART-`: `cargo run --release -p khabar-encoder --example names -- FILE…`.
//! With `--entities` first, the finer kinds, as in the Relationship and Entity Extraction dataset.

use std::collections::BTreeSet;

use khabar_encoder::{Encoder, Found, Together};

/// A sentence: its words and the spans that are marked in it.
type Marked = (Vec<String>, BTreeSet<(usize, usize, String)>);

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let entities = files.first().is_some_and(|first| first == "--entities");
    files.drain(..usize::from(entities));
    let encoder = Encoder::embedded().expect("the embedded encoder");
    for file in &files {
        let text = std::fs::read_to_string(file).expect("a file that can be read");
        let documents = documents(&text);
        for (name, together) in [
            ("alone", Together::Alone),
            ("together", Together::Pieces(90)),
        ] {
            let (mut right, mut found, mut marked) = (0, 0, 0);
            for document in &documents {
                let words: Vec<Vec<&str>> =
                    document.iter().map(|(words, _)| forms(words)).collect();
                for ((_, gold), reading) in document.iter().zip(encoder.read(&words, together)) {
                    let spans = match entities {
                        true => spans(&reading.entities, String::clone),
                        false => spans(&reading.names, |kind| kind.to_string()),
                    };
                    right += spans.intersection(gold).count();
                    found += spans.len();
                    marked += gold.len();
                }
            }
            let share = |of: usize| right as f64 / of.max(1) as f64;
            let f1 = 2.0 * right as f64 / (found + marked).max(1) as f64;
            println!(
                "{file}, sentences {name}: P {:.3} R {:.3} F1 {f1:.4}",
                share(found),
                share(marked)
            );
        }
    }
}

fn forms(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn spans<K>(found: &[Found<K>], name: impl Fn(&K) -> String) -> BTreeSet<(usize, usize, String)> {
    let span = |found: &Found<K>| (found.words.start, found.words.end, name(&found.kind));
    found.iter().map(span).collect()
}

fn documents(text: &str) -> Vec<Vec<Marked>> {
    let mut documents: Vec<Vec<Marked>> = vec![Vec::new()];
    let mut rows: Vec<(String, String)> = Vec::new();
    for line in text.lines().chain([""]) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        match cells.as_slice() {
            ["-DOCSTART-", ..] => documents.push(Vec::new()),
            [word, .., label] => rows.push(((*word).to_owned(), (*label).to_owned())),
            _ if rows.is_empty() => {}
            _ => documents
                .last_mut()
                .expect("one")
                .push(marked(std::mem::take(&mut rows))),
        }
    }
    documents
}

fn marked(rows: Vec<(String, String)>) -> Marked {
    let mut spans: Vec<(usize, usize, String)> = Vec::new();
    let mut last = "O";
    for (at, (_, label)) in rows.iter().enumerate() {
        if label != "O" {
            let goes_on = !label.starts_with('B') && last != "O" && last[2..] == label[2..];
            match spans.last_mut().filter(|_| goes_on) {
                Some(span) => span.1 = at + 1,
                None => spans.push((at, at + 1, label[2..].to_owned())),
            }
        }
        last = label;
    }
    (
        rows.iter().map(|(word, _)| word.clone()).collect(),
        spans.into_iter().collect(),
    )
}
