use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use khabar_evaluate::attribution::{Part, Score, Spans, read, score, spans, text_of};
use khabar_evaluate::counts::Row;
use khabar_extract::Kernel;

use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score who says what on texts with attributions in brat's stand-off form, as PolNeAR's
///
/// The text of `x.ann` is `x.txt` beside it or in `../text`; an annotator's name after the last `_`
/// may be missing there.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate attribution polnear/dev/attributions/*.ann")]
pub(super) struct Attribution {
    /// Files of annotations
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Attribution {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let kernel = kernel(global)?;
        let mut totals = [Score::default(); 3];
        for file in &self.files {
            for (total, score) in totals.iter_mut().zip(scored(&kernel, file)?) {
                *total = total.with(score);
            }
        }
        for (part, total) in Part::ALL.into_iter().zip(totals) {
            let Score { spans, bytes } = total;
            writeln!(
                screen,
                "{:8} by overlap P {:.3} R {:.3} F1 {:.3}, by bytes F1 {:.3}, marked {}, found {}",
                part.name(),
                spans.precision(),
                spans.recall(),
                spans.f1(),
                bytes.f1(),
                spans.gold,
                spans.found
            )?;
        }
        Ok(())
    }
}

fn scored(kernel: &Kernel, file: &Path) -> Result<[Score; 3]> {
    let open = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let (marks, text) = (open(file)?, open(&text_of(file))?);
    let found = spans(
        &kernel
            .annotate(&Row::of(&text).report())
            .annotation
            .attributions,
    );
    let marked = read(&text, &marks);
    let of = |spans: &Spans, part| spans.get(&part).cloned().unwrap_or_default();
    Ok(Part::ALL.map(|part| score(&text, &of(&marked, part), &of(&found, part))))
}
