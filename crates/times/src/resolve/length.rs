use jiff::civil::Date;
use khabar_record::TimexKind;

use super::Resolved;
use super::context::Context;
use super::tense::Tense;
use crate::expression::{Length, Place};
use crate::period::{Period, Unit};

/// A duration, with its days where it is tied to the day of writing or to a period.
pub(super) fn resolve(context: &Context, length: Length, place: &Place, tense: Tense) -> Resolved {
    let days = days(context, length, place, tense).unzip();
    Resolved {
        from: days.0,
        to: days.1,
        relative: !matches!(place, Place::Free | Place::Ended(_)),
        ..Resolved::unplaced(TimexKind::Duration, length.value())
    }
}

/// The first and the last day of a length in its place.
fn days(context: &Context, length: Length, place: &Place, tense: Tense) -> Option<(Date, Date)> {
    let written = context.published();
    match place {
        Place::Free => None,
        Place::Before => Some((reach(written?, length, -1.0)?, written?)),
        Place::After => Some((written?, reach(written?, length, 1.0)?)),
        Place::StartOf(period, skipped) => {
            let start = super::resolve(context, period, tense).from?;
            let first = match skipped {
                0 => start,
                lengths => reach(start, length, f64::from(*lengths))?,
            };
            Some((first, reach(first, length, 1.0)?.yesterday().ok()?))
        }
        Place::EndOf(period) | Place::Ended(period) => {
            let last = super::resolve(context, period, tense).to?;
            // So many hours before a morning reach into the day before it.
            let over = if length.unit.is_clock() {
                last
            } else {
                last.tomorrow().ok()?
            };
            Some((reach(over, length, -1.0)?, last))
        }
    }
}

/// The day that lies a length before or after another; hours reach as many days as they touch.
fn reach(day: Date, length: Length, sign: f64) -> Option<Date> {
    let count = length.count.filter(|count| (1.0..MOST).contains(count))?;
    let (count, unit) = match length.unit {
        Unit::Hour => ((count / 24.0).ceil(), Unit::Day),
        unit if unit.is_clock() => return None,
        unit => (count, unit),
    };
    let whole = count.fract() == 0.0;
    Period::Day(day)
        .shifted((count * sign) as i32, unit)
        .filter(|_| whole)?
        .first()
}

/// The longest count of units that ends on the calendar.
const MOST: f64 = 5000.0;
