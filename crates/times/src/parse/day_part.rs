use khabar_numbers::Atoms;

use super::{Read, date, day};
use crate::expression::{Origin, Pick, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A part of a day, with the day that it belongs to where that stands beside it.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    day_then_part(atoms, at)
        .or_else(|| hours_of(atoms, at))
        .or_else(|| night(atoms, at))
        .or_else(|| picked_part(atoms, at))
        .or_else(|| part_then_day(atoms, at))
        .or_else(|| part_alone(atoms, at))
}

/// The code of a part of a day that is not an hour.
fn code(atoms: &Atoms<'_>, at: usize) -> Option<&'static str> {
    LEXICON
        .day_parts
        .get(atoms.word(at))
        .map(String::as_str)
        .filter(|code| !code.contains(':'))
}

/// "Tuesday night", "yesterday evening", "Sunday morning of 3 May".
fn day_then_part(atoms: &Atoms<'_>, at: usize) -> Read {
    let (named, end) = day(atoms, at)?;
    let part = atoms.over_hyphen(atoms.past(end, &["early", "late", "mid"]));
    let code = code(atoms, part).filter(|_| !atoms.word(part).ends_with('s'))?;
    let dated = day(atoms, part + 2).filter(|_| atoms.word(part + 1) == "of");
    let (day, end) = dated.unwrap_or((named, part + 1));
    Some((What::part_of_day(code, day), end))
}

/// "tonight", "overnight", "overnight into Friday".
fn night(atoms: &Atoms<'_>, at: usize) -> Read {
    let by = match atoms.word(at) {
        "tonight" => 0,
        "overnight" => -1,
        _ => return None,
    };
    let on = atoms.past(at + 1, &["on", "into"]);
    let named = date::read(atoms, on).filter(|(what, _)| what.is_day());
    let (day, end) = named.unwrap_or((What::days_from_writing(by), at + 1));
    Some((What::part_of_day("NI", day), end))
}

/// "last night", "later this morning", "the following evening", "that night".
fn picked_part(atoms: &Atoms<'_>, at: usize) -> Read {
    let word = atoms.past(at, &["the", "later", "earlier"]);
    let pick = LEXICON.picks.get(atoms.word(word))?;
    let part = atoms.past(word + 1, &["early", "late"]);
    let code = code(atoms, part)?;
    let told = |by| What::shift(by, Unit::Day, Origin::Told);
    let day = match pick {
        Pick::Last => What::days_from_writing(-1),
        Pick::This => What::days_from_writing(0),
        Pick::Next | Pick::Following => told(1),
        Pick::Preceding => told(-1),
        _ => told(0),
    };
    Some((What::part_of_day(code, day), part + 1))
}

/// "the night of Oct. 11", "on the morning of 7 October", "mid-afternoon yesterday".
fn part_then_day(atoms: &Atoms<'_>, at: usize) -> Read {
    let part = atoms.past(at, &["the"]);
    let code = code(atoms, part)?;
    let of = atoms.past(part + 1, &["of", "on", "between"]);
    let (day, end) = day(atoms, of)?;
    Some((What::part_of_day(code, day), end))
}

/// "the early hours of Monday", "in the small hours on Tuesday".
fn hours_of(atoms: &Atoms<'_>, at: usize) -> Read {
    let word = atoms.past(at, &["the"]);
    let code = LEXICON.hours.get(atoms.word(word))?;
    let (day, end) = day(atoms, atoms.past(word + 2, &["of", "on"]))?;
    (atoms.word(word + 1) == "hours").then(|| (What::part_of_day(code, day), end))
}

/// "the morning", "at dawn": of the day told of last. "at night" is any night.
fn part_alone(atoms: &Atoms<'_>, at: usize) -> Read {
    let part = atoms.past(at, &["the"]);
    let code = code(atoms, part)?;
    let the = part > at;
    // "the Dawn" is a newspaper.
    let placed = (the && !atoms.is_capital(part))
        || LEXICON.contexts.before_day_part.contains(atoms.before(at));
    let day = if !the && matches!(code, "NI" | "DT") {
        What::AnyDay
    } else {
        What::shift(0, Unit::Day, Origin::Told)
    };
    placed.then(|| (What::part_of_day(code, day), part + 1))
}
