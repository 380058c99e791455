use khabar_numbers::Atoms;

use super::{Read, day};
use crate::expression::What;
use crate::lexicon::LEXICON;

/// A time of day, with the day that stands behind it: "3:00 p.m. EST on Friday", "0300 GMT", "noon Thursday".
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    let (code, end) = named_hour(atoms, at).or_else(|| hour(atoms, at))?;
    let (day, end) = match day_after(atoms, end) {
        Some((day, end)) => (Some(Box::new(day)), end),
        None => (None, end),
    };
    Some((What::PartOfDay { code, day }, end))
}

/// "noon", "midnight".
fn named_hour(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    let code = LEXICON
        .day_parts
        .get(atoms.word(at))
        .filter(|code| code.contains(':'))?;
    Some((format!("T{code}"), at + 1))
}

/// The hour and the minute in figures, and whether nothing but a half of the day or a zone makes them a time.
struct Figures {
    hour: u32,
    minute: u32,
    end: usize,
    bare: bool,
}

fn hour(atoms: &Atoms<'_>, at: usize) -> Option<(String, usize)> {
    let Figures {
        hour,
        minute,
        end,
        bare,
    } = figures(atoms, at)?;
    let (half, end) = half_of_day(atoms, end);
    let hour = half.map_or(hour, |half| hour % 12 + half);
    let zone = past_zone(atoms, end);
    let known = half.is_some() || zone > end || !bare;
    (hour < 25 && minute < 60 && known).then(|| (format!("T{hour:02}:{minute:02}"), zone))
}

/// "3:00", "15:00:30", "3.30", "0300", "3".
fn figures(atoms: &Atoms<'_>, at: usize) -> Option<Figures> {
    let digits = atoms.word(at);
    if let Some((hour, minute)) = digits.split_once('.') {
        let minute = minute.parse().ok().filter(|_| minute.len() == 2)?;
        return Some(Figures {
            hour: hour.parse().ok()?,
            minute,
            end: at + 1,
            bare: true,
        });
    }
    let number: u32 = digits.parse().ok().filter(|_| atoms.is_numeral(at))?;
    match (digits.len(), after_colon(atoms, at + 1)) {
        (1 | 2, Some((minute, end))) => {
            let end = after_colon(atoms, end).map_or(end, |(_, end)| end);
            Some(Figures {
                hour: number,
                minute,
                end,
                bare: false,
            })
        }
        (4, None) => Some(Figures {
            hour: number / 100,
            minute: number % 100,
            end: at + 1,
            bare: true,
        }),
        (1 | 2, None) => Some(Figures {
            hour: number,
            minute: 0,
            end: at + 1,
            bare: true,
        }),
        _ => None,
    }
}

/// The two digits behind a colon that touches both its sides.
fn after_colon(atoms: &Atoms<'_>, at: usize) -> Option<(u32, usize)> {
    let glued = atoms.word(at) == ":" && atoms.touches(at) && atoms.touches(at + 1);
    let number = atoms.word(at + 1).parse().ok()?;
    (glued && atoms.word(at + 1).len() == 2).then_some((number, at + 2))
}

/// The hours that "a.m." and "p.m." add, and their end.
fn half_of_day(atoms: &Atoms<'_>, at: usize) -> (Option<u32>, usize) {
    match atoms.word(at) {
        "am" | "a.m." => (Some(0), at + 1),
        "pm" | "p.m." => (Some(12), at + 1),
        _ => (None, at),
    }
}

/// The atom behind "GMT", "local time", "Nairobi time", "hours" and "o'clock".
fn past_zone(atoms: &Atoms<'_>, at: usize) -> usize {
    if atoms.word(at) == "o" && atoms.word(at + 2) == "clock" {
        return at + 3;
    }
    let military = atoms.word(at) == "hours" && atoms.before(at).len() == 4;
    let place = atoms.is_capital(at) && atoms.word(at + 1) == "time";
    if military || place {
        return at + 1 + usize::from(place);
    }
    let zone = at + usize::from(LEXICON.zones.contains(atoms.word(at)));
    if zone > at {
        atoms.past(zone, &["time"])
    } else {
        at
    }
}

/// The day after a time of day: ", Nov. 9", "on Friday", "yesterday".
fn day_after(atoms: &Atoms<'_>, end: usize) -> Read {
    let comma = atoms.past(end, &[","]);
    let on = atoms.past(comma, &["on", "of"]);
    let apart = comma > end && on == comma && !atoms.is_capital(on);
    day(atoms, on).filter(|_| !apart)
}
