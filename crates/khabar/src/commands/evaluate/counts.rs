use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use khabar_evaluate::counts::{Row, Score, told};
use khabar_record::Outcome;

use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score how many were killed and injured, article by article
///
/// A file has a row of JSON a line: `text`, `published` (a day, or null), `killed` and `injured`
/// (each the lowest and the highest number, or null where the key gives none).
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate counts articles.jsonl")]
pub(super) struct Counts {
    /// Files of rows
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Counts {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let kernel = kernel(global)?;
        let (mut killed, mut injured) = (Score::default(), Score::default());
        for file in &self.files {
            let rows = fs::read_to_string(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            for (number, line) in rows.lines().enumerate() {
                let row: Row = serde_json::from_str(line)
                    .with_context(|| format!("{}, line {}: no row", file.display(), number + 1))?;
                let accounts = kernel.read(&row.report()).accounts;
                killed.add(row.killed, told(&accounts, Outcome::Killed));
                injured.add(row.injured, told(&accounts, Outcome::Injured));
            }
        }
        for (name, score) in [("killed", killed), ("injured", injured)] {
            let share = score.share();
            writeln!(
                screen,
                "{name:8} {share:.3} right at both ends, of {}",
                score.keyed
            )?;
        }
        Ok(())
    }
}
