use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::thread;

use khabar_read::Fingerprint;
use khabar_record::{Problem, ProblemKind, Reading, Report};
use khabar_store::Entry;

use super::Item;

/// The name of the threads on which a panic is a problem of one report, not of the run.
pub(super) const THREAD: &str = "khabar-reader";

/// A report with what it says.
pub(crate) struct Examined {
    /// The report.
    pub(crate) report: Report,
    /// What it says.
    pub(crate) reading: Reading,
    /// Keys under which near copies find each other.
    pub(crate) bands: Vec<u64>,
    /// Words in its text.
    pub(crate) words: u64,
}

impl Examined {
    /// What a project keeps of it.
    pub(crate) fn entry(&self) -> Entry<'_> {
        Entry {
            report: &self.report,
            reading: &self.reading,
            bands: &self.bands,
        }
    }
}

/// Reads a report; a panic on the way is a problem of that report alone.
pub(crate) fn examine(report: Report, read: impl Fn(&Report) -> Reading) -> Item {
    quiet_panics();
    match panic::catch_unwind(AssertUnwindSafe(|| read(&report))) {
        Ok(reading) => Item::Read(Box::new(Examined {
            bands: Fingerprint::of(&report.text).keys().to_vec(),
            words: report.text.split_whitespace().count() as u64,
            reading,
            report,
        })),
        Err(panic) => Item::Refused(Problem {
            file: report.file,
            kind: ProblemKind::Internal,
            message: format!(
                "a fault of khabar: {}; please report it with the text",
                words_of(&*panic)
            ),
        }),
    }
}

fn words_of(panic: &(dyn Any + Send)) -> &str {
    let fixed = panic.downcast_ref::<&str>().copied();
    fixed
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without words")
}

/// Keeps panics on the reading threads off the terminal: they are listed as problems.
fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().name() != Some(THREAD) {
                usual(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        Report {
            id: "r1".into(),
            file: Some("dispatch.txt".into()),
            url: None,
            title: None,
            outlet: None,
            published: None,
            language: "en".into(),
            text: "Rebels shelled the port.".into(),
            copy_of: None,
        }
    }

    #[test]
    fn a_panic_becomes_a_problem_of_its_report() {
        let item = examine(report(), |_| panic!("no such clause"));
        let Item::Refused(problem) = item else {
            panic!("the panic got lost")
        };
        assert_eq!(problem.kind, ProblemKind::Internal);
        assert_eq!(problem.file.as_deref(), Some("dispatch.txt"));
        assert!(
            problem.message.contains("no such clause"),
            "{}",
            problem.message
        );
    }

    #[test]
    fn words_are_counted() {
        let Item::Read(examined) = examine(report(), |_| Reading::default()) else {
            panic!("refused")
        };
        assert_eq!(examined.words, 4);
    }
}
