use khabar_numbers::{Amount, Atoms};

use super::{Read, date};
use crate::expression::{Length, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A time that comes again and again: "every week", "monthly", "each July", "Fridays".
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    let named = LEXICON
        .sets
        .get(atoms.word(at))
        .filter(|_| !LEXICON.names.rates.contains(atoms.before(at)))
        .map(|value| (value.clone(), at + 1));
    let (value, end) = named
        .or_else(|| determined(atoms, at))
        .or_else(|| weekdays(atoms, at))?;
    Some((What::Again(value), end))
}

/// "every week", "every two days", "every Friday night".
fn determined(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    if !LEXICON.set_determiners.contains(atoms.word(at)) {
        return None;
    }
    interval(atoms, at).or_else(|| named(atoms, at + 1))
}

/// "every two days", "every other week", "per month".
fn interval(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    let start = atoms.past(at + 1, &["other"]);
    let once = if start > at + 1 { 2.0 } else { 1.0 };
    let (count, name) =
        Amount::read(atoms, start).map_or((Some(once), start), |amount| (amount.value, amount.end));
    // "per second" measures a rate, not a time that comes again.
    let &unit = LEXICON.units.get(atoms.word(name))?;
    let rate = unit.is_clock() && atoms.word(at) == "per";
    let value = match (unit, count) {
        (Unit::Quarter, Some(count)) => format!("P{count}Q"),
        _ => Length { count, unit }.value(),
    };
    (!rate).then_some((value, name + 1))
}

/// "Friday", "July", "summer" or "morning" after "every".
fn named(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    if let Some((weekday, end)) = date::weekday_name(atoms, at) {
        return Some((format!("XXXX-WXX-{weekday}"), end));
    }
    if let Some((month, end)) = date::month(atoms, at) {
        return Some((format!("XXXX-{month:02}"), end));
    }
    if let Some(season) = LEXICON.seasons.get(atoms.word(at)) {
        return Some((format!("XXXX-{}", season.code()), at + 1));
    }
    let part = LEXICON
        .day_parts
        .get(atoms.word(at))
        .filter(|part| !part.contains(':'))?;
    Some((format!("XXXX-XX-XXT{part}"), at + 1))
}

/// "Fridays", "Tuesday nights".
fn weekdays(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    let word = atoms.word(at);
    // "two Fridays ago" is a day, which nothing here works out.
    if LEXICON.ago.contains(atoms.word(at + 1)) {
        return None;
    }
    let plural = word.strip_suffix('s').filter(|day| day.len() > 5);
    if let Some(weekday) = plural.and_then(|day| LEXICON.weekdays.get(day)) {
        return Some((format!("XXXX-WXX-{weekday}"), at + 1));
    }
    let (weekday, end) = date::weekday_name(atoms, at)?;
    let code = LEXICON
        .day_parts
        .get(atoms.word(end))
        .filter(|_| atoms.word(end).ends_with('s'))?;
    Some((format!("XXXX-WXX-{weekday}T{code}"), end + 1))
}
