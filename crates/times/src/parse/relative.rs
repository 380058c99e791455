use khabar_numbers::Atoms;

use super::{Read, date, length, part_of_year, unit, units};
use crate::expression::{Length, Origin, Part, Pick, Place, Stated, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// The longest count of units that a shift can have: beyond it nothing is on the calendar.
const MOST: f64 = 5000.0;

/// A time counted from the day of writing or from a date told of.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    deictic(atoms, at)
        .or_else(|| shifted(atoms, at))
        .or_else(|| picked(atoms, at))
        .or_else(|| day_before(atoms, at))
        .or_else(|| week_of(atoms, at))
        .or_else(|| bare_unit(atoms, at))
}

/// "yesterday", "last Friday": what a length can end with.
pub(super) fn day(atoms: &Atoms<'_>, at: usize) -> Read {
    deictic(atoms, at).or_else(|| picked(atoms, at))
}

/// "today", "yesterday", "the day before yesterday".
fn deictic(atoms: &Atoms<'_>, at: usize) -> Read {
    if let Some(&days) = LEXICON.deictic.get(atoms.word(at)) {
        return Some((What::days_from_writing(days), at + 1));
    }
    let day = atoms.past(at, &["the"]);
    let by = match (atoms.word(day), atoms.word(day + 1), atoms.word(day + 2)) {
        ("day", "before", "yesterday") => -2,
        ("day", "after", "tomorrow") => 2,
        _ => return None,
    };
    Some((What::days_from_writing(by), day + 3))
}

/// "three weeks ago", "two days earlier", "a few months later", "two years from now", "months ago".
fn shifted(atoms: &Atoms<'_>, at: usize) -> Read {
    if units(atoms, at).is_some() && LEXICON.ago.contains(atoms.word(at + 1)) {
        return Some((What::Reference("PAST_REF"), at + 2));
    }
    let (length, end) = length::counted(atoms, at)?;
    let (sign, origin, end) = direction(atoms, atoms.over_hyphen(end))?;
    Some((shift(length, sign, origin)?, end))
}

/// So many units one way or the other; how far is not known where the count is not.
pub(super) fn shift(length: Length, sign: i32, origin: Origin) -> Option<What> {
    let length = length.in_months();
    if length.unit.is_clock() {
        return None;
    }
    let Some(count) = length.count else {
        return Some(What::Reference(if sign > 0 {
            "FUTURE_REF"
        } else {
            "PAST_REF"
        }));
    };
    let whole = count.fract() == 0.0 && count < MOST;
    let by = sign * whole.then_some(count as i32)?;
    Some(match length.unit {
        Unit::Decade => What::shift(by * 10, Unit::Year, origin),
        Unit::Century => What::shift(by * 100, Unit::Year, origin),
        Unit::Fortnight => What::shift(by * 2, Unit::Week, origin),
        unit => What::shift(by, unit, origin),
    })
}

/// Which way the word after a length counts, and from where.
pub(super) fn direction(atoms: &Atoms<'_>, at: usize) -> Option<(i32, Origin, usize)> {
    let word = atoms.word(at);
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
    // "two days after the raid" counts from the raid, whose date nobody has told.
    let preposition = matches!(word, "before" | "after" | "on" | "prior");
    if preposition && atoms.is_word(at + 1) {
        return None;
    }
    let earlier = LEXICON.earlier.contains(word).then_some(-1);
    let sign = earlier.or(LEXICON.later.contains(word).then_some(1))?;
    Some((sign, Origin::Told, at + 1))
}

/// "last month", "the previous day", "next Monday", "this summer", "the same year".
fn picked(atoms: &Atoms<'_>, at: usize) -> Read {
    let word = atoms.past(at, &["the"]);
    let pick = match *LEXICON.picks.get(atoms.word(word))? {
        Pick::Next if word > at => Pick::Following,
        pick => pick,
    };
    let narrows = LEXICON.contexts.after_pick.contains(atoms.word(word + 1));
    // "this past summer" is the last one.
    let pick = if narrows && atoms.word(word + 1) == "past" {
        Pick::Last
    } else {
        pick
    };
    let name = word + 1 + usize::from(narrows);
    match unit(atoms, name) {
        Some(unit) => picked_unit(atoms, name, pick, unit),
        None => picked_part(atoms, name, pick),
    }
}

