use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use anyhow::Result;
use khabar_extract::Kernel;
use khabar_read::{NEAR_COPY, Progress, Reader, Source, shingle_similarity};
use khabar_record::Report;
use khabar_store::{Mode, Project};

use super::bar::Bar;
use super::batch::Batch;
use super::tally::Tally;
use crate::cli::open;
use crate::pipeline::Pipeline;

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
        let mut tally = self.read(&store, &sources, &progress, &bar)?;
        if store.needs_rebuild()? {
            bar.resolving();
            resolve(&store)?;
        }
        bar.finish();
        tally.refuse(&problems);
        tally.stopped = self.stop.load(Ordering::Relaxed);
        tally.count_record(&store)?;
        tally.seconds = started.elapsed().as_secs_f64();
        Ok(tally)
    }

    /// Reads the sources into the project.
    fn read(
        &self,
        store: &Project,
        sources: &[Source],
        progress: &Progress,
        bar: &Bar<'_>,
    ) -> Result<Tally> {
        let pipeline = Pipeline {
            reader: self.reader,
            kernel: self.kernel,
            sources,
            progress,
            stop: self.stop,
            threads: self.threads,
        };
        let mut batch = Batch::new(store);
        pipeline.run(open(store.path())?, |item| {
            let taken = batch.take(item);
            bar.at(batch.tally().read);
            taken
        })?;
        batch.finish()
    }
}

/// Brings the incidents up to date with all that the project holds.
fn resolve(project: &Project) -> Result<()> {
    let alike =
        |one: &Report, other: &Report| shingle_similarity(&one.text, &other.text) >= NEAR_COPY;
    Ok(project.rebuild(alike)?)
}
