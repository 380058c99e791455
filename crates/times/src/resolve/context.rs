use jiff::civil::Date;
use khabar_numbers::Atoms;

use super::Resolved;
use crate::expression::{Expression, Origin, Part, Stated, What};
use crate::period::{Period, Unit};

/// What a reader of the text knows when a time comes up.
#[derive(Debug)]
pub(crate) struct Context {
    published: Option<Date>,
    /// The text tells of times long before it was written: its dates follow each other, not the day of writing.
    narrative: bool,
    /// The period of the calendar that was told of last.
    told: Option<Period>,
    /// The year stated in words last, in the paragraph that is being read.
    stated_year: Option<i16>,
    at: usize,
}

impl Context {
    /// The context at the start of a text.
    pub fn new(expressions: &[Expression], published: Option<Date>) -> Self {
        let years: Vec<i16> = expressions
            .iter()
            .filter_map(|expression| stated_year(&expression.what))
            .collect();
        let narrative = published.is_none_or(|day| {
            let far = years
                .iter()
                .filter(|year| (**year - day.year()).abs() > 1)
                .count();
            years.len() >= 8 && far * 10 > years.len() * 7
        });
        let told = if published.is_none() {
            years.first().map(|year| Period::Year(*year))
        } else {
            None
        };
        Context {
            published,
            narrative,
            told,
            stated_year: None,
            at: 0,
        }
    }

    /// Reads on to an atom: a new paragraph forgets the year that was stated.
    pub fn move_to(&mut self, atoms: &Atoms<'_>, at: usize) {
        if (self.at + 1..=at).any(|atom| atoms.opens_paragraph(atom)) {
            self.stated_year = None;
        }
        self.at = at;
    }

    /// Remembers a time just told of.
    pub fn tell(&mut self, what: &What, time: &Resolved) {
        if let (What::Stated(_) | What::Shift { .. } | What::PartOfDay { .. }, Some(period)) =
            (what, time.period)
        {
            self.told = Some(period);
        }
        self.stated_year = stated_year(what).or(self.stated_year);
    }

    /// The day of writing, where it is known.
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// The period told of last.
    pub fn told(&self) -> Option<Period> {
        self.told
    }

    /// Whether dates follow each other rather than the day of writing.
    pub fn narrative(&self) -> bool {
        self.narrative
    }

    /// The year stated last in this paragraph, where it is not the year of writing.
    pub fn other_year(&self) -> Option<i16> {
        self.stated_year
            .filter(|year| self.published.is_none_or(|day| day.year() != *year))
    }

    /// The period that "last" and "next" are counted from.
    pub fn anchor(&self) -> Option<Period> {
        let written = self.published.map(Period::Day);
        if self.narrative {
            self.told.or(written)
        } else {
            written
        }
    }

    /// The period that "the previous" and "the following" are counted from.
    pub fn told_or_written(&self) -> Option<Period> {
        self.told.or(self.published.map(Period::Day))
    }

    /// The day that a time of day belongs to when none stands beside it.
    pub fn current_day(&self) -> Resolved {
        let told = self.told.filter(|told| matches!(told, Period::Day(_)));
        let day = told.or(self.published.map(Period::Day).filter(|_| !self.narrative));
        match day {
            Some(day) => Resolved {
                relative: true,
                ..Resolved::placed(day)
            },
            None => Resolved::unplaced(khabar_record::TimexKind::Date, "XXXX-XX-XX".to_owned()),
        }
    }

    /// So many units from the day of writing, or from the date told of last.
    pub fn shifted(&self, by: i32, unit: Unit, origin: Origin) -> Resolved {
        let base = match origin {
            Origin::Writing => self.anchor(),
            Origin::Told => self.told_or_written(),
        };
        // A quarter compared with "a year ago" is compared with that year's quarter.
        let base = match self.told {
            Some(told @ Period::Quarter(..)) if unit == Unit::Year && by == -1 => Some(told),
            _ => base,
        };
        let placed = base.and_then(|base| moved(base, by, unit));
        let unknown = || Resolved::unplaced(khabar_record::TimexKind::Date, unknown(unit));
        Resolved {
            relative: true,
            ..placed.unwrap_or_else(unknown)
        }
    }
}

/// A period moved by units: to a whole unit where it is shorter than one.
fn moved(base: Period, by: i32, unit: Unit) -> Option<Resolved> {
    if unit < base.unit() && unit >= Unit::Day {
        return Some(Resolved::within(base, unit));
    }
    let keeps = unit >= Unit::Year
        && matches!(
            base,
            Period::Quarter(..) | Period::Half(..) | Period::Season(..)
        );
    let start = if keeps && by != 0 {
        base
    } else {
        Period::holding(base.first()?, unit)
    };
    start.shifted(by, unit).map(Resolved::placed)
}

/// The value of a period that nothing places.
fn unknown(unit: Unit) -> String {
    match unit {
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
        _ => "XXXX-XX-XX",
    }
    .to_owned()
}

fn stated_year(what: &What) -> Option<i16> {
    match what {
        What::Stated(Stated {
            year,
            part: Part::Whole | Part::Month(_) | Part::Day(..) | Part::Season(_),
            ..
        }) => *year,
        What::PartOfDay { day: Some(day), .. } => stated_year(day),
        _ => None,
    }
}