fn picked_unit(atoms: &Atoms<'_>, at: usize, pick: Pick, unit: Unit) -> Read {
    let lasting = unit >= Unit::Decade && atoms.before(at) == "past";
    if unit.is_clock() || lasting || atoms.word(at) == "night" {
        return None;
    }
    // "the last week of May" is no week of its own.
    if pick == Pick::Last && atoms.word(at + 1) == "of" {
        return None;
    }
    if pick == Pick::Following && atoms.word(at + 1) == "of" {
        return Some((What::length(length::one(unit), Place::Free), at + 1));
    }
    let (by, origin) = match pick.step() {
        (-1, _) if unit == Unit::Year && follows_sum(atoms, at) => (-1, Origin::Comparison),
        step => step,
    };
    let part = owned_part(atoms, at).filter(|_| unit == Unit::Year);
    Some(match part {
        Some((part, end)) => (What::picked(part, Pick::Year(by, origin)), end),
        None => (What::shift(i32::from(by), unit, origin), at + 1),
    })
}

/// Whether "last year" is what a sum of money is compared with: "from $3 million last year".
fn follows_sum(atoms: &Atoms<'_>, at: usize) -> bool {
    let sum = atoms.before(if atoms.before(at - 1) == "," {
        at - 2
    } else {
        at - 1
    });
    LEXICON.contexts.sums.contains(sum)
}

/// The end of "year's third quarter", "year's second half".
fn owned_part(atoms: &Atoms<'_>, at: usize) -> Option<(Part, usize)> {
    let possessive = matches!(atoms.word(at + 1), "'" | "’") && atoms.word(at + 2) == "s";
    part_of_year::ordered(atoms, at + 3).filter(|_| possessive)
}

/// "last March", "next Monday", "this winter", "last weekend".
fn picked_part(atoms: &Atoms<'_>, at: usize, pick: Pick) -> Read {
    if atoms.word(at) == "weekend" {
        return Some((What::picked(Part::Weekend, pick), at + 1));
    }
    if let Some(&season) = LEXICON.seasons.get(atoms.word(at)) {
        return Some((What::picked(Part::Season(season), pick), at + 1));
    }
    // "may" and short names are months without doubt after "last".
    let month =
        date::month(atoms, at).map(|(month, end)| (What::picked(Part::Month(month), pick), end));
    match date::read(atoms, at) {
        Some((What::Stated(stated), end)) if stated.is_dated() => {
            Some((What::Stated(Stated { pick, ..stated }), end))
        }
        _ => month,
    }
}

/// "the day after", "the year before", "the year before last".
fn day_before(atoms: &Atoms<'_>, at: usize) -> Read {
    let unit = unit(atoms, at + 1).filter(|_| atoms.word(at) == "the")?;
    if atoms.starts_with(at + 2, &["before", "last"]) {
        return Some((What::shift(-2, unit, Origin::Writing), at + 4));
    }
    let (sign, origin, end) = direction(atoms, at + 2)?;
    (!unit.is_clock()).then_some((What::shift(sign, unit, origin), end))
}

/// "the week of March 6", "the week ended Friday": of the latter the day is a time of its own.
fn week_of(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at, &["the"]);
    if atoms.word(name) != "week" {
        return None;
    }
    let named = date::read(atoms, name + 2).or_else(|| day(atoms, name + 2));
    let (day, end) = named.filter(|(what, _)| what.is_day())?;
    let end = match atoms.word(name + 1) {
        "of" => end,
        "ended" | "ending" | "to" | "through" => name + 1,
        _ => return None,
    };
    Some((What::WeekOf(Box::new(day)), end))
}

/// "the year", "the fiscal year", "the weekend"; "the quarter" is the one told of last.
fn bare_unit(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at + 1, &["fiscal", "full"]);
    if atoms.word(at) != "the"
        || atoms.word(name + 1) == "of"
        || atoms.past_hyphen(name + 1).is_some()
        || matches!(atoms.word(name + 1), "before" | "after")
        || length::year_ended(atoms, at).is_some()
    {
        return None;
    }
    if let Some((part, end)) = owned_part(atoms, name).filter(|_| atoms.word(name) == "year") {
        return Some((What::picked(part, Pick::This), end));
    }
    let inside = matches!(atoms.before(at), "of" | "in");
    let what = match (atoms.word(name), unit(atoms, name)) {
        (_, Some(unit @ (Unit::Decade | Unit::Century))) if inside => {
            What::shift(0, unit, Origin::Writing)
        }
        ("weekend", _) => What::stated(None, Part::Weekend),
        (_, Some(Unit::Quarter)) => What::shift(0, Unit::Quarter, Origin::Told),
        (_, Some(Unit::Week)) => What::TheWeek,
        (_, Some(unit @ (Unit::Month | Unit::Year))) => What::shift(0, unit, Origin::Writing),
        _ => return None,
    };
    Some((what, name + 1))
}
