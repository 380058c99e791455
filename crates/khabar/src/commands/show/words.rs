use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use anyhow::Result;
use khabar_record::{Report, Said, Span};
use khabar_store::Project;

/// The reports of one incident, and the sentences in which it is told.
pub(super) struct Sources<'p> {
    project: &'p Project,
    evidence: &'p [Said<Span>],
    reports: RefCell<BTreeMap<String, Rc<Report>>>,
}

impl<'p> Sources<'p> {
    pub(super) fn new(project: &'p Project, evidence: &'p [Said<Span>]) -> Self {
        Sources {
            project,
            evidence,
            reports: RefCell::default(),
        }
    }

    /// One report; each is read once.
    pub(super) fn report(&self, id: &str) -> Result<Rc<Report>> {
        if let Some(report) = self.reports.borrow().get(id) {
            return Ok(Rc::clone(report));
        }
        let report = Rc::new(self.project.report(id)?);
        self.reports
            .borrow_mut()
            .insert(id.to_owned(), Rc::clone(&report));
        Ok(report)
    }

    /// The sentence that holds the words: one of the incident's, or else the line they stand on.
    pub(super) fn sentence_of(&self, report: &Report, words: Span) -> Span {
        let own = self.evidence.iter().filter(|said| said.report == report.id);
        let around = own
            .map(|said| said.what)
            .find(|sentence| sentence.covers(words));
        around.unwrap_or_else(|| line_of(&report.text, words))
    }
}

/// The words' place within their sentence.
pub(super) fn within(sentence: Span, words: Span) -> Range<usize> {
    let place = |at: u32| at.saturating_sub(sentence.start) as usize;
    place(words.start)..place(words.end)
}

fn line_of(text: &str, words: Span) -> Span {
    let (start, end) = (words.start as usize, words.end as usize);
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[end..].find('\n').map_or(text.len(), |at| end + at);
    Span::new(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stands_in_for_the_sentence() {
        let text = "Juba\nNine died. Two fled.\nMore follows.";
        let words = Span::new(text.find("Two").unwrap(), text.find(" fled").unwrap());
        let line = line_of(text, words);
        assert_eq!(line.of(text), "Nine died. Two fled.");
        assert_eq!(&line.of(text)[within(line, words)], "Two");
    }
}
