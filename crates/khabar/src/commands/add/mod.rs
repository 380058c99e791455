//! `khabar add`: articles into the project.

mod bar;
mod batch;
mod tally;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::Args;
use khabar_extract::Kernel;
use khabar_read::{NEAR_COPY, Progress, Reader, shingle_similarity};
use khabar_record::ProblemKind;
use khabar_store::{Mode, Project};

use super::actors::whos_who;
use super::input::Input;
use crate::cli::{Global, open};
use crate::outcome::Outcome;
use crate::pipeline::Pipeline;
use crate::screen::Screen;
use bar::Bar;
use batch::Batch;
pub(crate) use tally::Tally;

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
        let kernel = Kernel {
            actors: whos_who(global)?,
            ..Kernel::embedded()
        };
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

/// How articles are added.
pub(crate) struct Adding<'a> {
    /// Reads files.
    pub(crate) reader: &'a Reader,
    /// Reads texts.
    pub(crate) kernel: &'a Kernel,
    /// Threads that read texts.
    pub(crate) threads: usize,
    /// Whether to show no progress.
    pub(crate) quiet: bool,
    /// Ends the run early once it is set.
    pub(crate) stop: &'a AtomicBool,
}

impl Adding<'_> {
    /// Adds everything at these paths, and makes the incidents anew.
    pub(crate) fn add(&self, project: &Path, paths: &[PathBuf]) -> Result<Tally> {
        let started = Instant::now();
        let store = Project::open(project, Mode::Create)?;
        let (sources, problems) = self.reader.find(paths);
        store.put_problems(&problems)?;
        let progress = Progress::default();
        let mut bar = Bar::new(self.quiet, &sources, &progress);
        let mut batch = Batch::new(&store);
        let pipeline = Pipeline {
            reader: self.reader,
            kernel: self.kernel,
            sources: &sources,
            progress: &progress,
            stop: self.stop,
            threads: self.threads,
        };
        pipeline.run(open(project)?, |item| {
            let taken = batch.take(item);
            bar.at(batch.tally().read);
            taken
        })?;
        let mut tally = batch.finish()?;
        bar.resolving();
        resolve(&store)?;
        bar.finish();
        tally.refused += problems.len() as u64;
        tally.not_found = problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::NotFound);
        tally.stopped = self.stop.load(Ordering::Relaxed);
        tally.seconds = started.elapsed().as_secs_f64();
        tally.count_record(&store)?;
        Ok(tally)
    }
}

/// Makes the incidents anew from all that the project holds.
fn resolve(project: &Project) -> Result<()> {
    let alike = |one: &khabar_record::Report, other: &khabar_record::Report| {
        shingle_similarity(&one.text, &other.text) >= NEAR_COPY
    };
    Ok(project.rebuild(alike)?)
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
