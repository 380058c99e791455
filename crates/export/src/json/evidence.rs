use std::cell::RefCell;
use std::rc::Rc;

use khabar_record::{CodePoints, Span};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Record, Result};

/// The words that say it: which report, and where in its text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Words<'a> {
    /// The report's id; left out where the whole object is of one report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<&'a str>,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

/// Converts spans of reports into code points, remembering the reports asked for last.
pub struct Offsets<'r, R: Record + ?Sized> {
    record: &'r R,
    recent: RefCell<Vec<(String, Rc<CodePoints>)>>,
}

/// An incident's figures come from some dozens of reports by turns.
const REMEMBERED: usize = 64;

impl<'r, R: Record + ?Sized> Offsets<'r, R> {
    /// Offsets into the texts of this record.
    pub fn new(record: &'r R) -> Self {
        Offsets {
            record,
            recent: RefCell::default(),
        }
    }

    /// The words of a span of a report.
    pub(crate) fn words<'a>(&self, report: &'a str, span: Span) -> Result<Words<'a>> {
        let (start, end) = self.code_points(report)?.of(span);
        Ok(Words {
            report: Some(report),
            start,
            end,
        })
    }

    fn code_points(&self, report: &str) -> Result<Rc<CodePoints>> {
        let mut recent = self.recent.borrow_mut();
        let known = match recent.iter().position(|(id, _)| id == report) {
            Some(at) => recent.remove(at),
            None => (report.to_owned(), Rc::new(self.record.code_points(report)?)),
        };
        let points = Rc::clone(&known.1);
        recent.insert(0, known);
        recent.truncate(REMEMBERED);
        Ok(points)
    }
}
