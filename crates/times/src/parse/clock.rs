use khabar_numbers::Atoms;

use super::{Read, date, relative};
use crate::expression::{Origin, Part, Pick, What};
use crate::lexicon::LEXICON;
use crate::period::Unit;

/// A time of day or a part of a day, with the day that it belongs to where that stands beside it.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    clock(atoms, at)
        .or_else(|| day_then_part(atoms, at))
        .or_else(|| pointed_part(atoms, at))
        .or_else(|| part_of(atoms, at))
        .or_else(|| bare_part(atoms, at))
}

/// "3:00 p.m. EST on Friday", "0300 GMT", "noon Thursday".
fn clock(atoms: &Atoms<'_>, at: usize) -> Read {
    let (code, end) = hour_of_day(atoms, at)?;
    let (day, end) =
        day_after(atoms, end).map_or((None, end), |(day, end)| (Some(Box::new(day)), end));
    Some((What::PartOfDay { code, day }, end))
}

fn hour_of_day(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    if let Some(code) = LEXICON
        .day_parts
        .get(atoms.word(at))
        .filter(|code| code.contains(':'))
    {
        return Some((format!("T{code}"), at + 1));
    }
    let digits = atoms.word(at);
    if digits.contains('.') {
        return split_by_point(atoms, at);
    }
    let hour: u32 = digits.parse().ok().filter(|_| atoms.is_numeral(at))?;
    let colon =
        matches!(atoms.word(at + 1), ":" | ".") && atoms.touches(at + 1) && atoms.touches(at + 2);
    let (hour, minute, end, bare) = match digits.len() {
        4 if !colon => (hour / 100, hour % 100, at + 1, true),
        1 | 2 if colon && atoms.word(at + 2).len() == 2 && atoms.word(at + 1) == ":" => {
            (hour, atoms.word(at + 2).parse().ok()?, at + 3, false)
        }
        1 | 2 => (hour, 0, at + 1, true),
        _ => return None,
    };
    finished(atoms, hour, minute, end, bare)
}

/// "3.30 p.m.": one numeral to the atoms, a time of day before the half of the day.
fn split_by_point(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    let (hour, minute) = atoms.word(at).split_once('.')?;
    let minute = minute.parse().ok().filter(|_| minute.len() == 2)?;
    finished(atoms, hour.parse().ok()?, minute, at + 1, true)
}

/// The time with its half of the day and its zone; a bare number needs one of them.
fn finished(
    atoms: &Atoms<'_>,
    hour: u32,
    minute: u32,
    end: usize,
    bare: bool,
) -> Option<(String, usize)> {
    let seconds = atoms.word(end) == ":" && atoms.touches(end) && atoms.word(end + 1).len() == 2;
    let end = if seconds { end + 2 } else { end };
    let o_clock = atoms.word(end) == "o" && atoms.word(end + 2) == "clock";
    let end = if o_clock { end + 3 } else { end };
    let half = match atoms.word(end) {
        "am" | "a.m." => Some(0),
        "pm" | "p.m." => Some(12),
        _ => None,
    };
    let end = end + usize::from(half.is_some());
    let hour = half.map_or(hour, |half| hour % 12 + half);
    let military = atoms.word(end) == "hours" && atoms.word(end - 1).len() == 4;
    let end = end + usize::from(military);
    let zoned = military || LEXICON.zones.contains(atoms.word(end));
    let known = half.is_some() || zoned || o_clock || !bare;
    let valid = hour < 25 && minute < 60 && known;
    valid.then(|| (format!("T{hour:02}:{minute:02}"), past_zone(atoms, end)))
}

fn past_zone(atoms: &Atoms<'_>, mut end: usize) -> usize {
    if atoms.is_capital(end) && atoms.word(end + 1) == "time" {
        return end + 2;
    }
    while LEXICON.zones.contains(atoms.word(end))
        || (LEXICON.zones.contains(atoms.before(end)) && atoms.word(end) == "time")
    {
        end += 1;
    }
    end
}

