use khabar_numbers::{Atoms, ordinal};

use super::year::{full_year, optional_year, with_year};
use super::{Read, part_of_year, year};
use crate::expression::{Expression, Part, Pick, What};
use crate::lexicon::LEXICON;
use crate::period::leap_day_of;

/// A place on the calendar: a date, a month, a season, a quarter, a year, a weekday.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    numeric(atoms, at)
        .or_else(|| day_month(atoms, at))
        .or_else(|| month_day(atoms, at))
        .or_else(|| month_alone(atoms, at))
        .or_else(|| weekday(atoms, at))
        .or_else(|| part_of_year::read(atoms, at))
        .or_else(|| year::read(atoms, at))
        .or_else(|| day_alone(atoms, at))
}

/// The second day or year of a pair: "October 7–8", "March 3 and 5", "1914–18".
pub(super) fn continued(atoms: &Atoms<'_>, at: usize, last: Option<&Expression>) -> Read {
    let last = last?;
    let What::Stated(stated) = last.what else {
        return None;
    };
    let link = at.checked_sub(1).filter(|&link| link == last.atoms.end)?;
    let listed = atoms.word(link) == "," && goes_on(atoms, at + 1);
    let (number, end) = bare_day(atoms, at).filter(|_| listed || is_link(atoms, link))?;
    match (stated.part, stated.year) {
        (Part::Day(month, day), year)
            if number > day && (atoms.is_dash(link) || ends_phrase(atoms, end)) =>
        {
            let (own, end) = optional_year(atoms, end);
            Some((What::stated(year.or(own), Part::Day(month, number)), end))
        }
        (Part::Whole, Some(year)) if joins_years(atoms, link) && i16::from(number) > year % 100 => {
            let year = year - year % 100 + i16::from(number);
            Some((What::stated(Some(year), Part::Whole), end))
        }
        _ => None,
    }
}

/// Whether two times can be the ends of one stretch with this between them.
fn is_link(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms.is_dash(at) || LEXICON.contexts.links.contains(atoms.word(at))
}

/// Whether a list of days goes on: "12, 13 and 14".
fn goes_on(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.word(at), "," | "and") && bare_day(atoms, at + 1).is_some()
}

/// "2022-23", "2022/23".
fn joins_years(atoms: &Atoms<'_>, link: usize) -> bool {
    atoms.is_dash(link) || atoms.word(link) == "/"
}

/// Whether a day's number can end here: no noun follows that it could count.
fn ends_phrase(atoms: &Atoms<'_>, end: usize) -> bool {
    !atoms.is_word(end) || LEXICON.contexts.after_day.contains(atoms.word(end))
}

/// "2024-03-18", "18/03/2024", "08-15-90".
fn numeric(atoms: &Atoms<'_>, at: usize) -> Read {
    let sign = |at: usize| atoms.is_dash(at) || matches!(atoms.word(at), "/" | ".");
    let glued = (at + 1..at + 5).all(|next| atoms.touches(next)) && sign(at + 1) && sign(at + 3);
    if !glued || !atoms.is_numeral(at) {
        return None;
    }
    let number = |at: usize| atoms.word(at).parse::<i16>().ok();
    let fields = (number(at)?, number(at + 2)?, number(at + 4)?);
    let lengths = (atoms.word(at).len(), atoms.word(at + 4).len());
    let (year, month, day) = in_order(fields, lengths)?;
    let part = day_part(month.try_into().ok()?, day.try_into().ok()?)?;
    Some((What::stated(Some(year), part), at + 5))
}

/// Year, month and day of a date in figures: the day first before a year in full, unless it
/// cannot be; the month first before two digits, as American wires write it.
fn in_order((a, b, c): (i16, i16, i16), lengths: (usize, usize)) -> Option<(i16, i16, i16)> {
    match lengths {
        (4, _) => Some((a, b, c)),
        (_, 4) if b <= 12 => Some((c, b, a)),
        (_, 4) => Some((c, a, b)),
        (_, 2) if a <= 12 => Some((full_year(c), a, b)),
        (_, 2) => Some((full_year(c), b, a)),
        _ => None,
    }
}

/// "18 March 2024", "the 18th of March", "7 and 8 October": of a pair, the first.
fn day_month(atoms: &Atoms<'_>, at: usize) -> Read {
    let (day, end) = day_number(atoms, atoms.past(at, &["the"]))?;
    if let Some((month, end)) = month(atoms, atoms.past(atoms.over_hyphen(end), &["of"])) {
        let hyphened = atoms.past_hyphen(end).filter(|&year| full(atoms, year));
        return Some(with_year(
            atoms,
            day_part(month, day)?,
            hyphened.unwrap_or(end),
        ));
    }
    let linked = is_link(atoms, end) || atoms.word(end) == ",";
    let second = atoms.past(end + 1, &["the"]);
    let (_, last_end) = day_number(atoms, second).filter(|(last, _)| linked && *last > day)?;
    let (month, month_end) = month(atoms, atoms.past(last_end, &["of"]))?;
    let (year, _) = optional_year(atoms, month_end);
    Some((What::stated(year, day_part(month, day)?), end))
}

