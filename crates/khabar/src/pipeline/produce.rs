use std::sync::atomic::Ordering;

use crossbeam_channel::Sender;
use khabar_read::Source;
use khabar_record::{Problem, Report};
use khabar_store::Project;

use super::guard::guarded;
use super::{Item, Pipeline, Task};

/// The other end hung up: the run is over.
struct HungUp;

/// Reads all sources, never more than a window ahead of what was taken.
pub(super) fn produce(
    pipeline: &Pipeline<'_>,
    known: &Project,
    tasks: &Sender<(u64, Task)>,
    ahead: &Sender<()>,
) {
    let mut producer = Producer {
        known,
        tasks,
        ahead,
        turn: 0,
    };
    // An end that was hung up ends the run; why, the taker says.
    let _ = producer.all(pipeline);
}

struct Producer<'a> {
    known: &'a Project,
    tasks: &'a Sender<(u64, Task)>,
    ahead: &'a Sender<()>,
    turn: u64,
}

impl Producer<'_> {
    fn all(&mut self, pipeline: &Pipeline<'_>) -> Result<(), HungUp> {
        for source in pipeline.sources {
            if pipeline.stop.load(Ordering::Relaxed) {
                break;
            }
            self.source(pipeline, source)?;
        }
        Ok(())
    }

    fn source(&mut self, pipeline: &Pipeline<'_>, source: &Source) -> Result<(), HungUp> {
        let name = source.name();
        self.send(Task::Pass(Item::Opened(name.to_owned())))?;
        let opened = guarded(Some(name), || {
            pipeline.reader.read(source, pipeline.progress)
        });
        let mut reports = match opened {
            Ok(reports) => reports,
            Err(problem) => return self.send(Task::Pass(Item::Refused(problem))),
        };
        while !pipeline.stop.load(Ordering::Relaxed) {
            match guarded(Some(name), || reports.next()) {
                Ok(Some(read)) => self.send(self.task(read))?,
                Ok(None) => break,
                // What lies behind the place that cannot be read is lost with it.
                Err(problem) => return self.send(Task::Pass(Item::Refused(problem))),
            }
        }
        Ok(())
    }

    fn task(&self, read: Result<Report, Problem>) -> Task {
        match read {
            // A project that cannot be asked takes the report a second time, which changes nothing.
            Ok(report) if self.known.has_report(&report.id).unwrap_or(false) => {
                Task::Pass(Item::Known(report))
            }
            Ok(report) => Task::Examine(report),
            Err(problem) => Task::Pass(Item::Refused(problem)),
        }
    }

    fn send(&mut self, task: Task) -> Result<(), HungUp> {
        self.ahead.send(()).map_err(|_| HungUp)?;
        self.tasks.send((self.turn, task)).map_err(|_| HungUp)?;
        self.turn += 1;
        Ok(())
    }
}
