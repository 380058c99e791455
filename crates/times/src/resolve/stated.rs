use jiff::ToSpan;
use jiff::civil::Date;
use khabar_record::TimexKind;

use super::Resolved;
use super::context::Context;
use super::tense::Tense;
use crate::expression::{Origin, Part, Pick, Stated};
use crate::period::{Period, Unit, day_of, monday};

/// Months back to which a story does not go without saying so: from December to March it goes on.
const OVER: i8 = 9;

/// Places a stated part of the calendar.
pub(crate) fn resolve(context: &Context, stated: Stated, tense: Tense) -> Resolved {
    if let Some(period) = in_full(stated) {
        return Resolved::placed(period);
    }
    if let Part::BeforeChrist(year) = stated.part {
        return Resolved::unplaced(TimexKind::Date, format!("BC{year:04}"));
    }
    let period = match stated.part {
        Part::Weekday(day) => weekday(context, day, stated.pick, tense),
        Part::Weekend => weekend(context, stated.pick, tense),
        Part::DayOfMonth(day) => match stated.pick {
            Pick::Context => day_of_month(context, day),
            pick => day_of_picked_month(context, day, pick),
        },
        part => yearless(context, part, stated.pick, tense),
    };
    let unplaced = || Resolved::unplaced(TimexKind::Date, unknown(stated.part));
    Resolved {
        relative: true,
        ..period.map_or_else(unplaced, Resolved::placed)
    }
}

/// The period of a part that needs no context.
fn in_full(stated: Stated) -> Option<Period> {
    match stated.part {
        Part::Decade(decade) => Some(Period::Decade(decade)),
        Part::Century(century) => Some(Period::Century(century)),
        part => of_year(part, stated.year?),
    }
}

/// A part of a given year.
fn of_year(part: Part, year: i16) -> Option<Period> {
    match part {
        Part::Whole => Some(Period::Year(year)),
        Part::Month(month) => Some(Period::Month(year, month)),
        Part::Day(month, day) => day_of(year, month, day).map(Period::Day),
        Part::Feast(feast) => feast.in_year(year).map(Period::Day),
        Part::Season(season) => Some(Period::Season(year, season)),
        Part::Quarter(quarter) => Some(Period::Quarter(year, quarter)),
        Part::Half(half) => Some(Period::Half(year, half)),
        _ => None,
    }
}

/// The year of a month, a day, a season that is told without one.
fn yearless(context: &Context, part: Part, pick: Pick, tense: Tense) -> Option<Period> {
    let anchor = origin(context, pick)?.first()?;
    let in_year = |offset: i16| of_year(part, anchor.year().checked_add(offset)?);
    let mut nearby = [-2, -1, 0, 1, 2].into_iter().filter_map(in_year);
    match pick {
        Pick::Last | Pick::Preceding => nearby.rfind(|period| period.last() < Some(anchor)),
        Pick::Next | Pick::Following => nearby.find(|period| period.first() > Some(anchor)),
        Pick::This | Pick::Same => in_year(0),
        Pick::Year(by, _) => in_year(by),
        Pick::Context => match context.other_year() {
            Some(year) if tense != Tense::Future => of_year(part, year),
            _ if context.narrative() => following(context, part).or_else(|| in_year(0)),
            _ => nearby.min_by_key(|period| distance(*period, anchor, tense)),
        },
    }
}

/// What a pick is counted from.
fn origin(context: &Context, pick: Pick) -> Option<Period> {
    match pick {
        Pick::Same | Pick::Preceding | Pick::Following | Pick::Year(_, Origin::Told) => {
            context.told_or_written()
        }
        _ => context.anchor(),
    }
}

/// How far a period lies from the day of writing, in days; against the tense it lies farther.
fn distance(period: Period, anchor: Date, tense: Tense) -> i64 {
    let days = |from: Option<Date>, to: Option<Date>| {
        from.zip(to)
            .map_or(0, |(from, to)| i64::from((to - from).get_days()))
    };
    let ahead = days(Some(anchor), period.first());
    let behind = days(period.last(), Some(anchor));
    match tense {
        Tense::Over if ahead > 0 => i64::MAX,
        Tense::Future => ahead.max(behind * 2).max(0),
        // Companies tell of quarters that are over.
        Tense::Past if matches!(period, Period::Quarter(..)) => behind.max(ahead * 6).max(0),
        Tense::Happened => behind.max(ahead * 9).max(0),
        Tense::Past | Tense::Over => behind.max(ahead * 3).max(0),
        Tense::Unknown => behind.max(ahead * 2).max(0),
    }
}

