use khabar_numbers::{Amount, Atoms, ordinal};

use super::{Read, date, relative, unit, units};
use crate::expression::{Length, Pick, Place, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A length of time, and where on the calendar it lies.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    edge(atoms, at)
        .or_else(|| ahead(atoms, at))
        .or_else(|| directed(atoms, at))
        .or_else(|| free(atoms, at))
        .or_else(|| long(atoms, at))
        .or_else(|| bare_plural(atoms, at))
}

/// One of a unit.
pub(super) fn one(unit: Unit) -> Length {
    Length {
        count: Some(1.0),
        unit,
    }
}

/// A count and its unit: "four years", "a week", "several months", "2-hour", "half an hour".
pub(super) fn counted(atoms: &Atoms<'_>, at: usize) -> Option<(Length, usize)> {
    let (count, end) = count(atoms, at)?;
    let more = usize::from(LEXICON.contexts.after_count.contains(atoms.word(end)));
    let name = atoms.over_hyphen(end + more);
    let &unit = LEXICON.units.get(atoms.word(name))?;
    if !is_measured(atoms, at, name, count, unit) {
        return None;
    }
    let (half, end) = and_a_half(atoms, name + 1);
    let old = atoms.over_hyphen(end);
    let length = Length {
        count: count.map(|count| count + half),
        unit,
    };
    let aged = matches!(atoms.word(old), "old" | "olds") || atoms.starts_with(end, &["of", "age"]);
    (!aged || is_thing(atoms, old + 1)).then_some((length.in_wholes(), end))
}

/// Whether what is so old is no person: "the four-year-old civil war".
fn is_thing(atoms: &Atoms<'_>, at: usize) -> bool {
    (at..at + 3)
        .take_while(|&at| atoms.may_be_common(at))
        .any(|at| LEXICON.contexts.lasting.contains(atoms.word(at)))
}

/// Whether a count and a unit's word make a length: "a second attack", "three quarters of" and
/// "the 1988 quarter" do not.
fn is_measured(atoms: &Atoms<'_>, at: usize, name: usize, count: Option<f64>, unit: Unit) -> bool {
    let plural = atoms.word(name).ends_with('s');
    let hyphened = atoms.is_dash(name - 1);
    match unit {
        Unit::Second => plural || hyphened || atoms.word(at) == "one",
        Unit::Quarter => plural && !hyphened && (count.is_none() || atoms.word(name + 1) != "of"),
        _ => plural || hyphened || count.is_none_or(|count| count < 1000.0),
    }
}

/// The count before a unit; `None` inside for one that nobody can bound.
fn count(atoms: &Atoms<'_>, at: usize) -> Option<(Option<f64>, usize)> {
    if let Some(amount) = Amount::read(atoms, at) {
        let (half, end) = and_a_half(atoms, amount.end);
        return Some((
            amount.value.map(|value| value + half),
            atoms.past(end, &["of"]),
        ));
    }
    match atoms.word(at) {
        "half" if matches!(atoms.word(at + 1), "a" | "an") => Some((Some(0.5), at + 2)),
        "a" if atoms.starts_with(at + 1, &["quarter", "of", "a"]) => Some((Some(0.25), at + 4)),
        "a" if atoms.word(at + 1) == "quarter" => Some((Some(0.25), at + 2)),
        "a" | "an" => Some((Some(1.0), at + 1)),
        word if LEXICON.vague_counts.contains(word) => Some((None, at + 1)),
        _ => None,
    }
}

/// What "and a half" adds, and its end.
fn and_a_half(atoms: &Atoms<'_>, at: usize) -> (f64, usize) {
    let and = atoms.over_hyphen(at);
    let a = atoms.over_hyphen(and + 1);
    let half = atoms.over_hyphen(a + 1);
    if (atoms.word(and), atoms.word(a), atoms.word(half)) == ("and", "a", "half") {
        (0.5, half + 1)
    } else {
        (0.0, at)
    }
}

/// "the first nine months of 2024", "the second week of May", "the final weeks of the year".
fn edge(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at, &["the"]);
    first(atoms, name).or_else(|| last(atoms, name))
}

/// "first nine months of 2024", "first two years", "second week of May".
fn first(atoms: &Atoms<'_>, at: usize) -> Read {
    let (number, after) = ordinal(atoms, at).filter(|(number, _)| (1..6).contains(number))?;
    if let Some((length, end)) = counted(atoms, after).filter(|_| number == 1) {
        let place = inside(atoms, end).map_or(Place::Free, |period| Place::StartOf(period, 0));
        return Some((What::length(length, place), end));
    }
    let unit = unit(atoms, after).filter(|unit| matches!(unit, Unit::Week | Unit::Month))?;
    let place = Place::StartOf(inside(atoms, after + 1)?, number as i32 - 1);
    Some((What::length(one(unit), place), after + 1))
}

/// "last week of May", "final three months of 2024", "last week of fighting".
fn last(atoms: &Atoms<'_>, at: usize) -> Read {
    if !LEXICON.edges.last.contains(atoms.word(at)) {
        return None;
    }
    let (length, end) = counted(atoms, at + 1).or_else(|| named(atoms, at + 1))?;
    let place = match inside(atoms, end) {
        Some(period) => Place::EndOf(period),
        None if atoms.word(end) == "of" => Place::Free,
        // "the last two weeks" end with the day of writing.
        None => return None,
    };
    Some((What::length(length, place), end))
}

