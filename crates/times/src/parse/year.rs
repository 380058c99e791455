use khabar_numbers::{Amount, Atoms, names_year, ordinal};

use super::{Read, relative};
use crate::expression::{Origin, Part, Pick, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A year, or a period of years.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    decade(atoms, at)
        .or_else(|| century(atoms, at))
        .or_else(|| before_christ(atoms, at))
        .or_else(|| named_year(atoms, at))
        .or_else(|| bare_year(atoms, at))
}

/// "the 1990s", "the nineties", "the late 1970s".
fn decade(atoms: &Atoms<'_>, at: usize) -> Read {
    let start = past_the(atoms, at);
    if let Some(&decade) = LEXICON
        .decades
        .get(atoms.word(start))
        .filter(|_| start > at)
    {
        return Some((What::stated(None, Part::Decade(decade)), start + 1));
    }
    if let Some((decade, end)) = short_decade(atoms, start) {
        return Some((What::stated(None, Part::Decade(decade)), end));
    }
    let plural = atoms.past(start + 1, &["'", "’"]);
    let round = atoms.is_numeral(start) && atoms.word(start).ends_with('0');
    let year: i16 = atoms
        .word(start)
        .parse()
        .ok()
        .filter(|year| round && (1000..2100).contains(year))?;
    let decades = atoms.word(plural) == "s" && atoms.touches(plural);
    decades.then(|| (What::stated(None, Part::Decade(year / 10)), plural + 1))
}

/// "'80s".
fn short_decade(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let open = is_apostrophe(atoms, at) && atoms.touches(at + 1) && atoms.word(at + 2) == "s";
    let (year, _) = written_year(atoms, at).filter(|(year, _)| open && year % 10 == 0)?;
    atoms.touches(at + 2).then_some((year / 10, at + 3))
}

/// Whether an apostrophe stands for the century that a year is told without; two in a row are a quote.
fn is_apostrophe(atoms: &Atoms<'_>, at: usize) -> bool {
    let sign = |at: usize| matches!(atoms.word(at), "'" | "’" | "‘");
    sign(at) && !(at > 0 && sign(at - 1))
}

/// "the 20th century", "late nineteenth-century".
fn century(atoms: &Atoms<'_>, at: usize) -> Read {
    let (number, end) =
        ordinal(atoms, past_the(atoms, at)).filter(|(number, _)| (1..30).contains(number))?;
    let name = atoms.over_hyphen(end);
    let century = What::stated(None, Part::Century(number as i16 - 1));
    (atoms.word(name) == "century").then_some((century, name + 1))
}

/// The atom behind "the", "the late", "the mid-".
fn past_the(atoms: &Atoms<'_>, at: usize) -> usize {
    let the = atoms.past(at, &["the"]);
    let late = atoms.past(the, &["early", "late", "mid"]);
    if late > the && atoms.is_dash(late) {
        late + 1
    } else {
        late
    }
}

/// "fiscal 2024", "the year 2000".
fn named_year(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = atoms.past(at, &["the"]);
    let head = atoms.past(atoms.past(the, &["fiscal"]), &["year"]);
    let (year, end) = written_year(atoms, head)
        .or_else(|| round_thousand(atoms, head))
        .filter(|_| head > the)?;
    Some((What::stated(Some(year), Part::Whole), end))
}

/// "2024", "the 2024", "'99", "nineteen ninety-seven".
fn bare_year(atoms: &Atoms<'_>, at: usize) -> Read {
    let head = if atoms.is_numeral(at + 1) {
        atoms.past(at, &["the"])
    } else {
        at
    };
    let (year, end) = written_year(atoms, head)?;
    let plain = !atoms.is_numeral(head) || names_year(atoms, head);
    plain.then(|| (What::stated(Some(year), Part::Whole), end))
}

/// "two thousand", after "the year".
fn round_thousand(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let amount = Amount::read(atoms, at)?;
    let value = amount
        .value
        .filter(|value| (1000.0..2101.0).contains(value))?;
    Some((value as i16, amount.end))
}

