use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use khabar_evaluate::times::{Score, read, score};
use khabar_language::analyze;
use khabar_times::times;

use crate::screen::Screen;

/// Score time expressions on texts with TIMEX2 or TIMEX3 tags
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate times tempeval/*.tml")]
pub(super) struct Times {
    /// Files with inline tags
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Times {
    pub(super) fn run(&self, screen: &mut Screen) -> Result<()> {
        let mut total = Score::default();
        for file in &self.files {
            let text = fs::read_to_string(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            let tagged = read(&text);
            let found = times(&analyze(&tagged.text), tagged.published);
            total = total.with(score(&tagged, &found));
        }
        writeln!(screen, "tagged {}, found {}", total.tagged, total.found)?;
        writeln!(screen, "spans by overlap  F1 {:.3}", total.span_f1())?;
        writeln!(screen, "with their value  F1 {:.3}", total.value_f1())?;
        let open = total.open_value_f1();
        writeln!(
            screen,
            "with a value that fits one with X in it  F1 {open:.3}"
        )?;
        Ok(())
    }
}