/// The day after a time of day: ", Nov. 9", "on Friday", "yesterday".
fn day_after(atoms: &Atoms<'_>, end: usize) -> Read {
    let comma = end + usize::from(atoms.word(end) == ",");
    let on = comma + usize::from(matches!(atoms.word(comma), "on" | "of"));
    let skipped =
        on > end && atoms.word(end) == "," && atoms.word(on) != "on" && !atoms.is_capital(on);
    day(atoms, on).filter(|_| !skipped)
}

/// A day, told in any way.
fn day(atoms: &Atoms<'_>, at: usize) -> Read {
    let (what, end) = date::read(atoms, at).or_else(|| relative::read(atoms, at))?;
    what.is_day().then_some((what, end))
}

/// "Tuesday night", "yesterday evening", "Oct. 11 night".
fn day_then_part(atoms: &Atoms<'_>, at: usize) -> Read {
    let (what, end) = day(atoms, at)?;
    let adverb = end + usize::from(matches!(atoms.word(end), "early" | "late" | "mid"));
    let part = atoms.over_hyphen(adverb);
    let code = LEXICON.day_parts.get(atoms.word(part))?;
    let plural = atoms.word(part).ends_with('s');
    if let Some((dated, end)) = date::read(atoms, part + 2)
        .filter(|(dated, _)| atoms.word(part + 1) == "of" && dated.is_day())
    {
        return Some((What::part_of_day(code, dated), end));
    }
    (!plural).then(|| (What::part_of_day(code, what), part + 1))
}

/// "last night", "this morning", "tonight", "overnight", "the following evening", "that night".
fn pointed_part(atoms: &Atoms<'_>, at: usize) -> Read {
    let told = |by| What::shift(by, Unit::Day, Origin::Told);
    let night = |by| What::PartOfDay {
        code: "TNI".to_owned(),
        day: Some(Box::new(What::days_from_writing(by))),
    };
    match atoms.word(at) {
        "tonight" => return Some((night(0), at + 1)),
        "overnight" => return Some((night(-1), at + 1)),
        _ => {}
    }
    let pick_at = at + usize::from(matches!(atoms.word(at), "the" | "later" | "earlier"));
    let pick = LEXICON.picks.get(atoms.word(pick_at))?;
    let part = pick_at + 1 + usize::from(matches!(atoms.word(pick_at + 1), "early" | "late"));
    let code = LEXICON.day_parts.get(atoms.word(part))?;
    let day = match pick {
        Pick::Last => What::days_from_writing(-1),
        Pick::This => What::days_from_writing(0),
        Pick::Next | Pick::Following => told(1),
        Pick::Preceding => told(-1),
        _ => told(0),
    };
    Some((What::part_of_day(code, day), part + 1))
}

/// "the night of Oct. 11", "on the morning of 7 October".
fn part_of(atoms: &Atoms<'_>, at: usize) -> Read {
    let part = at + usize::from(atoms.word(at) == "the");
    let code = LEXICON.day_parts.get(atoms.word(part))?;
    let of = matches!(atoms.word(part + 1), "of" | "on");
    let (day, end) = day(atoms, part + 2).filter(|_| of)?;
    Some((What::part_of_day(code, day), end))
}

/// "the morning", "at dawn": of the day told of last.
fn bare_part(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = usize::from(atoms.word(at) == "the");
    let code = LEXICON
        .day_parts
        .get(atoms.word(at + the))
        .filter(|code| !code.contains(':'))?;
    if let Some((day, end)) = day(atoms, at + the + 1)
        .filter(|(day, _)| !matches!(day, What::Stated(stated) if stated.year.is_some()))
    {
        return Some((What::part_of_day(code, day), end));
    }
    // "the Dawn" is a newspaper.
    let placed = (the == 1 && !atoms.is_capital(at + 1))
        || matches!(
            atoms.before(at),
            "at" | "by" | "before" | "after" | "around" | "mid" | "until" | "late" | "early" | "-"
        );
    // "at night" is any night.
    let any = the == 0 && matches!(code.as_str(), "NI" | "DT");
    let day = if any {
        What::stated(None, Part::Weekday(0))
    } else {
        What::shift(0, Unit::Day, Origin::Told)
    };
    placed.then(|| (What::part_of_day(code, day), at + the + 1))
}
