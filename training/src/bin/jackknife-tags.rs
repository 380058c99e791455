//! Tags a treebank, each fifth by a tagger that was trained on the other four: a parser must
//! learn from tags with the mistakes that it will meet, not from those of a tagger that knows
//! the sentence by heart.

use anyhow::{Context, Result};
use khabar_language::model::Bytes;
use khabar_language::tagger::{TagSet, Tagger};
use khabar_language::words::Lexicon;
use khabar_training::conllu::Sentence;
use khabar_training::{arguments, conllu, encode, tagging};

const PARTS: usize = 5;

fn main() -> Result<()> {
    let treebank = conllu::read(&arguments::path("treebank")?)?;
    let lexicon = std::fs::read(arguments::path("lexicon")?)?;
    let lexicon = Lexicon::read(&mut Bytes::new(&lexicon));
    let tags = tagging::tag_set(&treebank);
    let mut lines = vec![String::new(); treebank.len()];
    for part in 0..PARTS {
        tag_part(&treebank, &tags, &lexicon, part, &mut lines);
    }
    std::fs::write(arguments::path("out")?, lines.join("\n") + "\n")
        .context("cannot write the tags")
}

/// Tags every fifth sentence.
fn tag_part(
    treebank: &[Sentence],
    tags: &TagSet,
    lexicon: &Lexicon,
    part: usize,
    lines: &mut [String],
) {
    let others = treebank
        .iter()
        .enumerate()
        .filter(|(at, _)| at % PARTS != part);
    let others: Vec<Sentence> = others.map(|(_, sentence)| sentence.clone()).collect();
    let examples = tagging::examples(&others, tags, lexicon, 1);
    let classes = tags.pairs().len();
    let schedule = tagging::Schedule {
        rounds: 6,
        learners: 1,
        cutoff: 2,
        hidden: 40,
    };
    let mut model = Vec::new();
    encode::table(
        &tagging::train(&examples, classes, schedule),
        classes,
        0.2,
        &mut model,
    );
    let weights = khabar_language::model::Table::read(&mut Bytes::new(&model));
    let tagger = Tagger {
        tags: tags.clone(),
        weights,
    };
    for at in (part..treebank.len()).step_by(PARTS) {
        let example = tagging::example(&treebank[at], tags, lexicon, str::to_owned);
        let mut classes = Vec::new();
        tagger.tag(&example.words, &mut classes);
        lines[at] = classes
            .iter()
            .map(u8::to_string)
            .collect::<Vec<_>>()
            .join(" ");
    }
}
