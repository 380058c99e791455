use khabar_numbers::{Amount, Atoms, ordinal};

use super::{Read, date, relative};
use crate::expression::{Length, Pick, Place, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A length of time, and where on the calendar it lies.
pub(crate) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    leading(atoms, at)
        .or_else(|| directed(atoms, at))
        .or_else(|| free(atoms, at))
        .or_else(|| bare_plural(atoms, at))
}

/// One of a unit.
pub(crate) fn one(unit: Unit) -> Length {
    Length {
        count: Some(1.0),
        unit,
    }
}

/// A count and its unit: "four years", "a week", "several months", "2-hour", "half an hour".
pub(crate) fn counted(atoms: &Atoms<'_>, at: usize) -> Option<(Length, usize)> {
    let (count, end) = count(atoms, at)?;
    let more = end
        + usize::from(matches!(
            atoms.word(end),
            "more"
                | "full"
                | "consecutive"
                | "straight"
                | "long"
                | "additional"
                | "whole"
                | "other"
        ));
    let name = atoms.over_hyphen(more);
    let &unit = LEXICON.units.get(atoms.word(name))?;
    if !is_measured(atoms, at, name, count, unit) {
        return None;
    }
    let half = atoms.starts_with(name + 1, &["and", "a", "half"]);
    let count = count.map(|count| if half { count + 0.5 } else { count });
    let end = name + 1 + if half { 3 } else { 0 };
    let old = atoms.over_hyphen(end);
    let aged = matches!(atoms.word(old), "old" | "olds") || atoms.starts_with(end, &["of", "age"]);
    (!aged).then(|| (smaller(Length { count, unit }), end))
}

/// Whether a count and a unit's word make a length: "a second attack", "three quarters of" and
/// "the 1988 quarter" do not.
fn is_measured(atoms: &Atoms<'_>, at: usize, name: usize, count: Option<f64>, unit: Unit) -> bool {
    let plural = atoms.word(name).ends_with('s');
    let hyphened = atoms.is_dash(name - 1);
    match unit {
        Unit::Second => plural || hyphened || atoms.word(at) == "one",
        Unit::Quarter => plural && !hyphened && atoms.word(name + 1) != "of",
        _ => plural || hyphened || count.is_none_or(|count| count < 1000.0),
    }
}

/// "half an hour" is thirty minutes: TIMEX3 has no halves there.
fn smaller(length: Length) -> Length {
    match (length.count, length.unit) {
        (Some(0.5), Unit::Hour) => Length {
            count: Some(30.0),
            unit: Unit::Minute,
        },
        (Some(0.5), Unit::Year) => Length {
            count: Some(6.0),
            unit: Unit::Month,
        },
        _ => length,
    }
}

/// The count before a unit; `None` inside for one that nobody can bound.
fn count(atoms: &Atoms<'_>, at: usize) -> Option<(Option<f64>, usize)> {
    if let Some(amount) = Amount::read(atoms, at) {
        let half = atoms.starts_with(amount.end, &["and", "a", "half"]);
        let value = amount
            .value
            .map(|value| if half { value + 0.5 } else { value });
        let of = usize::from(atoms.word(amount.end) == "of");
        return Some((value, amount.end + if half { 3 } else { of }));
    }
    match atoms.word(at) {
        "half" if matches!(atoms.word(at + 1), "a" | "an") => Some((Some(0.5), at + 2)),
        "a" | "an" if atoms.word(at + 1) == "few" => Some((None, at + 2)),
        "a" | "an" => Some((Some(1.0), at + 1)),
        word if LEXICON.vague_counts.contains(word) => Some((None, at + 1)),
        _ => None,
    }
}

/// Whether "a" means "each": "seats a week", "$500 a year".
fn is_rate(atoms: &Atoms<'_>, at: usize) -> bool {
    let Some(left) = at.checked_sub(1) else {
        return false;
    };
    let word = atoms.word(left);
    atoms.is_numeral(left)
        || matches!(word, "million" | "billion" | "%")
        || (word.len() > 4 && word.ends_with('s'))
}

/// "the first nine months of 2024", "the first two years", "the last days".
fn leading(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = usize::from(atoms.word(at) == "the");
    let (_, after) = ordinal(atoms, at + the).filter(|(number, _)| *number == 1)?;
    let (length, end) = counted(atoms, after)?;
    // The period is a time of its own, which is read next.
    let of = matches!(atoms.word(end), "of" | "in").then_some(end + 1);
    let period = of.and_then(|of| date::read(atoms, of).or_else(|| relative::read(atoms, of)));
    let place = period.map_or(Place::Free, |(period, _)| Place::StartOf(Box::new(period)));
    Some((What::Length { length, place }, end))
}

/// "the past two months", "the next few days", "the last decade", "the six months".
fn directed(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = usize::from(matches!(atoms.word(at), "the" | "these" | "those"));
    let recent = (atoms.word(at + the) == "recent").then_some(&Pick::Last);
    let pick = LEXICON.picks.get(atoms.word(at + the)).or(recent);
    let place = match pick {
        Some(Pick::Last | Pick::Preceding) => Place::Before,
        Some(Pick::Next | Pick::Following) => Place::After,
        Some(_) => return None,
        None if the == 1 => Place::Free,
        None => return None,
    };
    let start = at + the + usize::from(pick.is_some());
    if let Some((length, end)) =
        counted(atoms, start).filter(|_| !matches!(atoms.word(start), "a" | "an"))
    {
        return Some((What::Length { length, place }, end));
    }
    let &unit = LEXICON
        .units
        .get(atoms.word(start))
        .filter(|_| pick.is_some())?;
    let plural = atoms.word(start).ends_with('s');
    let length = if plural {
        Length { count: None, unit }
    } else {
        one(unit)
    };
    (plural || unit >= Unit::Decade).then_some((What::Length { length, place }, start + 1))
}

/// "four years", "a two-hour battle", "2 1/2 years".
fn free(atoms: &Atoms<'_>, at: usize) -> Read {
    if let Some(end) = year_ended(atoms, at) {
        return Some((
            What::Length {
                length: one(Unit::Year),
                place: Place::Free,
            },
            end,
        ));
    }
    let start =
        at + usize::from(matches!(atoms.word(at), "a" | "an" | "the") && atoms.is_dash(at + 2));
    let (length, end) = counted(atoms, start)?;
    if matches!(atoms.word(start), "a" | "an") && is_rate(atoms, start) {
        return None;
    }
    let end = end + usize::from(atoms.is_dash(end) && atoms.word(end + 1) == "long") * 2;
    Some((
        What::Length {
            length,
            place: Place::Free,
        },
        end,
    ))
}

/// "the year ended March 31".
fn year_ended(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let year = at + 1 + usize::from(atoms.word(at + 1) == "fiscal");
    let ended = matches!(atoms.word(year + 1), "ended" | "ending");
    (atoms.word(at) == "the" && atoms.word(year) == "year" && ended).then_some(year + 1)
}

/// "for years", "in months", "within days".
fn bare_plural(atoms: &Atoms<'_>, at: usize) -> Read {
    let &unit = LEXICON
        .units
        .get(atoms.word(at))
        .filter(|_| atoms.word(at).ends_with('s'))?;
    let placed = matches!(
        atoms.before(at),
        "for" | "in" | "within" | "after" | "of" | "over" | "recent" | "many" | "or"
    );
    let length = Length { count: None, unit };
    placed.then_some((
        What::Length {
            length,
            place: Place::Free,
        },
        at + 1,
    ))
}