/// In a narrative: the year of the story, or the next where the story has gone over the year's end.
fn following(context: &Context, part: Part) -> Option<Period> {
    let story = context.story().or(context.told())?;
    let same = of_year(part, story.year());
    let over = story.unit() <= Unit::Quarter
        && same
            .and_then(Period::first)
            .zip(story.first())
            .is_some_and(|(candidate, story)| story.month() - candidate.month() >= OVER);
    if over {
        of_year(part, story.year() + 1)
    } else {
        same
    }
}

/// A weekday, beside the day of writing or the day told of last.
fn weekday(context: &Context, day: i8, pick: Pick, tense: Tense) -> Option<Period> {
    let anchor = origin(context, pick)?;
    let Period::Day(anchor) = anchor else {
        return None;
    };
    let back = i64::from((anchor.weekday().to_monday_one_offset() - day).rem_euclid(7));
    let ahead = (7 - back) % 7;
    let days = match (pick, tense) {
        (Pick::Last | Pick::Preceding, _) => -(if back == 0 { 7 } else { back }),
        (Pick::Next | Pick::Following, _) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        (Pick::This, _) => ahead,
        (_, Tense::Future) => ahead,
        _ => -back,
    };
    anchor.checked_add(days.days()).ok().map(Period::Day)
}

/// A weekend: the one of this week, or of the week before while the week is young.
fn weekend(context: &Context, pick: Pick, tense: Tense) -> Option<Period> {
    let anchor: Date = origin(context, pick)?.first()?;
    let on_it = anchor.weekday().to_monday_one_offset() >= 6;
    let weeks = match (pick, tense) {
        (Pick::Last | Pick::Preceding, _) => -1,
        (Pick::Next | Pick::Following, _) => i64::from(on_it),
        (Pick::This | Pick::Same, _) | (_, Tense::Future) => 0,
        _ => {
            if on_it {
                0
            } else {
                -1
            }
        }
    };
    monday(anchor)
        .checked_add(weeks.weeks())
        .ok()
        .map(Period::Weekend)
}

/// "the 18th": of the month told of last, or the latest before the day of writing.
fn day_of_month(context: &Context, day: i8) -> Option<Period> {
    let told = context
        .told()
        .filter(|told| told.unit() <= Unit::Month)
        .and_then(Period::first);
    if let Some(told) = told {
        let here = day_of(told.year(), told.month(), day);
        // "on the 27th", written on the 5th: what is told of lies in the month before.
        let ahead = here
            .zip(context.published())
            .is_some_and(|(day, written)| day > written);
        let month = if ahead {
            told.first_of_month().yesterday().ok()?
        } else {
            told
        };
        return day_of(month.year(), month.month(), day).map(Period::Day);
    }
    let written = context.published()?;
    let month = if day > written.day() {
        written.first_of_month().yesterday().ok()?
    } else {
        written
    };
    day_of(month.year(), month.month(), day).map(Period::Day)
}

/// "the 18th of last month".
fn day_of_picked_month(context: &Context, day: i8, pick: Pick) -> Option<Period> {
    let (by, origin) = pick.step();
    let month = context.shifted(i32::from(by), Unit::Month, origin).from?;
    day_of(month.year(), month.month(), day).map(Period::Day)
}

/// The value of a part that nothing places.
fn unknown(part: Part) -> String {
    match part {
        Part::Month(month) => format!("XXXX-{month:02}"),
        Part::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Part::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        Part::Weekday(day) => format!("XXXX-WXX-{day}"),
        Part::Weekend => "XXXX-WXX-WE".to_owned(),
        Part::Season(season) => format!("XXXX-{}", season.code()),
        Part::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Part::Half(half) => format!("XXXX-H{half}"),
        Part::Feast(_) => "XXXX-XX-XX".to_owned(),
        _ => "XXXX".to_owned(),
    }
}
