use khabar_numbers::{Atoms, names_year};

use super::{Read, date, length, part_of_year, relative, unit, year};
use crate::expression::{Origin, Part, Pick, Stated, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A period named by another that it is compared with.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    year_ago(atoms, at)
        .or_else(|| of_year(atoms, at))
        .or_else(|| alike(atoms, at))
        .or_else(|| latest(atoms, at))
        .or_else(|| quarter_ended(atoms, at))
}

/// "year-ago", "the year-earlier period", "the year-ago third quarter".
fn year_ago(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = atoms.past(at, &["the"]);
    let name = the + usize::from(LEXICON.contexts.alike.contains(atoms.word(the)));
    let (unit, sign, end) = hyphened(atoms, name)?;
    if let Some((part, last)) = part_of_year::ordered(atoms, end).filter(|_| unit == Unit::Year) {
        let pick = Pick::Year(sign as i16, Origin::Writing);
        return Some((What::picked(part, pick), last));
    }
    if unit == Unit::Year && atoms.word(end) == "quarter" {
        return Some((quarters(sign * 4), end + 1));
    }
    let told = LEXICON.units.contains_key(atoms.word(end)) || is_account(atoms, end);
    let end = if told { end + 1 } else { end };
    let what = relative::shift(length::one(unit), sign, Origin::Comparison)?;
    Some((what, end))
}

/// "year-ago", "month-earlier", "prior-year": the unit, which way it counts, and the end.
fn hyphened(atoms: &Atoms<'_>, at: usize) -> Option<(Unit, i32, usize)> {
    let word = atoms.past_hyphen(at + 1)?;
    if LEXICON.picks.get(atoms.word(at)) == Some(&Pick::Preceding) {
        return Some((unit(atoms, word)?, -1, word + 1));
    }
    let (sign, _, end) = relative::direction(atoms, word)?;
    Some((unit(atoms, at)?, sign, end))
}

/// "the 1988 period", "the same 1988 quarter".
fn of_year(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = atoms.past(at, &["the"]);
    let name = the + usize::from(LEXICON.contexts.alike.contains(atoms.word(the)));
    let (year, end) = year::written_year(atoms, name).filter(|_| names_year(atoms, name))?;
    is_account(atoms, end).then(|| (counterpart(atoms, year, end), end + 1))
}

/// "the same period last year", "the corresponding quarter of 1988", "last year's quarter".
fn alike(atoms: &Atoms<'_>, at: usize) -> Read {
    let word = atoms.past(at, &["the"]);
    if LEXICON.contexts.alike.contains(atoms.word(word)) && is_account(atoms, word + 1) {
        let year = atoms.past(word + 2, &["of", "in", "for", ","]);
        if let Some((stated, end)) = year::written_year(atoms, year) {
            return Some((counterpart(atoms, stated, word + 1), end));
        }
        return Some((before(atoms, word + 1), year_before(atoms, year)?));
    }
    let end = year_before(atoms, at)?;
    let owned = matches!(atoms.word(end), "'" | "’") && atoms.word(end + 1) == "s";
    (owned && is_account(atoms, end + 2)).then(|| (before(atoms, end + 2), end + 3))
}

/// A "quarter" or a "period" of the year before.
fn before(atoms: &Atoms<'_>, name: usize) -> What {
    match atoms.word(name) {
        "quarter" => quarters(-4),
        _ => What::shift(-1, Unit::Year, Origin::Comparison),
    }
}

/// The quarter told of, so many quarters on.
fn quarters(by: i32) -> What {
    What::shift(by, Unit::Quarter, Origin::Comparison)
}

/// A "quarter" or a "period" of a year.
fn counterpart(atoms: &Atoms<'_>, year: i16, name: usize) -> What {
    What::Counterpart {
        year,
        quarter: atoms.word(name) == "quarter",
    }
}

/// The end of "last year", "a year earlier", "the previous year".
fn year_before(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let (what, end) = relative::read(atoms, at)?;
    let year = matches!(
        what,
        What::Shift {
            by: -1,
            unit: Unit::Year,
            ..
        }
    );
    year.then_some(end)
}

/// "the latest quarter": the one told of.
fn latest(atoms: &Atoms<'_>, at: usize) -> Read {
    let latest = atoms.word(at) == "the" && atoms.word(at + 1) == "latest";
    let what = What::shift(0, Unit::Quarter, Origin::Told);
    (latest && is_account(atoms, at + 2)).then_some((what, at + 3))
}

/// "the quarter ended July 31": the calendar's quarter that it shares most days with.
fn quarter_ended(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at, &["the", "its"]);
    let ended = matches!(atoms.word(name + 1), "ended" | "ending");
    let (what, _) =
        date::read(atoms, name + 2).filter(|_| ended && atoms.word(name) == "quarter")?;
    let What::Stated(Stated {
        year,
        part: Part::Day(month, day),
        ..
    }) = what
    else {
        return None;
    };
    let middle = (month - if day > 15 { 2 } else { 3 }).rem_euclid(12);
    Some((What::stated(year, Part::Quarter(middle / 3 + 1)), name + 1))
}

/// Whether a word names what results are told for.
fn is_account(atoms: &Atoms<'_>, at: usize) -> bool {
    LEXICON.contexts.accounts.contains(atoms.word(at))
}
