use khabar_numbers::{Atoms, names_year, ordinal};

use super::date::day_part;
use super::year::{optional_year, with_year, written_year};
use super::{Read, phrase};
use crate::expression::{Part, What};
use crate::feast::Feast;
use crate::lexicon::LEXICON;

/// A season, a quarter, a half, a day that bears a name.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    season(atoms, at)
        .or_else(|| of_year_before(atoms, at))
        .or_else(|| of_year_behind(atoms, at))
        .or_else(|| holiday(atoms, at))
}

/// "summer 1918", "the spring of 2023", "the summer", "late autumn".
fn season(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at, &["the"]);
    let &season = LEXICON.seasons.get(atoms.word(name))?;
    let (what, end) = with_year(atoms, Part::Season(season), name + 1);
    (end > name + 1 || is_season(atoms, at, name)).then_some((what, end))
}

/// Whether the word is a season: "the fall of the city" and "spring from" are not.
fn is_season(atoms: &Atoms<'_>, at: usize, name: usize) -> bool {
    let word = atoms.word(name);
    let named = atoms.is_capital(at) && atoms.is_capital(name + 1);
    if !matches!(word, "fall" | "spring") || named {
        return true;
    }
    let placed = LEXICON.contexts.before_season.contains(atoms.before(at));
    let spring = name > at && word == "spring";
    (placed || spring) && atoms.word(name + 1) != "of"
}

/// "the 1988 second quarter", "1988's first half".
fn of_year_before(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at, &["the", "fiscal"]);
    let (year, end) = written_year(atoms, name).filter(|_| names_year(atoms, name))?;
    let owned = matches!(atoms.word(end), "'" | "’") && atoms.word(end + 1) == "s";
    let (part, end) = ordered(atoms, if owned { end + 2 } else { end })?;
    Some((What::stated(Some(year), part), end))
}

/// "the third quarter of 2024", "fourth-quarter", "the first half of this year", "Q3".
fn of_year_behind(atoms: &Atoms<'_>, at: usize) -> Read {
    if atoms.word(at) == "q" && atoms.touches(at + 1) {
        let number = atoms
            .word(at + 1)
            .parse()
            .ok()
            .filter(|number| (1..5).contains(number))?;
        return Some(with_year(atoms, Part::Quarter(number), at + 2));
    }
    if atoms.word(at) == "h" && atoms.touches(at + 1) {
        return half_year(atoms, at + 1);
    }
    let (part, end) = ordered(atoms, atoms.past(at, &["the"]))?;
    let (what, last) = with_year(atoms, part, end);
    // "the first half of the match" is none of a year.
    let other = last == end && matches!(part, Part::Half(_)) && atoms.word(end) == "of";
    // "the last quarter" is the one before this; "the last quarter of 2024" is its fourth.
    let edge = last == end && ordinal(atoms, atoms.past(at, &["the"])).is_none();
    (!other && !edge).then_some((what, last))
}

/// The end of "H1 2024".
fn half_year(atoms: &Atoms<'_>, at: usize) -> Read {
    let number = atoms.word(at).parse().ok();
    let part = Part::Half(number.filter(|number| (1..3).contains(number))?);
    let (what, end) = with_year(atoms, part, at + 1);
    (end > at + 1).then_some((what, end))
}

/// "third quarter", "first-half"; "second" in "the second and third quarters".
pub(super) fn ordered(atoms: &Atoms<'_>, at: usize) -> Option<(Part, usize)> {
    let (number, name) = order(atoms, at)?;
    if let Some(part) = part(atoms, number, name) {
        return Some((part, name + 1));
    }
    let (_, last) = order(atoms, name + 1)?;
    let shared = LEXICON.contexts.links.contains(atoms.word(name)) && is_plural(atoms, last);
    shared.then(|| Some((part(atoms, number, last)?, name)))?
}

/// The first to the fourth, and the atom where its noun would stand.
fn order(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let numbered = ordinal(atoms, at).filter(|(number, _)| (1..5).contains(number));
    let (number, end) = match numbered {
        Some((number, end)) => (number as i8, end),
        None => (edge(atoms, at)?, at + 1),
    };
    let name = atoms.past(atoms.over_hyphen(end), &["fiscal"]);
    Some((number, name))
}

/// "opening" is the first, "final" the last.
fn edge(atoms: &Atoms<'_>, at: usize) -> Option<i8> {
    let word = atoms.word(at);
    let first = LEXICON.edges.first.contains(word).then_some(1);
    first.or(LEXICON.edges.last.contains(word).then_some(LAST))
}

/// The number of the last, whichever that is.
const LAST: i8 = -1;

/// The quarter or the half of a year that a noun and a number make.
fn part(atoms: &Atoms<'_>, number: i8, name: usize) -> Option<Part> {
    match atoms.word(name) {
        "quarter" | "quarters" => Some(Part::Quarter(if number == LAST { 4 } else { number })),
        "half" | "halves" if number < 3 => {
            Some(Part::Half(if number == LAST { 2 } else { number }))
        }
        _ => None,
    }
}

fn is_plural(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.word(at), "quarters" | "halves")
}

/// "Christmas", "Easter Sunday", "Thanksgiving".
fn holiday(atoms: &Atoms<'_>, at: usize) -> Read {
    let (length, date) = phrase(atoms, &LEXICON.holidays, at)?;
    let part = match date.split_once('-') {
        Some((month, day)) if month.parse::<i8>().is_ok() && !day.contains('-') => {
            day_part(month.parse().ok()?, day.parse().ok()?)?
        }
        _ => Part::Feast(Feast::read(date)?),
    };
    let (year, end) = optional_year(atoms, at + length);
    Some((What::stated(year, part), end))
}
