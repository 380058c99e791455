use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use khabar_evaluate::ud::{RawScore, Score, given_tokens_by, raw_text};
use khabar_language::Analysis;
use khabar_language::conllu::{Sentence, read};

use crate::cli::Global;
use crate::screen::Screen;

/// Score tags, lemmas and trees on treebanks in CoNLL-U, such as UD English EWT
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate ud en_ewt-ud-dev.conllu")]
pub(super) struct Ud {
    /// Files in CoNLL-U
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Ud {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let parse = parser(global)?;
        let mut given = Score::default();
        let mut raw = RawScore::default();
        for file in &self.files {
            let treebank = treebank(file)?;
            given = given.with(given_tokens_by(&treebank, &parse));
            raw = raw.with(raw_text(&treebank));
        }
        write_given(screen, given)?;
        write_raw(screen, raw)
    }
}

type Parser = Box<dyn Fn(&[Vec<&str>]) -> Vec<Vec<Analysis>>>;

/// The encoder where it is asked for; the text alone is always read by the fast path.
#[cfg(feature = "encoder")]
fn parser(global: &Global) -> Result<Parser> {
    use khabar_encoder::{Encoder, Together};
    if !global.encoder {
        return Ok(Box::new(khabar_language::analyze_tokens));
    }
    let encoder = Encoder::embedded()?;
    Ok(Box::new(move |sentences| {
        let readings = encoder.read(sentences, Together::Alone).into_iter();
        readings.map(|reading| reading.words).collect()
    }))
}

#[cfg(not(feature = "encoder"))]
fn parser(_: &Global) -> Result<Parser> {
    Ok(Box::new(khabar_language::analyze_tokens))
}

fn treebank(file: &Path) -> Result<Vec<Sentence>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    read(&text).with_context(|| format!("{} is no treebank in CoNLL-U", file.display()))
}

/// Accuracies, when sentences and words are given.
fn write_given(screen: &mut Screen, score: Score) -> Result<()> {
    let percent = |right: usize| 100.0 * right as f64 / score.words.max(1) as f64;
    writeln!(screen, "sentences and words given: {} words", score.words)?;
    let rows = [
        ("UPOS", score.tags),
        ("lemmas", score.lemmas),
        ("UAS", score.heads),
        ("LAS", score.labelled),
        ("LAS with subtypes", score.subtypes),
    ];
    for (name, right) in rows {
        writeln!(screen, "  {name:17} {:6.2} %", percent(right))?;
    }
    Ok(())
}

/// F1, when the text alone is given.
fn write_raw(screen: &mut Screen, raw: RawScore) -> Result<()> {
    writeln!(screen, "text alone given, F1")?;
    let rows = [
        ("sentences", raw.sentences.f1()),
        ("words", raw.words.f1()),
        ("UPOS", raw.f1(raw.score.tags)),
        ("lemmas", raw.f1(raw.score.lemmas)),
        ("UAS", raw.f1(raw.score.heads)),
        ("LAS", raw.f1(raw.score.labelled)),
    ];
    for (name, f1) in rows {
        writeln!(screen, "  {name:17} {:6.2} %", 100.0 * f1)?;
    }
    Ok(())
}
