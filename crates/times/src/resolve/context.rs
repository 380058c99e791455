use jiff::civil::Date;
use khabar_numbers::Atoms;
use khabar_record::TimexKind;

use super::Resolved;
use super::results::Results;
use super::sentences::Sentences;
use crate::expression::{Expression, Origin, Part, Stated, What};
use crate::period::{Period, Unit};

/// Years between a date and the story's that make it an aside: a look ahead or back.
const ASIDE: i16 = 2;

/// What a reader of the text knows when a time comes up.
#[derive(Debug)]
pub(crate) struct Context {
    published: Option<Date>,
    /// The text tells of times long before it was written: its dates follow each other, not the day of writing.
    narrative: bool,
    /// The period of the calendar that was told of last.
    told: Option<Period>,
    /// Where the story is: the last period told of that was no aside.
    story: Option<Period>,
    /// The year of the last aside; a second one near it moves the story there.
    aside: Option<i16>,
    /// The year told of in this paragraph, which its dates belong to.
    year_here: Option<Period>,
    results: Results,
    /// The year stated in words last, in the sentence that is being read.
    stated_year: Option<i16>,
    at: usize,
    opens_paragraph: bool,
}

impl Context {
    /// The context at the start of a text.
    pub fn new(expressions: &[Expression], published: Option<Date>) -> Self {
        let years: Vec<i16> = expressions
            .iter()
            .filter_map(|expression| stated_year(&expression.what))
            .collect();
        let narrative = match published {
            Some(day) => is_narrative(expressions, &years, day.year()),
            // News without a date of its own names years in passing; a day told in full, or a
            // history's many years, anchor what follows.
            None => {
                years.len() >= 8
                    || expressions
                        .iter()
                        .any(|expression| is_full_day(&expression.what))
            }
        };
        let first = if narrative {
            years.first().map(|year| Period::Year(*year))
        } else {
            None
        };
        Context {
            published,
            narrative,
            told: first.filter(|_| published.is_none()),
            story: first,
            aside: None,
            year_here: None,
            results: Results::new(published),
            stated_year: None,
            at: 0,
            opens_paragraph: true,
        }
    }

    /// Reads on to an atom: a new sentence forgets the year that was stated.
    pub fn move_to(&mut self, atoms: &Atoms<'_>, sentences: &Sentences, at: usize) {
        self.opens_paragraph =
            (self.at + 1..=at).any(|atom| atoms.opens_paragraph(atom)) || at == 0;
        if self.opens_paragraph {
            self.year_here = None;
        }
        if self.opens_paragraph || (self.at..at).any(|atom| sentences.end_at(atom)) {
            self.stated_year = None;
            self.results.open_sentence(self.opens_paragraph);
        }
        self.at = at;
    }

    /// Remembers a time just told of; `leads` says that its year stands where the story goes on.
    pub fn tell(&mut self, what: &What, time: &Resolved, leads: bool) {
        self.results.tell(what, time, self.at);
        let comparison = matches!(
            what,
            What::Shift {
                origin: Origin::Comparison,
                ..
            }
        );
        let placed = matches!(
            what,
            What::Stated(_) | What::Shift { .. } | What::PartOfDay { .. } | What::WeekOf(_)
        );
        let Some(period) = time.period.filter(|_| placed && !comparison) else {
            return;
        };
        let shifted_year = matches!(what, What::Shift { unit, .. } if *unit >= Unit::Year);
        self.stated_year = stated_year(what).or(self.stated_year);
        self.told = Some(period);
        if shifted_year {
            return;
        }
        match period.unit() {
            Unit::Year if leads => self.year_here = Some(period),
            unit if unit < Unit::Year => self.go_on(period),
            _ => {}
        }
    }

    /// Moves the story to a period, unless it is an aside.
    fn go_on(&mut self, period: Period) {
        let far = |year: i16| (period.year() - year).abs() > ASIDE;
        let away = self.story.is_some_and(|story| far(story.year()));
        if away && !self.opens_paragraph && self.aside.is_none_or(far) {
            self.aside = Some(period.year());
        } else {
            (self.story, self.aside, self.year_here) = (Some(period), None, None);
        }
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

    /// Where the story is.
    pub fn story(&self) -> Option<Period> {
        self.year_here.or(self.story)
    }

    /// The year stated last in this sentence, where it is not the year of writing.
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
            None => Resolved::unplaced(TimexKind::Date, "XXXX-XX-XX".to_owned()),
        }
    }

    /// So many units from the day of writing, or from the date told of last.
    pub fn shifted(&self, by: i32, unit: Unit, origin: Origin) -> Resolved {
        let placed = self
            .base(by, unit, origin)
            .and_then(|base| moved(base, by, unit));
        let unknown = || Resolved::unplaced(TimexKind::Date, unknown(unit));
        Resolved {
            relative: true,
            ..placed.unwrap_or_else(unknown)
        }
    }

    /// What a shift is counted from.
    fn base(&self, by: i32, unit: Unit, origin: Origin) -> Option<Period> {
        let compared = self.results.compared(self.at);
        let compares = unit == Unit::Year && by == -1 && compared.is_some();
        match origin {
            Origin::Comparison | Origin::Told if compares => compared,
            Origin::Told | Origin::Comparison if unit == Unit::Quarter => self.results.quarter(),
            Origin::Told => {
                let fine = |period: &Period| period.unit() <= unit;
                self.told
                    .filter(fine)
                    .or(self.story.filter(fine))
                    .or(self.told_or_written())
            }
            Origin::Writing | Origin::Comparison => self.anchor(),
        }
    }

    /// "The 1988 period": the quarter of another year that is compared with, or that year.
    pub fn counterpart(&self, year: i16, quarter: bool) -> Resolved {
        let told = self.results.compared(self.at);
        let part = told.or_else(|| self.results.quarter().filter(|_| quarter));
        Resolved::placed(match part {
            Some(Period::Quarter(_, quarter)) => Period::Quarter(year, quarter),
            Some(Period::Half(_, half)) => Period::Half(year, half),
            _ => Period::Year(year),
        })
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

/// Whether a text tells of other years than the one that it was written in, and hardly ever of "Tuesday".
fn is_narrative(expressions: &[Expression], years: &[i16], written: i16) -> bool {
    let far = years
        .iter()
        .filter(|year| (**year - written).abs() > 1)
        .count();
    let deictic = expressions
        .iter()
        .filter(|expression| match &expression.what {
            What::Stated(stated) => matches!(stated.part, Part::Weekday(_)),
            What::Shift { origin, .. } => *origin != Origin::Told,
            _ => false,
        });
    years.len() >= 8 && far * 2 > years.len() && deictic.count() * 5 < years.len()
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

fn is_full_day(what: &What) -> bool {
    matches!(
        what,
        What::Stated(Stated {
            year: Some(_),
            part: Part::Day(..),
            ..
        })
    )
}
