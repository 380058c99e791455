use std::ops::Range;

use crate::feast::Feast;
use crate::period::{Season, Unit};

/// A time as the text has it, before anything is known of the day of writing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Expression {
    pub atoms: Range<usize>,
    pub what: What,
}

/// What a time says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum What {
    /// A place on the calendar, perhaps without its year.
    Stated(Stated),
    /// So many units from the day of writing or from a date told of.
    Shift { by: i32, unit: Unit, origin: Origin },
    /// "The 1988 period", "the 1988 quarter": what is told of, in another year.
    Counterpart { year: i16, quarter: bool },
    /// Now, once, some day.
    Reference(&'static str),
    /// A length of time, and where on the calendar it lies.
    Length { length: Length, place: Place },
    /// The week that holds a day ("the week of March 6").
    WeekOf(Box<What>),
    /// "the week": the one that is written about, which the words leave open.
    TheWeek,
    /// A day of which nothing is known ("at night").
    AnyDay,
    /// Again and again.
    Again(String),
    /// A part of a day: "T14:30", "TNI".
    PartOfDay {
        code: String,
        day: Option<Box<What>>,
    },
}

/// A place on the calendar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stated {
    pub year: Option<i16>,
    pub part: Part,
    pub pick: Pick,
}

/// The part of a year, or a period longer than one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Whole,
    Month(i8),
    Day(i8, i8),
    /// A day of a month that is not named.
    DayOfMonth(i8),
    Feast(Feast),
    Weekday(i8),
    Weekend,
    Season(Season),
    Quarter(i8),
    Half(i8),
    Decade(i16),
    Century(i16),
    /// A year before the calendar's first.
    BeforeChrist(i16),
}

/// Which of the periods of a name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pick {
    /// The one that tense and context choose.
    Context,
    Last,
    This,
    Next,
    /// The one of the date told of last.
    Same,
    Preceding,
    Following,
    /// The one in the year so many years from that of the origin ("June last year").
    Year(i16, Origin),
}

/// What a shift is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The day of writing.
    Writing,
    /// The day of writing, in a comparison: "a year ago".
    Comparison,
    /// The date told of last.
    Told,
}

/// So many units; how many is not always said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Length {
    pub count: Option<f64>,
    pub unit: Unit,
}

/// Where on the calendar a length of time lies.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Place {
    /// Nowhere in particular.
    Free,
    /// Up to the day of writing.
    Before,
    /// From the day of writing on.
    After,
    /// Up to the end of a time that is told next ("the three months ended Sept. 30").
    Ended(Box<What>),
    /// In a period, after so many of the length ("the first nine months of 2024", "the second week of May").
    StartOf(Box<What>, i32),
    /// At the end of a period ("the last week of May").
    EndOf(Box<What>),
}

impl What {
    /// A place on the calendar that context chooses the year of.
    pub fn stated(year: Option<i16>, part: Part) -> Self {
        What::Stated(Stated {
            year,
            part,
            pick: Pick::Context,
        })
    }

    /// The part of a year of its name that is picked.
    pub fn picked(part: Part, pick: Pick) -> Self {
        What::Stated(Stated {
            year: None,
            part,
            pick,
        })
    }

    /// A length of time in its place.
    pub fn length(length: Length, place: Place) -> Self {
        What::Length { length, place }
    }

    /// So many units from an origin.
    pub fn shift(by: i32, unit: Unit, origin: Origin) -> Self {
        What::Shift { by, unit, origin }
    }

    /// A part of a day, by TIMEX3's code.
    pub fn part_of_day(code: &str, day: What) -> Self {
        What::PartOfDay {
            code: format!("T{code}"),
            day: Some(Box::new(day)),
        }
    }

    /// A day counted from the day of writing.
    pub fn days_from_writing(by: i32) -> Self {
        What::Shift {
            by,
            unit: Unit::Day,
            origin: Origin::Writing,
        }
    }

    /// Whether it names a day or a weekday, so that a part of the day can join it.
    pub fn is_day(&self) -> bool {
        match self {
            What::Stated(stated) => matches!(
                stated.part,
                Part::Day(..) | Part::Feast(_) | Part::Weekday(_) | Part::DayOfMonth(_)
            ),
            What::Shift { unit, .. } => *unit == Unit::Day,
            _ => false,
        }
    }
}

impl Pick {
    /// How many periods on, and from where, a period of the calendar is picked.
    pub fn step(self) -> (i16, Origin) {
        match self {
            Pick::Last => (-1, Origin::Writing),
            Pick::Next => (1, Origin::Writing),
            Pick::Preceding => (-1, Origin::Told),
            Pick::Following => (1, Origin::Told),
            Pick::Same => (0, Origin::Told),
            Pick::Year(by, origin) => (by, origin),
            Pick::This | Pick::Context => (0, Origin::Writing),
        }
    }
}

impl Stated {
    /// Whether it is a month, a day of one, or a weekday.
    pub fn is_dated(self) -> bool {
        matches!(
            self.part,
            Part::Month(_) | Part::Day(..) | Part::Feast(_) | Part::Weekday(_)
        )
    }

    /// Whether it is a part of some one year.
    pub fn is_part_of_year(self) -> bool {
        matches!(
            self.part,
            Part::Month(_) | Part::Day(..) | Part::Season(_) | Part::Quarter(_) | Part::Half(_)
        )
    }
}

impl Length {
    /// Halves of a year in months: for counting on the calendar.
    pub fn in_months(self) -> Self {
        match (self.count, self.unit) {
            (Some(count), Unit::Year) if count.fract() == 0.5 => Length {
                count: Some(count * 12.0),
                unit: Unit::Month,
            },
            _ => self,
        }
    }

    /// Parts of a unit in the smaller units that TIMEX3 counts them in.
    pub fn in_wholes(self) -> Self {
        match (self.count, self.unit) {
            (Some(0.5), Unit::Hour) => Length {
                count: Some(30.0),
                unit: Unit::Minute,
            },
            (Some(0.5), Unit::Year) => Length {
                count: Some(6.0),
                unit: Unit::Month,
            },
            (Some(count), Unit::Decade) if count < 1.0 => Length {
                count: Some(count * 10.0),
                unit: Unit::Year,
            },
            (Some(count), Unit::Century) if count < 1.0 => Length {
                count: Some(count * 100.0),
                unit: Unit::Year,
            },
            _ => self,
        }
    }

    /// TIMEX3's value of the duration.
    pub fn value(self) -> String {
        let clock = if self.unit.is_clock() { "PT" } else { "P" };
        let doubled = if self.unit == Unit::Fortnight {
            2.0
        } else {
            1.0
        };
        match self.count {
            None => format!("{clock}X{}", self.unit.code()),
            Some(count) if count.fract() == 0.5 && self.unit == Unit::Year => {
                format!("P{}Y6M", count.trunc())
            }
            Some(count) if count.fract() == 0.5 && self.unit == Unit::Minute => {
                format!("PT{}M30S", count.trunc())
            }
            Some(count) if count.fract() == 0.5 && self.unit == Unit::Hour => {
                format!("PT{}H30M", count.trunc())
            }
            Some(count) if self.unit == Unit::Quarter => format!("P{}M", count * 3.0),
            Some(count) if self.unit == Unit::Decade => format!("P{}Y", count * 10.0),
            Some(count) => format!("{clock}{}{}", count * doubled, self.unit.code()),
        }
    }
}
