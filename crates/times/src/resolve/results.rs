use jiff::ToSpan;
use jiff::civil::Date;

use super::Resolved;
use crate::expression::{Length, Origin, Place, What};
use crate::period::{Period, Unit};

/// How far behind a quarter "a year ago" still compares with it, in atoms.
const REACH: usize = 600;

/// How long results are news, in days after the quarter's end.
const NEWS: i64 = 365;

/// What a report on results compares: "third-quarter income rose from $10 million a year ago" means
/// the third quarter of the year before, and "in the nine months, … a year earlier" that year.
#[derive(Debug, Default)]
pub(crate) struct Results {
    published: Option<Date>,
    /// The quarter, or the half of a year, that the report is about: the first recent one told of.
    lead: Option<Period>,
    /// The one told of in this sentence.
    here: Option<Period>,
    /// Whether this paragraph has turned to a year, or to several quarters of it.
    longer: bool,
    /// Where any of them was told of last.
    at: usize,
}

impl Results {
    /// Before any result is told.
    pub fn new(published: Option<Date>) -> Self {
        Results {
            published,
            ..Results::default()
        }
    }

    /// Forgets what held for the sentence, or the paragraph, before.
    pub fn open_sentence(&mut self, opens_paragraph: bool) {
        self.here = None;
        self.longer &= !opens_paragraph;
    }

    /// Takes note of a time just told of.
    pub fn tell(&mut self, what: &What, time: &Resolved, at: usize) {
        if let Some(part) = self.part(what, time) {
            if self.is_news(part) {
                self.lead.get_or_insert(part);
            }
            (self.here, self.longer, self.at) = (Some(part), false, at);
        } else if is_longer(what) {
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

    /// "The quarter", "the latest quarter": the one told of, or the one before the day of writing.
    pub fn quarter(&self) -> Option<Period> {
        let told = self
            .told()
            .filter(|part| matches!(part, Period::Quarter(..)));
        told.or_else(|| last(Period::holding(self.published?, Unit::Quarter)))
    }

    fn told(&self) -> Option<Period> {
        self.here.or(self.lead)
    }

    /// The part of a year that a time tells results of.
    fn part(&self, what: &What, time: &Resolved) -> Option<Period> {
        match what {
            What::Length { length, place } if is_quarter(*length, place) => {
                last(Period::holding(self.published?, Unit::Quarter))
            }
            What::Counterpart { .. }
            | What::Shift {
                origin: Origin::Comparison,
                ..
            } => None,
            _ => time
                .period
                .filter(|part| matches!(part, Period::Quarter(..) | Period::Half(..))),
        }
    }

    /// Whether a part of a year ended not long before the day of writing, or has not ended yet.
    fn is_news(&self, part: Period) -> bool {
        let last = part
            .last()
            .and_then(|last| last.checked_add(NEWS.days()).ok());
        self.published.is_none_or(|day| last >= Some(day))
    }
}

/// The quarter before another.
fn last(quarter: Period) -> Option<Period> {
    quarter.shifted(-1, Unit::Quarter)
}

/// "The three months ended Sept. 30".
fn is_quarter(length: Length, place: &Place) -> bool {
    let months = length.unit == Unit::Month && length.count == Some(3.0);
    months && matches!(place, Place::Ended(_))
}

/// Whether results are told for a year, or for some quarters of one: "the nine months", "this year".
fn is_longer(what: &What) -> bool {
    match what {
        What::Length { length, .. } => match length.unit {
            Unit::Month => matches!(length.count, Some(6.0 | 9.0 | 12.0)),
            Unit::Year => length.count == Some(1.0),
            _ => false,
        },
        What::Shift { by: 0, unit, .. } => *unit == Unit::Year,
        _ => false,
    }
}
