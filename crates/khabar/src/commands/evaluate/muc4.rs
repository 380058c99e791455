use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use khabar_evaluate::muc4::{Capitals, Part, Row, Score, found};
use khabar_evaluate::{F1, counts};

use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score who did what to whom with what on the templates of MUC-4
///
/// A file has an article a line: `docid`, `doctext` and `templates`, each with its entities under
/// `PerpInd`, `PerpOrg`, `Target`, `Victim` and `Weapon`. Articles in small letters are given capitals.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate muc4 dev.json")]
pub(super) struct Muc4 {
    /// Files of articles
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Muc4 {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let kernel = kernel(global)?;
        let capitals = Capitals::of(kernel.actors);
        let mut totals = [Score::default(); Part::ALL.len()];
        for file in &self.files {
            let rows = fs::read_to_string(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            for (number, line) in rows.lines().enumerate() {
                let row: Row = serde_json::from_str(line).with_context(|| {
                    format!("{}, line {}: no article", file.display(), number + 1)
                })?;
                let text = capitals.restore(&row.doctext);
                let report = counts::Row::of(&text).report();
                let (key, ours) = (row.key(), found(&text, &kernel.annotate(&report)));
                for (total, part) in totals.iter_mut().zip(Part::ALL) {
                    let [key, ours] = [&key, &ours].map(|parts| parts.get(&part));
                    let none = Vec::new();
                    let score = Score::of(key.unwrap_or(&none), ours.unwrap_or(&none));
                    *total = total.with(score);
                }
            }
        }
        for (total, part) in totals.iter().zip(Part::ALL) {
            let (name, whole, head) = (part.name(), line(total.exact), line(total.head));
            writeln!(screen, "{name:8} names {whole}   heads {head}")?;
        }
        Ok(())
    }
}

fn line(score: F1) -> String {
    let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
    format!("P {precision:.3}  R {recall:.3}  F1 {f1:.3}")
}
