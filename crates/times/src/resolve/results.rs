use khabar_record::TimexKind;

use super::Resolved;
use crate::expression::{Length, Origin, What};
use crate::period::{Period, Unit};

/// How far behind a quarter "a year ago" still compares with it, in atoms.
const REACH: usize = 150;

/// What a report on results compares: "third-quarter income rose from $10 million a year ago" means
/// the third quarter of the year before, and "in the nine months, … a year earlier" that year.
#[derive(Debug, Default)]
pub(crate) struct Results {
    /// The quarter, or the half of a year, that the report is about: the first told of.
    lead: Option<Period>,
    /// The one told of in this sentence.
    here: Option<Period>,
    /// Whether this paragraph has turned to a year, or to several quarters of it.
    longer: bool,
    /// Where any of them was told of last.
    at: usize,
}

impl Results {
    /// Forgets what held for the sentence, or the paragraph, before.
    pub fn open_sentence(&mut self, opens_paragraph: bool) {
        self.here = None;
        self.longer &= !opens_paragraph;
    }

    /// Takes note of a time just told of.
    pub fn tell(&mut self, what: &What, time: &Resolved, at: usize) {
        if let Some(part @ (Period::Quarter(..) | Period::Half(..))) = time.period {
            if !is_comparison(what) {
                self.lead.get_or_insert(part);
                (self.here, self.longer, self.at) = (Some(part), false, at);
            }
        } else if let What::Length { length, .. } = what
            && is_account(*length)
            && time.kind == TimexKind::Duration
        {
            (self.longer, self.at) = (true, at);
        }
    }

    /// The part of a year, or the year, that a comparison at a place is made with.
    pub fn compared(&self, at: usize) -> Option<Period> {
        let part = self.told().filter(|_| at - self.at < REACH)?;
        Some(if self.longer {
            Period::Year(part.year())
        } else {
            part
        })
    }

    /// "The quarter", "the latest quarter".
    pub fn quarter(&self) -> Option<Period> {
        self.told()
            .filter(|part| matches!(part, Period::Quarter(..)))
    }

    fn told(&self) -> Option<Period> {
        self.here.or(self.lead)
    }
}

/// Whether a time is told of to compare with it.
fn is_comparison(what: &What) -> bool {
    matches!(
        what,
        What::Counterpart(_)
            | What::Shift {
                origin: Origin::Comparison,
                ..
            }
    )
}

/// Whether results are told for so long: a year, or some quarters of one.
fn is_account(length: Length) -> bool {
    match length.unit {
        Unit::Month => matches!(length.count, Some(6.0 | 9.0 | 12.0)),
        Unit::Year => length.count == Some(1.0),
        _ => false,
    }
}
