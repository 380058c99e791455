use khabar_numbers::{Atoms, ordinal};

use super::{Read, date, length};
use crate::expression::{Origin, Part, Pick, Place, Stated, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A time counted from the day of writing or from a date told of.
pub(crate) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    deictic(atoms, at)
        .or_else(|| shifted(atoms, at))
        .or_else(|| picked(atoms, at))
        .or_else(|| day_before(atoms, at))
        .or_else(|| bare_unit(atoms, at))
}

/// "today", "yesterday", "the day before yesterday".
fn deictic(atoms: &Atoms<'_>, at: usize) -> Read {
    if let Some(&days) = LEXICON.deictic.get(atoms.word(at)) {
        return Some((What::days_from_writing(days), at + 1));
    }
    let day = at + usize::from(atoms.word(at) == "the");
    let by = match (atoms.word(day), atoms.word(day + 1), atoms.word(day + 2)) {
        ("day", "before", "yesterday") => -2,
        ("day", "after", "tomorrow") => 2,
        _ => return None,
    };
    Some((What::days_from_writing(by), day + 3))
}

/// "three weeks ago", "two days earlier", "a year later", "two years from now", "a year-ago".
fn shifted(atoms: &Atoms<'_>, at: usize) -> Read {
    let article = at + usize::from(atoms.word(at) == "the" && atoms.is_dash(at + 2));
    let (counted, end) = length::counted(atoms, article).or_else(|| {
        LEXICON
            .units
            .get(atoms.word(article))
            .map(|&unit| (length::one(unit), article + 1))
    })?;
    let single = end == article + 1;
    let word = atoms.over_hyphen(end);
    if single && word == end {
        return None;
    }
    let (sign, origin, end) = direction(atoms, word)?;
    if counted.count.is_none() && !counted.unit.is_clock() {
        let reference = if sign > 0 { "FUTURE_REF" } else { "PAST_REF" };
        return Some((What::Reference(reference), end));
    }
    let by = counted
        .count
        .filter(|count| count.fract() == 0.0 && *count < 5000.0)? as i32;
    let end = if atoms.is_dash(word - 1) {
        past_compared(atoms, end)
    } else {
        end
    };
    if counted.unit.is_clock() {
        return None;
    }
    let (by, unit) = match counted.unit {
        Unit::Decade => (by * 10, Unit::Year),
        Unit::Century => (by * 100, Unit::Year),
        Unit::Fortnight => (by * 2, Unit::Week),
        unit => (by, unit),
    };
    Some((
        What::Shift {
            by: sign * by,
            unit,
            origin,
        },
        end,
    ))
}

/// The end of "year-earlier third quarter", which is the quarter told of, a year before.
fn past_compared(atoms: &Atoms<'_>, end: usize) -> usize {
    let name = ordinal(atoms, end).map_or(end, |(_, end)| end);
    let period = LEXICON.units.contains_key(atoms.word(name)) || atoms.word(name) == "period";
    if period { name + 1 } else { end }
}

/// Which way the word after a length counts, and from where.
fn direction(atoms: &Atoms<'_>, at: usize) -> Option<(i32, Origin, usize)> {
    let word = atoms.word(at);
    let clause_follows =
        atoms.is_word(at + 1) && matches!(word, "before" | "after" | "on" | "prior");
    if LEXICON.ago.contains(word) {
        return Some((-1, Origin::Comparison, at + 1));
    }
    if let Some(words) = LEXICON
        .ahead
        .iter()
        .find(|words| atoms.starts_with(at, words))
    {
        return Some((1, Origin::Writing, at + words.len()));
    }
    if clause_follows {
        return None;
    }
    let earlier = LEXICON.earlier.contains(word).then_some(-1);
    let sign = earlier.or(LEXICON.later.contains(word).then_some(1))?;
    Some((sign, Origin::Told, at + 1))
}

/// "last month", "the previous day", "next Monday", "this summer", "the same year".
fn picked(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = usize::from(atoms.word(at) == "the");
    let pick_at = at + the;
    let mut pick = *LEXICON.picks.get(atoms.word(pick_at))?;
    let narrowed = pick_at
        + 1
        + usize::from(matches!(
            atoms.word(pick_at + 1),
            "fiscal" | "same" | "very" | "past" | "coming" | "calendar"
        ));
    if the == 1 && pick == Pick::Next {
        pick = Pick::Following;
    }
    if let Some(&unit) = LEXICON.units.get(atoms.word(narrowed)) {
        return picked_unit(atoms, narrowed, pick, unit);
    }
    picked_part(atoms, narrowed, pick)
}

