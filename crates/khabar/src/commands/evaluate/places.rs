use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use khabar_evaluate::places::{RawScore, Score, find, place, read};
use khabar_extract::Kernel;
use khabar_gazetteer::Gazetteer;

use crate::screen::Screen;

/// Score place names on LGL and GeoWebNews: how many are put within a hundred miles
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate places LGL_Corpus.xml GWN.xml")]
pub(super) struct Places {
    /// The corpora's files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Places {
    pub(super) fn run(&self, screen: &mut Screen) -> Result<()> {
        let kernel = Kernel::embedded();
        for file in &self.files {
            let text = fs::read_to_string(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            let articles = read(&text)
                .with_context(|| format!("{} is no corpus of places", file.display()))?;
            let mut score = Score::default();
            let mut raw = RawScore::default();
            for article in &articles {
                score.count(&place(Gazetteer::embedded(), article));
                raw.count(article, &find(&kernel, article));
            }
            let Score { gold, placed, near } = score;
            let accuracy = score.accuracy();
            let file = file.display();
            writeln!(
                screen,
                "{file}: {gold} names, {placed} placed, {near} within 161 km, accuracy {accuracy:.3}"
            )?;
            let (f1, accuracy, product) = (raw.f1(), raw.accuracy(), raw.product());
            writeln!(
                screen,
                "{file}: from the text alone: names F1 {f1:.3}, of these within 161 km {accuracy:.3}, both {product:.3}"
            )?;
        }
        Ok(())
    }
}
