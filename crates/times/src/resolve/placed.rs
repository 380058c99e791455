use jiff::civil::Date;
use khabar_record::TimexKind;

use crate::period::{Period, Unit};

/// A time on the calendar, as far as it can be placed there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resolved {
    pub kind: TimexKind,
    pub value: String,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub relative: bool,
    pub period: Option<Period>,
}

impl Resolved {
    /// A time with a value and no place on the calendar.
    pub fn unplaced(kind: TimexKind, value: String) -> Self {
        Resolved {
            kind,
            value,
            from: None,
            to: None,
            relative: false,
            period: None,
        }
    }

    /// A period of the calendar.
    pub fn placed(period: Period) -> Self {
        Resolved {
            kind: TimexKind::Date,
            value: period.value(),
            from: period.first(),
            to: period.last(),
            relative: false,
            period: Some(period),
        }
    }

    /// A day or so within a period: nearer it cannot be placed.
    pub fn within(period: Period, unit: Unit) -> Self {
        let unknown = match (period, unit) {
            (Period::Year(_), Unit::Day) => "-XX-XX",
            (Period::Month(..), Unit::Day) | (Period::Year(_), Unit::Month) => "-XX",
            _ => "",
        };
        Resolved {
            value: format!("{}{unknown}", period.value()),
            ..Resolved::placed(period)
        }
    }
}
