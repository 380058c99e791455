//! Prints the nouns and pronouns that go back to a wrong name, to none, or to one that they should
//! not, in files in CoNLL-U with `Entity=`: `coreference [--kinds news,bio] FILES`; `khabar evaluate
//! coreference` has the scores.

use std::fs::read_to_string;

use khabar_evaluate::coreference::{Document, Outcome, Score, Verdict, f1, outcomes, read, score};
use khabar_evaluate::counts::Row;
use khabar_extract::Kernel;

fn main() {
    let kernel = Kernel::embedded();
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let kinds = match arguments.first().map(String::as_str) {
        Some("--kinds") => arguments.drain(..2).nth(1).unwrap_or_default(),
        _ => String::new(),
    };
    let wanted = |document: &&Document| {
        let named = |kind: &str| document.id.split('_').any(|word| word == kind);
        kinds.is_empty() || kinds.split(',').any(named)
    };
    let mut total = Score::default();
    for file in arguments {
        let text = read_to_string(&file).expect("the file can be read");
        let documents = read(&text).expect("it is in CoNLL-U");
        for document in documents.iter().filter(wanted) {
            let reading = kernel.annotate(&Row::of(&document.text).report());
            let found = reading.annotation.chains;
            for outcome in outcomes(document, &found) {
                print(document, &outcome);
            }
            total = total.with(score(document, &found));
        }
    }
    for (name, both) in total.chains.measures() {
        println!("chains, {name} F1 {:.3}", f1(both));
    }
    let anaphors = total.anaphors;
    for (name, f1) in [("pronouns", anaphors.pronouns), ("nouns", anaphors.nouns)] {
        let (p, r) = (f1.precision(), f1.recall());
        println!("{name} P {p:.3} R {r:.3} F1 {:.3} {f1:?}", f1.f1());
    }
}

fn print(document: &Document, outcome: &Outcome) {
    if outcome.verdict == Verdict::Right {
        return;
    }
    let text = document.text.as_str();
    let at = outcome.span.start as usize;
    let (before, after) = (floor(text, at.saturating_sub(300)), floor(text, at + 80));
    println!(
        "{:?} {} «{}» taken for «{}»\n    {} | … {} «» {} …",
        outcome.verdict,
        outcome.form,
        outcome.span.of(text),
        outcome.name.map_or("nobody", |name| name.of(text)),
        document.id,
        text[before..at].replace('\n', " / "),
        text[at..after.max(at)].replace('\n', " / ")
    );
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
