//! Scores the committed models on a treebank's own sentences and tokens, relation by relation.

use std::collections::BTreeMap;

use anyhow::Result;
use khabar_language::{Relation, analyze_tokens};
use khabar_training::{arguments, conllu};

fn main() -> Result<()> {
    let treebank = conllu::read(&arguments::path("treebank")?)?;
    let sentences: Vec<Vec<&str>> = treebank
        .iter()
        .map(|sentence| {
            sentence
                .words
                .iter()
                .map(|word| word.form.as_str())
                .collect()
        })
        .collect();
    // The first sentence loads the models.
    analyze_tokens(&sentences[..1]);
    let started = std::time::Instant::now();
    let analyses = analyze_tokens(&sentences);
    let seconds = started.elapsed().as_secs_f64();
    let mut total = Counts::default();
    let mut relations: BTreeMap<Relation, Counts> = BTreeMap::new();
    for (sentence, analysis) in treebank.iter().zip(&analyses) {
        for (at, (word, found)) in sentence.words.iter().zip(analysis).enumerate() {
            let head = found.head == word.head.checked_sub(1).unwrap_or(at);
            let hits = [
                word.tag == found.tag,
                head,
                head && word.relation == found.relation,
            ];
            total.add(hits);
            relations.entry(word.relation).or_default().add(hits);
        }
    }
    println!("{total} words {:.0} words/s", total.words as f64 / seconds);
    for (relation, counts) in relations {
        println!(
            "{counts} {:4} heads missed: {relation}",
            counts.words - counts.hits[1]
        );
    }
    Ok(())
}

/// Words, and how many of them got their tag, their head, their head and relation.
#[derive(Default)]
struct Counts {
    words: usize,
    hits: [usize; 3],
}

impl Counts {
    fn add(&mut self, hits: [bool; 3]) {
        self.words += 1;
        self.hits
            .iter_mut()
            .zip(hits)
            .for_each(|(count, hit)| *count += usize::from(hit));
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = |part: usize| 100.0 * part as f64 / self.words as f64;
        let [tags, heads, both] = self.hits.map(percent);
        write!(
            out,
            "UPOS {tags:6.2} UAS {heads:6.2} LAS {both:6.2} of {:6}",
            self.words
        )
    }
}