fn picked_unit(atoms: &Atoms<'_>, at: usize, pick: Pick, unit: Unit) -> Read {
    let plural = atoms.word(at).ends_with('s');
    let lasting = unit >= Unit::Decade && atoms.before(at) == "past";
    if unit.is_clock() || plural || lasting || atoms.word(at) == "night" {
        return None;
    }
    if matches!(pick, Pick::Last | Pick::Following) && atoms.word(at + 1) == "of" {
        return Some((
            What::Length {
                length: length::one(unit),
                place: Place::Free,
            },
            at + 1,
        ));
    }
    let (by, origin) = match pick {
        Pick::Last => (-1, Origin::Writing),
        Pick::Next => (1, Origin::Writing),
        Pick::This | Pick::Context | Pick::Year(..) => (0, Origin::Writing),
        Pick::Preceding => (-1, Origin::Told),
        Pick::Following => (1, Origin::Told),
        Pick::Same => (0, Origin::Told),
    };
    let of_quarter = picked_year_quarter(atoms, at, by, unit);
    of_quarter.or(Some((What::Shift { by, unit, origin }, at + 1)))
}

/// "last year's third quarter".
fn picked_year_quarter(atoms: &Atoms<'_>, at: usize, by: i32, unit: Unit) -> Read {
    let possessive = matches!(atoms.word(at + 1), "'" | "’") && atoms.word(at + 2) == "s";
    let (number, end) = ordinal(atoms, at + 3).filter(|_| possessive && unit == Unit::Year)?;
    let quarter = atoms.over_hyphen(end);
    let pick = Pick::Year(by as i16, Origin::Writing);
    let part = Part::Quarter(number.min(4) as i8);
    (atoms.word(quarter) == "quarter").then_some((
        What::Stated(Stated {
            year: None,
            part,
            pick,
        }),
        quarter + 1,
    ))
}

/// "last March", "next Monday", "this winter", "last weekend".
fn picked_part(atoms: &Atoms<'_>, at: usize, pick: Pick) -> Read {
    if atoms.word(at) == "weekend" {
        return Some((
            What::Stated(Stated {
                year: None,
                part: Part::Weekend,
                pick,
            }),
            at + 1,
        ));
    }
    if let Some(&season) = LEXICON.seasons.get(atoms.word(at)) {
        return Some((
            What::Stated(Stated {
                year: None,
                part: Part::Season(season),
                pick,
            }),
            at + 1,
        ));
    }
    if let Some((month, end)) = date::month(atoms, at) {
        if let Some((What::Stated(stated), end)) =
            date::read(atoms, at).filter(|(_, last)| *last > end)
        {
            return Some((What::Stated(Stated { pick, ..stated }), end));
        }
        return Some((
            What::Stated(Stated {
                year: None,
                part: Part::Month(month),
                pick,
            }),
            end,
        ));
    }
    let (what, end) = date::read(atoms, at)?;
    match what {
        What::Stated(
            stated @ Stated {
                part: Part::Weekday(_) | Part::Day(..),
                ..
            },
        ) => Some((What::Stated(Stated { pick, ..stated }), end)),
        _ => None,
    }
}

/// "the day after", "the year before", "the day before".
fn day_before(atoms: &Atoms<'_>, at: usize) -> Read {
    let unit = *LEXICON
        .units
        .get(atoms.word(at + 1))
        .filter(|_| atoms.word(at) == "the")?;
    let plural = atoms.word(at + 1).ends_with('s');
    let (sign, origin, end) = direction(atoms, at + 2).filter(|_| !plural && !unit.is_clock())?;
    Some((
        What::Shift {
            by: sign,
            unit,
            origin,
        },
        end,
    ))
}

/// "the year", "the weekend", "the quarter": of the date told of last.
fn bare_unit(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = at + 1 + usize::from(matches!(atoms.word(at + 1), "fiscal" | "full"));
    if atoms.word(at) != "the"
        || (atoms.word(name) == "year" && matches!(atoms.word(name + 1), "ended" | "ending"))
        || atoms.word(name + 1) == "of"
    {
        return None;
    }
    if atoms.word(name) == "weekend" {
        return Some((What::stated(None, Part::Weekend), name + 1));
    }
    let unit = match atoms.word(name) {
        "year" => Unit::Year,
        "quarter" => Unit::Quarter,
        "month" => Unit::Month,
        "week" => Unit::Week,
        _ => return None,
    };
    let origin = if unit == Unit::Quarter {
        Origin::Told
    } else {
        Origin::Writing
    };
    Some((
        What::Shift {
            by: 0,
            unit,
            origin,
        },
        name + 1,
    ))
}
