use khabar_numbers::{Amount, Atoms};

use super::{Read, date};
use crate::expression::{Length, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A time that comes again and again: "every week", "monthly", "each July", "Fridays".
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    if let Some(value) = LEXICON.sets.get(atoms.word(at)) {
        return Some((What::Again(value.clone()), at + 1));
    }
    determined(atoms, at).or_else(|| weekdays(atoms, at))
}

/// "every week", "each of the two years", "every two days", "every Friday night".
fn determined(atoms: &Atoms<'_>, at: usize) -> Read {
    if !LEXICON.set_determiners.contains(atoms.word(at)) {
        return None;
    }
    let other = if atoms.word(at + 1) == "other" {
        2.0
    } else {
        1.0
    };
    let start = at + 1 + usize::from(other > 1.0);
    let amount = Amount::read(atoms, start);
    let (count, name) = amount.map_or((Some(other), start), |amount| (amount.value, amount.end));
    if let Some(&unit) = LEXICON.units.get(atoms.word(name)) {
        let daily = unit == Unit::Day && count == Some(1.0) && atoms.word(at) != "per";
        let value = if daily {
            "XXXX-XX-XX".to_owned()
        } else {
            Length { count, unit }.value()
        };
        return Some((What::Again(value), name + 1));
    }
    if let Some((weekday, end)) = date::weekday_name(atoms, name) {
        return Some((What::Again(format!("XXXX-WXX-{weekday}")), end));
    }
    if let Some((month, end)) = date::month(atoms, name) {
        return Some((What::Again(format!("XXXX-{month:02}")), end));
    }
    if let Some(season) = LEXICON.seasons.get(atoms.word(name)) {
        return Some((What::Again(format!("XXXX-{}", season.code())), name + 1));
    }
    let part = LEXICON
        .day_parts
        .get(atoms.word(name))
        .filter(|part| !part.contains(':'))?;
    Some((What::Again(format!("XXXX-XX-XXT{part}")), name + 1))
}

/// "Fridays", "Tuesday nights".
fn weekdays(atoms: &Atoms<'_>, at: usize) -> Read {
    let weekday = atoms
        .word(at)
        .strip_suffix('s')
        .and_then(|day| LEXICON.weekdays.get(day));
    if let Some(weekday) = weekday.filter(|_| atoms.word(at).len() > 6) {
        return Some((What::Again(format!("XXXX-WXX-{weekday}")), at + 1));
    }
    let (weekday, end) = date::weekday_name(atoms, at)?;
    let code = LEXICON
        .day_parts
        .get(atoms.word(end))
        .filter(|_| atoms.word(end).ends_with('s'))?;
    Some((What::Again(format!("XXXX-WXX-{weekday}T{code}")), end + 1))
}
