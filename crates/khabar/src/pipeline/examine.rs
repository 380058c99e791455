use khabar_read::Fingerprint;
use khabar_record::{Reading, Report};
use khabar_store::{Entry, Sketch};

use super::Item;
use super::guard::guarded;

/// A report with what it says.
pub(crate) struct Examined {
    /// The report.
    pub(crate) report: Report,
    /// What it says.
    pub(crate) reading: Reading,
    /// Keys under which near copies find each other.
    bands: Vec<u64>,
    /// What tells near copies from texts that share a key by chance.
    hashes: Vec<u8>,
    /// Words in its text.
    pub(crate) words: u64,
}

impl Examined {
    /// What a project keeps of it.
    pub(crate) fn entry(&self) -> Entry<'_> {
        Entry {
            report: &self.report,
            reading: &self.reading,
            sketch: Sketch {
                bands: &self.bands,
                hashes: &self.hashes,
            },
        }
    }
}

/// Reads a report; a panic on the way is a problem of that report alone.
pub(crate) fn examine(report: Report, read: impl Fn(&Report) -> Reading) -> Item {
    match guarded(report.file.as_deref(), || read(&report)) {
        Ok(reading) => Item::Read(Box::new(examined(report, reading))),
        Err(problem) => Item::Refused(problem),
    }
}

fn examined(report: Report, reading: Reading) -> Examined {
    let fingerprint = Fingerprint::of(&report.text);
    Examined {
        bands: fingerprint.keys().to_vec(),
        hashes: fingerprint.to_bytes().to_vec(),
        words: report.text.split_whitespace().count() as u64,
        reading,
        report,
    }
}

#[cfg(test)]
mod tests {
    use khabar_record::ProblemKind;

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
