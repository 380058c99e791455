use khabar_record::TimexKind;

use super::Resolved;
use super::context::Context;
use super::tense::Tense;
use crate::expression::What;
use crate::period::Period;

/// A day of which nothing is known.
const ANY_DAY: &str = "XXXX-XX-XX";

/// A time of day or a part of a day: on its own day, or on the day told of last.
pub(super) fn resolve(context: &Context, code: &str, day: Option<&What>, tense: Tense) -> Resolved {
    let day = match day {
        Some(day) => super::resolve(context, day, tense),
        None => context.current_day(),
    };
    let days = match day.period {
        Some(period @ Period::Day(_)) => Resolved::placed(period),
        _ if day.value.len() == ANY_DAY.len() => Resolved::unplaced(TimexKind::Time, day.value),
        _ => Resolved::unplaced(TimexKind::Time, ANY_DAY.to_owned()),
    };
    let value = format!("{}{code}", days.value);
    Resolved {
        kind: TimexKind::Time,
        value,
        relative: day.relative,
        ..days
    }
}