/// The period that a part lies in, which is a time of its own and is read next.
fn inside(atoms: &Atoms<'_>, at: usize) -> Option<Box<What>> {
    let of = atoms.past(at, &["of", "in"]);
    let period = date::read(atoms, of).or_else(|| relative::read(atoms, of));
    period
        .filter(|_| of > at)
        .map(|(period, _)| Box::new(period))
}

/// A unit without a count: "week" is one, "weeks" nobody knows how many.
fn named(atoms: &Atoms<'_>, at: usize) -> Option<(Length, usize)> {
    let many = units(atoms, at).map(|unit| Length { count: None, unit });
    let length = many.or_else(|| unit(atoms, at).map(one))?;
    Some((length, at + 1))
}

/// "the past two months", "the next few days", "the past decade", "recent weeks", "the six months".
fn directed(atoms: &Atoms<'_>, at: usize) -> Read {
    let word = atoms.past(at, &["the", "these", "those"]);
    let recent = (atoms.word(word) == "recent").then_some(&Pick::Last);
    let (place, start) = match LEXICON.picks.get(atoms.word(word)).or(recent) {
        Some(Pick::Last | Pick::Preceding) => (Place::Before, word + 1),
        Some(Pick::Next | Pick::Following) => (Place::After, word + 1),
        None if word > at => (Place::Free, word),
        _ => return None,
    };
    let (length, end) = if matches!(atoms.word(start), "a" | "an") {
        return None;
    } else if let Some(counted) = counted(atoms, start) {
        counted
    } else {
        (uncounted(atoms, start).filter(|_| start > word)?, start + 1)
    };
    let place = until(atoms, end).map_or(place, Place::Ended);
    Some((What::length(length, place), end))
}

/// "the weeks ahead", "the months to come".
fn ahead(atoms: &Atoms<'_>, at: usize) -> Read {
    let unit = units(atoms, at + 1).filter(|_| atoms.word(at) == "the")?;
    let end = match (atoms.word(at + 2), atoms.word(at + 3)) {
        ("ahead", _) => at + 3,
        ("to", "come") => at + 4,
        _ => return None,
    };
    Some((
        What::length(Length { count: None, unit }, Place::After),
        end,
    ))
}

/// "months" after "the past": nobody knows how many; "decade" after it is one.
fn uncounted(atoms: &Atoms<'_>, at: usize) -> Option<Length> {
    let many = units(atoms, at).map(|unit| Length { count: None, unit });
    many.or_else(|| {
        unit(atoms, at)
            .filter(|unit| *unit >= Unit::Decade)
            .map(one)
    })
}

/// "four years", "a two-hour battle", "2 1/2 years", "the year ended March 31".
fn free(atoms: &Atoms<'_>, at: usize) -> Read {
    if let Some((place, end)) = year_ended(atoms, at) {
        return Some((What::length(one(Unit::Year), place), end));
    }
    let start = if atoms.is_dash(at + 2) {
        atoms.past(at, &["a", "an", "the"])
    } else {
        at
    };
    let (length, end) = counted(atoms, start).filter(|_| !is_rate(atoms, start))?;
    let long = atoms
        .past_hyphen(end)
        .filter(|long| atoms.word(*long) == "long");
    let place = until(atoms, end).map_or(Place::Free, Place::Ended);
    Some((
        What::length(length, place),
        long.map_or(end, |long| long + 1),
    ))
}

/// "decades-long", "week-long": uncounted ones, or one.
fn long(atoms: &Atoms<'_>, at: usize) -> Option<(What, usize)> {
    let end = atoms.past_hyphen(at + 1)?;
    let (length, _) = named(atoms, at)?;
    (atoms.word(end) == "long").then(|| (What::length(length, Place::Free), end + 1))
}

/// Whether "a" means "each": "seats a week", "$500 a year".
fn is_rate(atoms: &Atoms<'_>, at: usize) -> bool {
    let each = matches!(atoms.word(at), "a" | "an") && at > 0;
    let counted = atoms.before(at).len() > 4 && atoms.before(at).ends_with('s');
    each && (counted
        || atoms.is_numeral(at - 1)
        || matches!(atoms.before(at), "million" | "billion" | "%"))
}

/// "the year" in "the year ended March 31", with its end.
pub(super) fn year_ended(atoms: &Atoms<'_>, at: usize) -> Option<(Place, usize)> {
    let year = atoms.past(at + 1, &["fiscal"]);
    let named = atoms.word(at) == "the" && atoms.word(year) == "year";
    let until = until(atoms, year + 1).filter(|_| named)?;
    Some((Place::Ended(until), year + 1))
}

/// The time that a length ends with: "ended Sept. 30", "period ended last Friday", "through September", "ending in June".
fn until(atoms: &Atoms<'_>, at: usize) -> Option<Box<What>> {
    let at = atoms.past(at, &["period"]);
    let ends = matches!(atoms.word(at), "ended" | "ending" | "to" | "through");
    let time = atoms.past(at + 1, &["in", "on"]);
    let told = date::read(atoms, time).or_else(|| relative::day(atoms, time));
    told.filter(|_| ends).map(|(what, _)| Box::new(what))
}

/// "for years", "in months", "within days".
fn bare_plural(atoms: &Atoms<'_>, at: usize) -> Read {
    let unit =
        units(atoms, at).filter(|_| LEXICON.contexts.before_units.contains(atoms.before(at)))?;
    Some((
        What::length(Length { count: None, unit }, Place::Free),
        at + 1,
    ))
}
