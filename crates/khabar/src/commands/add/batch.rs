use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use anyhow::Result;
use khabar_record::{Problem, ProblemKind, ReportId};
use khabar_store::{Entry, Project};

use super::tally::Tally;
use crate::pipeline::{Examined, Item};

/// Reports kept in one transaction: fewer cost time, more cost memory.
const REPORTS: usize = 256;
/// Bytes of text after which a batch is kept, however few reports it has.
const BYTES: usize = 4_000_000;
/// Time after which it is kept: a run that is killed loses no more than that.
const PATIENCE: Duration = Duration::from_secs(2);

/// Takes what comes out of the pipeline into the project, a batch at a time.
pub(super) struct Batch<'p> {
    project: &'p Project,
    waiting: Vec<Examined>,
    ids: BTreeSet<ReportId>,
    /// What is wrong with reports that wait: a report that is kept clears what was said before.
    doubts: Vec<Problem>,
    bytes: usize,
    kept: Instant,
    tally: Tally,
}

impl<'p> Batch<'p> {
    pub(super) fn new(project: &'p Project) -> Self {
        Batch {
            project,
            waiting: Vec::new(),
            ids: BTreeSet::new(),
            doubts: Vec::new(),
            bytes: 0,
            kept: Instant::now(),
            tally: Tally::default(),
        }
    }

    /// What was done so far.
    pub(super) fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Takes one item.
    pub(super) fn take(&mut self, item: Item) -> Result<()> {
        match item {
            Item::Opened(source) => Ok(self.project.clear_problems(&source)?),
            Item::Refused(problem) if problem.kind == ProblemKind::DoubtfulDate => {
                self.tally.doubtful += 1;
                self.doubts.push(problem);
                Ok(())
            }
            Item::Refused(problem) => self.refuse(&problem),
            Item::Known(report) => {
                self.tally.read += 1;
                self.tally.known += 1;
                Ok(self.project.put_duplicate(&report)?)
            }
            Item::Read(examined) => self.wait(*examined),
        }
    }

    /// Keeps what still waits.
    pub(super) fn finish(mut self) -> Result<Tally> {
        self.keep()?;
        Ok(self.tally)
    }

    fn refuse(&mut self, problem: &Problem) -> Result<()> {
        self.tally.refused += 1;
        Ok(self.project.put_problem(problem)?)
    }

    fn wait(&mut self, examined: Examined) -> Result<()> {
        self.tally.read += 1;
        if self.ids.insert(examined.report.id.clone()) {
            self.tally.added += 1;
            self.tally.words += examined.words;
        } else {
            self.tally.known += 1;
        }
        self.bytes += examined.report.text.len();
        self.waiting.push(examined);
        let full = self.waiting.len() >= REPORTS || self.bytes >= BYTES;
        if full || self.kept.elapsed() >= PATIENCE {
            self.keep()
        } else {
            Ok(())
        }
    }

    fn keep(&mut self) -> Result<()> {
        let entries: Vec<Entry<'_>> = self
            .waiting
            .iter()
            .map(|examined| examined.entry())
            .collect();
        self.project.put(&entries)?;
        self.project.put_problems(&self.doubts)?;
        self.doubts.clear();
        self.waiting.clear();
        self.ids.clear();
        self.bytes = 0;
        self.kept = Instant::now();
        Ok(())
    }
}
