//! `khabar add`: articles into the project.

mod adding;
mod bar;
mod batch;
mod tally;

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use anyhow::{Context, Result};
use clap::Args;

use super::actors::kernel;
use super::input::Input;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;
pub(crate) use adding::Adding;

/// Read articles into the project
///
/// Text, Markdown, HTML, JSON, JSON lines, CSV and TSV are read, gzipped or not. What cannot be
/// read is listed by `khabar problems` and never stops the rest. An article that is there already
/// is kept once; a run that was stopped goes on where it was.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar add news/                          every article in a folder and below it
  khabar add 'archive/2024-*.jsonl.gz'      a pattern; khabar expands it itself
  khabar add dump.csv --text-field article_body --date-field day
  zcat wire.jsonl.gz | khabar add - --project wire.db")]
pub(crate) struct Add {
    #[command(flatten)]
    input: Input,
    /// Threads that read texts [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZero<usize>>,
    /// Print the summary as JSON
    #[arg(long)]
    json: bool,
}

impl Add {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let kernel = kernel(global)?;
        let stop = stop_on_interrupt()?;
        let adding = Adding {
            reader: &self.input.reader(),
            kernel: &kernel,
            threads: self.threads.map_or_else(cores, NonZero::get),
            quiet: global.quiet,
            stop: &stop,
        };
        let tally = adding.add(&global.project, &self.input.paths)?;
        match (self.json, global.quiet) {
            (true, _) => tally.print_json(screen)?,
            (false, false) => tally.print(screen)?,
            (false, true) => {}
        }
        Ok(tally.outcome())
    }
}

/// Cores that this process may use.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// A switch that the first Ctrl-C sets; the second ends the process.
fn stop_on_interrupt() -> Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&stop);
    ctrlc::set_handler(move || {
        if seen.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        eprintln!("\nstopping after the article at hand; Ctrl-C again to stop at once");
    })
    .context("Ctrl-C cannot be caught")?;
    Ok(stop)
}
