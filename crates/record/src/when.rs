use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Span;

spelled! {
    /// How closely a date is known.
    DatePrecision {
        /// One day.
        Day = "day",
        /// Two to six days.
        Days = "days",
        /// Seven to ten days or so.
        Week = "week",
        /// A month or so.
        Month = "month",
        /// Longer.
        Year = "year",
        /// Not known.
        Unknown = "unknown",
    }
}

impl DatePrecision {
    /// The precision of a range that has these first and last days.
    pub fn of_range(start: Date, end: Date) -> Self {
        match start.until(end).map_or(i32::MAX, |gap| gap.get_days()) {
            ..=0 => DatePrecision::Day,
            1..=5 => DatePrecision::Days,
            6..=10 => DatePrecision::Week,
            11..=61 => DatePrecision::Month,
            _ => DatePrecision::Year,
        }
    }
}

/// When something happened, as far as a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// First day it can have been; `None` when nothing bounds it.
    pub start: Option<Date>,
    /// Last day it can have been.
    pub end: Option<Date>,
    /// How closely it is known.
    pub precision: DatePrecision,
    /// Month and day, where a text gives these and no year ("on 9 October").
    #[serde(default)]
    pub month_day: Option<(i8, i8)>,
    /// The words that date it, where a text does.
    pub span: Option<Span>,
}

impl When {
    /// A time of which nothing is known.
    pub const UNKNOWN: When = When {
        start: None,
        end: None,
        precision: DatePrecision::Unknown,
        month_day: None,
        span: None,
    };

    /// A time between two days, both included.
    pub fn between(start: Date, end: Date) -> Self {
        let precision = DatePrecision::of_range(start, end);
        When {
            start: Some(start),
            end: Some(end),
            precision,
            month_day: None,
            span: None,
        }
    }

    /// Whether the two cannot both be true, give or take a day (nights, time zones).
    pub fn excludes(&self, other: &When) -> bool {
        if let (Some(a), Some(b)) = (self.start.zip(self.end), other.start.zip(other.end)) {
            let late = |day: Date| day.tomorrow().unwrap_or(day);
            return a.0 > late(b.1) || b.0 > late(a.1);
        }
        match (self.month_day, other.month_day) {
            (Some(a), Some(b)) => ordinal(a).abs_diff(ordinal(b)) > 1,
            (Some(day), None) => other.misses(day),
            (None, Some(day)) => self.misses(day),
            (None, None) => false,
        }
    }

    /// Whether a day without a year falls outside, whatever the year.
    fn misses(&self, (month, day): (i8, i8)) -> bool {
        let Some((start, end)) = self.start.zip(self.end) else {
            return false;
        };
        let falls_in = |year: i16| {
            Date::new(year, month, day).is_ok_and(|day| {
                let late = day.tomorrow().unwrap_or(day);
                let early = day.yesterday().unwrap_or(day);
                start <= late && early <= end
            })
        };
        !(start.year()..=end.year()).any(falls_in)
    }
}

/// The day's place in the year, near enough to tell neighbours.
fn ordinal((month, day): (i8, i8)) -> u16 {
    month as u16 * 31 + day as u16
}