/// Whether a year stands here in four figures.
fn full(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms.is_numeral(at) && atoms.word(at).len() == 4
}

/// "March 18, 2024", "Mar. 18", "March 2024", "March of 2024".
fn month_day(atoms: &Atoms<'_>, at: usize) -> Read {
    let (month, end) = month(atoms, at)?;
    let day = day_number(atoms, atoms.past(atoms.over_hyphen(end), &["the"]));
    if let Some((day, end)) = day.filter(|(_, end)| !clock_follows(atoms, *end)) {
        return Some(with_year(atoms, day_part(month, day)?, end));
    }
    let (what, last) = with_year(atoms, Part::Month(month), end);
    (last > end).then_some((what, last))
}

/// A month by itself; "may" and "march" need their context, short forms their point.
fn month_alone(atoms: &Atoms<'_>, at: usize) -> Read {
    let (month, end) = month(atoms, at)?;
    let word = atoms.word(at);
    let pointed = end > at + 1;
    let ambiguous = matches!(word, "may" | "march");
    let marches = word == "march" && matches!(atoms.word(end), "on" | "to" | "past" | "for");
    let placed = LEXICON.contexts.before_month.contains(atoms.before(at));
    let told = match word.len() {
        _ if ambiguous && !atoms.is_cased() => false,
        _ if word == "may" || marches => placed,
        ..4 => pointed,
        _ => true,
    };
    told.then(|| (What::stated(None, Part::Month(month)), end))
}

/// "Friday", "Friday, Oct. 13", "Saturday (29 June)".
fn weekday(atoms: &Atoms<'_>, at: usize) -> Read {
    let (day, end) = weekday_name(atoms, at)?;
    let date = atoms.past(end, &[",", "("]);
    let dated = day_month(atoms, date).or_else(|| month_day(atoms, date));
    if let Some((what, last)) = dated.filter(|(what, _)| what.is_day()) {
        let closed = atoms.word(end) == "(" && atoms.word(last) == ")";
        return Some((what, last + usize::from(closed)));
    }
    Some((What::stated(None, Part::Weekday(day)), end))
}

/// A weekday's name; the short ones need their point or a date.
pub(super) fn weekday_name(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let word = atoms.word(at);
    let &day = LEXICON
        .weekdays
        .get(word)
        .filter(|_| atoms.may_be_name(at))?;
    let pointed = word.len() < 6 && atoms.word(at + 1) == "." && atoms.touches(at + 1);
    let clear = word.len() >= 6 || pointed || atoms.is_numeral(at + 1);
    clear.then_some((day, at + 1 + usize::from(pointed)))
}

/// "on the 18th of last month"; "on the 18th", with nothing after it that the ordinal could order.
fn day_alone(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = atoms.word(at) == "the" && atoms.is_numeral(at + 1);
    let placed = the && LEXICON.contexts.before_day.contains(atoms.before(at));
    let (day, end) = ordinal(atoms, at + 1).filter(|(day, _)| placed && (1..32).contains(day))?;
    let part = Part::DayOfMonth(day as i8);
    if let Some((pick, end)) = month_told(atoms, end) {
        return Some((What::picked(part, pick), end));
    }
    ends_phrase(atoms, end).then(|| (What::stated(None, part), end))
}

/// "of last month", "of this month", "of the month".
fn month_told(atoms: &Atoms<'_>, at: usize) -> Option<(Pick, usize)> {
    let word = atoms.past(at + 1, &["the"]);
    let pick = LEXICON.picks.get(atoms.word(word)).copied();
    let name = word + usize::from(pick.is_some());
    let told = atoms.word(at) == "of" && atoms.word(name) == "month";
    told.then_some((pick.unwrap_or(Pick::This), name + 1))
}

/// A month's name and its end, point included; the point of a name in full ends the sentence.
pub(super) fn month(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let word = atoms.word(at);
    let &month = LEXICON.months.get(word).filter(|_| atoms.may_be_name(at))?;
    let short = word.len() < 5 && !matches!(word, "may" | "june" | "july");
    let pointed = short && atoms.word(at + 1) == "." && atoms.touches(at + 1);
    Some((month, at + 1 + usize::from(pointed)))
}

/// 1 to 31, as a numeral or an ordinal.
fn day_number(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    match ordinal(atoms, at) {
        Some((day, end)) => (1..32).contains(&day).then_some((day as i8, end)),
        None => bare_day(atoms, at),
    }
}

fn bare_day(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let word = atoms.word(at);
    let day = word
        .parse()
        .ok()
        .filter(|day| word.len() < 3 && (1..32).contains(day))?;
    let suffixed = atoms.is_word(at + 1) && atoms.touches(at + 1);
    (!suffixed).then_some((day, at + 1))
}

fn clock_follows(atoms: &Atoms<'_>, at: usize) -> bool {
    let colon = atoms.word(at) == ":" && atoms.touches(at) && atoms.touches(at + 1);
    colon || matches!(atoms.word(at), "a.m." | "p.m." | "am" | "pm")
}

/// A day of a month, where the month has it.
pub(super) fn day_part(month: i8, day: i8) -> Option<Part> {
    leap_day_of(month, day).then_some(Part::Day(month, day))
}
