//! Sources to readings: one thread reads, several extract, and the caller takes what comes out
//! in the order in which it stands in the sources, whatever the number of threads.

mod examine;
mod guard;
mod order;
mod produce;

use std::sync::atomic::AtomicBool;
use std::thread;

use anyhow::Result;
use crossbeam_channel::{Receiver, Sender, bounded};
use khabar_extract::Kernel;
use khabar_read::{Progress, Reader, Source};
use khabar_record::{Problem, Report};
use khabar_store::Project;

pub(crate) use examine::{Examined, examine};
use order::Turns;

/// Items under way at once, for each thread: enough to keep all busy past one slow text, and few
/// enough that a run of the longest texts stays small in memory.
const WINDOW: usize = 16;
/// Room for texts whose markup or syntax nests deeply.
const STACK: usize = 16 << 20;

/// What to read, and with what.
pub(crate) struct Pipeline<'a> {
    /// Reads sources.
    pub(crate) reader: &'a Reader,
    /// Reads texts.
    pub(crate) kernel: &'a Kernel,
    /// The sources, in order.
    pub(crate) sources: &'a [Source],
    /// Counts bytes as they are read.
    pub(crate) progress: &'a Progress,
    /// Set by somebody else to end the run early.
    pub(crate) stop: &'a AtomicBool,
    /// How many threads extract.
    pub(crate) threads: usize,
}

/// What comes out.
pub(crate) enum Item {
    /// A source is begun.
    Opened(String),
    /// A report that the project has already, which is not read again.
    Known(Report),
    /// A report with what it says.
    Read(Box<Examined>),
    /// An input that did not become a report.
    Refused(Problem),
}

/// What goes to the extracting threads: a new report, or an item that needs no work.
enum Task {
    Examine(Report),
    Pass(Item),
}

impl Pipeline<'_> {
    /// Runs it all, and hands every item to `take` in order; an error of `take` ends the run.
    pub(crate) fn run(
        &self,
        known: Project,
        mut take: impl FnMut(Item) -> Result<()>,
    ) -> Result<()> {
        thread::scope(|scope| {
            // The channels are made in here, so that an early return hangs up on the threads.
            let window = WINDOW * self.threads;
            let (ahead, taken) = bounded(window);
            let (tasks_in, tasks) = bounded(window);
            let (items_in, items) = bounded(window);
            for _ in 0..self.threads {
                let (tasks, items) = (tasks.clone(), items_in.clone());
                spawn(scope, move || work(self.kernel, &tasks, &items))?;
            }
            drop((tasks, items_in));
            spawn(scope, move || {
                produce::produce(self, &known, &tasks_in, &ahead)
            })?;
            let mut turns = Turns::default();
            for (turn, item) in items {
                for item in turns.arrived(turn, item) {
                    // Gives the producer leave to read one more.
                    let _ = taken.recv();
                    take(item)?;
                }
            }
            Ok(())
        })
    }
}

fn work(kernel: &Kernel, tasks: &Receiver<(u64, Task)>, items: &Sender<(u64, Item)>) {
    for (turn, task) in tasks {
        let item = match task {
            Task::Examine(report) => examine(report, |report| kernel.read(report)),
            Task::Pass(item) => item,
        };
        if items.send((turn, item)).is_err() {
            break;
        }
    }
}

fn spawn<'scope>(
    scope: &'scope thread::Scope<'scope, '_>,
    work: impl FnOnce() + Send + 'scope,
) -> std::io::Result<()> {
    let named = thread::Builder::new()
        .name(guard::THREAD.into())
        .stack_size(STACK);
    named.spawn_scoped(scope, work).map(drop)
}