/// "490 BC", and the first year of "490–479 BC".
fn before_christ(atoms: &Atoms<'_>, at: usize) -> Read {
    let bc = |at: usize| matches!(atoms.word(at), "bc" | "bce" | "b.c." | "b.c.e.");
    let year = atoms
        .word(at)
        .parse()
        .ok()
        .filter(|_| atoms.is_numeral(at))?;
    let linked = atoms.is_dash(at + 1) || LEXICON.contexts.links.contains(atoms.word(at + 1));
    let pair = linked && atoms.is_numeral(at + 2) && bc(at + 3);
    let end = if bc(at + 1) { at + 2 } else { at + 1 };
    (pair || bc(at + 1)).then(|| (What::stated(None, Part::BeforeChrist(year)), end))
}

/// The year after a day or a month, and the end with or without it.
pub(super) fn optional_year(atoms: &Atoms<'_>, end: usize) -> (Option<i16>, usize) {
    let of = atoms.past(end, &[",", "of"]);
    let year = written_year(atoms, of).or_else(|| written_year(atoms, fiscal(atoms, of)));
    year.map_or((None, end), |(year, end)| (Some(year), end))
}

/// The atom behind "fiscal" or "the fiscal year", where it stands here.
fn fiscal(atoms: &Atoms<'_>, at: usize) -> usize {
    let name = atoms.past(at, &["the"]);
    if atoms.word(name) == "fiscal" {
        atoms.past(name + 1, &["year"])
    } else {
        at
    }
}

/// A part of a year with the year that follows it, told in figures or as "last year".
pub(super) fn with_year(atoms: &Atoms<'_>, part: Part, end: usize) -> (What, usize) {
    if let Some((pick, last)) = relative_year(atoms, end) {
        return (What::picked(part, pick), last);
    }
    let (year, last) = optional_year(atoms, end);
    (What::stated(year, part), last)
}

/// "this year", "of that year", "of the following year" after a part of it.
fn relative_year(atoms: &Atoms<'_>, end: usize) -> Option<(Pick, usize)> {
    let of = atoms.past(end, &[",", "of"]);
    let at = atoms.past(of, &["the"]);
    let Some(pick) = LEXICON.picks.get(atoms.word(at)) else {
        return the_year(atoms, of);
    };
    let name = atoms.past(at + 1, &["fiscal", "calendar"]);
    let (by, origin) = pick.step();
    (atoms.word(name) == "year").then_some((Pick::Year(by, origin), name + 1))
}

/// "a year ago", "the year", after "of" or straight after a part of it.
fn the_year(atoms: &Atoms<'_>, at: usize) -> Option<(Pick, usize)> {
    if atoms.starts_with(at, &["a", "year"]) && atoms.is_word(at + 2) {
        let (sign, _, end) = relative::direction(atoms, at + 2)?;
        return Some((Pick::Year(sign as i16, Origin::Writing), end));
    }
    let name = atoms.past(at + 1, &["fiscal", "calendar"]);
    let the = atoms.word(at) == "the" && atoms.word(name) == "year";
    (the && atoms.before(at) == "of").then_some((Pick::Year(0, Origin::Writing), name + 1))
}

/// A year that stands where only a year can.
pub(super) fn written_year(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let word = atoms.word(at);
    if atoms.is_numeral(at) && word.len() == 4 {
        let year = word
            .parse()
            .ok()
            .filter(|year| (1000..2101).contains(year))?;
        return Some((year, at + 1));
    }
    let short = atoms.word(at + 1);
    if is_apostrophe(atoms, at) && atoms.touches(at + 1) && short.len() == 2 {
        return Some((full_year(short.parse().ok()?), at + 2));
    }
    spelled_year(atoms, at)
}

/// "nineteen ninety-seven", "twenty twenty-four".
fn spelled_year(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let century = LEXICON.spelled_centuries.get(atoms.word(at))?;
    let tail = Amount::read(atoms, at + 1).filter(|_| !atoms.is_numeral(at + 1))?;
    let rest = tail.value.filter(|rest| (10.0..100.0).contains(rest))?;
    let counted = LEXICON.units.get(atoms.word(atoms.over_hyphen(tail.end)));
    let alone = counted.is_none_or(|unit| *unit < Unit::Day);
    alone.then_some((century + rest as i16, tail.end))
}

/// Two digits of a year, in full.
pub(super) fn full_year(year: i16) -> i16 {
    if year < 50 { 2000 + year } else { 1900 + year }
}
