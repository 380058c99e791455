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
    /// The words that date it, where a text does.
    pub span: Option<Span>,
}

impl When {
    /// A time of which nothing is known.
    pub const UNKNOWN: When = When {
        start: None,
        end: None,
        precision: DatePrecision::Unknown,
        span: None,
    };

    /// A time between two days, both included.
    pub fn between(start: Date, end: Date) -> Self {
        let precision = DatePrecision::of_range(start, end);
        When {
            start: Some(start),
            end: Some(end),
            precision,
            span: None,
        }
    }
}
