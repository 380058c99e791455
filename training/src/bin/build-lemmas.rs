//! Writes `data/lexicon/language/irregular.txt` from a dictionary of inflections and a treebank.

use anyhow::{Context, Result};
use khabar_training::{arguments, conllu, inflections, lemmas};

/// Only forms among so many of the most frequent words are listed.
const WORDS: usize = 80_000;

fn main() -> Result<()> {
    let treebank = conllu::read(&arguments::path("treebank")?)?;
    let table = std::fs::read_to_string(arguments::path("inflections")?)?;
    let words = std::fs::read_to_string(arguments::path("words")?)?;
    let words: Vec<String> = words.lines().take(WORDS).map(str::to_owned).collect();
    let lines = lemmas::irregular(&treebank, &inflections::read(&table), &words);
    let header = "# kind form lemma: n plurals, v verbs, a comparisons, b base forms. Built by `build-lemmas`\n\
                  # from LemmInflect's table (MIT, after the SPECIALIST Lexicon) and UD English EWT (CC BY-SA 4.0).\n";
    let list = header.to_owned() + &lines.join("\n") + "\n";
    println!("{} forms, {} bytes", lines.len(), list.len());
    std::fs::write(arguments::path("out")?, list).context("cannot write the list")
}
