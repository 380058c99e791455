//! `khabar annotate`: what a text says, without a project.

use std::io::Write;

use anyhow::Result;
use clap::Args;
use khabar_export::annotation_json;
use khabar_extract::Kernel;
use khabar_read::{Progress, Reports};
use khabar_record::Problem;

use super::actors::kernel;
use super::input::Input;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;

/// Print what is read in texts, word by word: one JSON object a report, a line each
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar annotate article.txt | jq .figures
  echo 'Rebels killed nine soldiers in Goma on Monday.' | khabar annotate -")]
pub(crate) struct Annotate {
    #[command(flatten)]
    input: Input,
}

impl Annotate {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let kernel = kernel(global)?;
        let reader = self.input.reader();
        let (sources, problems) = reader.find(&self.input.paths);
        problems.iter().for_each(tell);
        let mut printed = 0;
        for source in &sources {
            printed += annotate(&kernel, reader.read(source, &Progress::default()), screen)?;
        }
        Ok(if problems.is_empty() && printed > 0 {
            Outcome::Done
        } else {
            Outcome::InputsRefused
        })
    }
}

/// Prints every report of one source, and says how many.
fn annotate(kernel: &Kernel, reports: Reports<'_>, screen: &mut Screen) -> Result<u64> {
    let mut printed = 0;
    for read in reports {
        match read {
            Ok(report) => {
                writeln!(
                    screen,
                    "{}",
                    annotation_json(&report, &kernel.annotate(&report))
                )?;
                printed += 1;
            }
            Err(problem) => tell(&problem),
        }
    }
    Ok(printed)
}

fn tell(problem: &Problem) {
    eprintln!(
        "khabar: {}: {}",
        problem.file.as_deref().unwrap_or("-"),
        problem.message
    );
}
