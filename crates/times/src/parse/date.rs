use khabar_numbers::{Amount, Atoms, names_year, ordinal};

use super::{Read, phrase};
use crate::expression::{Expression, Origin, Part, Pick, Stated, What};
use crate::lexicon::LEXICON;
use crate::period::{Unit, leap_day_of};

/// A place on the calendar: a date, a month, a season, a quarter, a year, a weekday.
pub(crate) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    numeric(atoms, at)
        .or_else(|| day_month(atoms, at))
        .or_else(|| month_day(atoms, at))
        .or_else(|| month_alone(atoms, at))
        .or_else(|| weekday(atoms, at))
        .or_else(|| season(atoms, at))
        .or_else(|| fraction(atoms, at))
        .or_else(|| years(atoms, at))
        .or_else(|| year(atoms, at))
        .or_else(|| holiday(atoms, at))
        .or_else(|| day_alone(atoms, at))
}

/// The second day or year of a pair: "October 7–8", "March 3 and 5", "1914–18".
pub(crate) fn continued(atoms: &Atoms<'_>, at: usize, last: Option<&Expression>) -> Read {
    let last = last?;
    let What::Stated(stated) = last.what else {
        return None;
    };
    let link = at.checked_sub(1).filter(|&link| link == last.atoms.end)?;
    let linked = atoms.is_dash(link) || matches!(atoms.word(link), "and" | "to" | "or");
    let (number, end) = bare_day(atoms, at).filter(|_| linked)?;
    match (stated.part, stated.year) {
        (Part::Day(month, day), year) if number > day && ends_phrase(atoms, end) => {
            let year = year.or_else(|| year_after(atoms, end).map(|(year, _)| year));
            let end = year_after(atoms, end).map_or(end, |(_, end)| end);
            Some((What::stated(year, Part::Day(month, number)), end))
        }
        (Part::Whole, Some(year)) if atoms.is_dash(link) && i16::from(number) > year % 100 => {
            Some((
                What::stated(Some(year - year % 100 + i16::from(number)), Part::Whole),
                end,
            ))
        }
        _ => None,
    }
}

/// Whether a day's number can end here: no noun follows that it could count.
fn ends_phrase(atoms: &Atoms<'_>, end: usize) -> bool {
    !atoms.is_word(end)
        || matches!(
            atoms.word(end),
            "and"
                | "in"
                | "at"
                | "when"
                | "that"
                | "as"
                | "by"
                | "the"
                | "after"
                | "to"
                | "of"
                | "with"
                | "on"
                | "for"
                | "were"
                | "was"
        )
}

/// "2024-03-18", "18/03/2024", "08-15-90".
fn numeric(atoms: &Atoms<'_>, at: usize) -> Read {
    let sign = |at: usize| atoms.is_dash(at) || matches!(atoms.word(at), "/" | ".");
    let glued = (at + 1..at + 5).all(|next| atoms.touches(next)) && sign(at + 1) && sign(at + 3);
    if !glued || !atoms.is_numeral(at) {
        return None;
    }
    let number = |at: usize| atoms.word(at).parse::<i16>().ok();
    let (a, b, c) = (number(at)?, number(at + 2)?, number(at + 4)?);
    let (year, month, day) = match (atoms.word(at).len(), atoms.word(at + 4).len()) {
        (4, _) => (a, b, c),
        (_, 4) if b <= 12 => (c, b, a),
        (_, 4) => (c, a, b),
        (_, 2) if a <= 12 => (full_year(c), a, b),
        (_, 2) => (full_year(c), b, a),
        _ => return None,
    };
    let what = What::stated(
        Some(year),
        day_part(month.try_into().ok()?, day.try_into().ok()?)?,
    );
    Some((what, at + 5))
}

/// "18 March 2024", "the 18th of March", "7 and 8 October": of a pair, the first.
fn day_month(atoms: &Atoms<'_>, at: usize) -> Read {
    let start = if atoms.word(at) == "the" { at + 1 } else { at };
    let (day, end) = day_number(atoms, start)?;
    let of = if atoms.word(end) == "of" {
        end + 1
    } else {
        atoms.over_hyphen(end)
    };
    if let Some((month, end)) = month(atoms, of) {
        return Some(with_year(atoms, day_part(month, day)?, end));
    }
    let linked = atoms.is_dash(end) || matches!(atoms.word(end), "and" | "to" | "," | "or");
    let second = end + 1 + usize::from(atoms.word(end + 1) == "the");
    let (last, last_end) = day_number(atoms, second).filter(|(last, _)| linked && *last > day)?;
    let (month, month_end) = month(
        atoms,
        if atoms.word(last_end) == "of" {
            last_end + 1
        } else {
            last_end
        },
    )?;
    day_part(month, last)?;
    let (year, _) = optional_year(atoms, month_end);
    Some((What::stated(year, day_part(month, day)?), end))
}

/// "March 18, 2024", "Mar. 18", "March 2024", "March of 2024".
fn month_day(atoms: &Atoms<'_>, at: usize) -> Read {
    let (month, end) = month(atoms, at)?;
    let the = if atoms.word(end) == "the" {
        end + 1
    } else {
        atoms.over_hyphen(end)
    };
    if let Some((day, end)) = day_number(atoms, the).filter(|(_, end)| !clock_follows(atoms, *end))
    {
        return Some(with_year(atoms, day_part(month, day)?, end));
    }
    let (what, last) = with_year(atoms, Part::Month(month), end);
    (last > end).then_some((what, last))
}

/// A month by itself; "may" and "march" need their context.
fn month_alone(atoms: &Atoms<'_>, at: usize) -> Read {
    let (month, end) = month(atoms, at)?;
    let word = atoms.word(at);
    let placed = matches!(
        atoms.before(at),
        "in" | "of"
            | "since"
            | "by"
            | "until"
            | "till"
            | "from"
            | "early"
            | "late"
            | "mid"
            | "and"
            | "to"
            | "between"
            | "during"
            | "before"
            | "after"
            | "through"
            | "-"
    );
    let caseless = !atoms.is_cased() && matches!(word, "may" | "march");
    let short = caseless || word.len() < 4 && word != "may" && end == at + 1;
    let clear =
        word.len() > 4 || matches!(word, "june" | "july") || (end > at + 1 && word != "may");
    let verb = word == "march" && matches!(atoms.word(at + 1), "on" | "to" | "past" | "for");
    (!short && ((clear && !verb) || placed)).then(|| (What::stated(None, Part::Month(month)), end))
}

/// "Friday", "Friday, Oct. 13", "Saturday (29 June)".
fn weekday(atoms: &Atoms<'_>, at: usize) -> Read {
    let (day, end) = weekday_name(atoms, at)?;
    let date = end + usize::from(matches!(atoms.word(end), "," | "("));
    let dated = day_month(atoms, date).or_else(|| month_day(atoms, date));
    if let Some((
        what @ What::Stated(Stated {
            part: Part::Day(..),
            ..
        }),
        last,
    )) = dated
    {
        let closed = atoms.word(end) == "(" && atoms.word(last) == ")";
        return Some((what, last + usize::from(closed)));
    }
    Some((What::stated(None, Part::Weekday(day)), end))
}

/// A weekday's name; the short ones need their point or a capital and no verb's place.
pub(crate) fn weekday_name(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let word = atoms.word(at);
    let &day = LEXICON
        .weekdays
        .get(word)
        .filter(|_| atoms.may_be_name(at))?;
    let pointed = word.len() < 6 && atoms.word(at + 1) == "." && atoms.touches(at + 1);
    let clear = word.len() >= 6 || pointed || atoms.is_numeral(at + 1);
    clear.then_some((day, at + 1 + usize::from(pointed)))
}

/// "summer 1918", "the spring of 2023", "the summer", "late autumn".
fn season(atoms: &Atoms<'_>, at: usize) -> Read {
    let the = usize::from(atoms.word(at) == "the");
    let &season = LEXICON.seasons.get(atoms.word(at + the))?;
    let end = at + the + 1;
    let (what, last) = with_year(atoms, Part::Season(season), end);
    if last > end {
        return Some((what, last));
    }
    // "the fall of the city", "spring from": the words' other meanings.
    let verb = matches!(atoms.word(at + the), "fall" | "spring");
    let seasonal = matches!(
        atoms.before(at),
        "in" | "throughout"
            | "during"
            | "since"
            | "by"
            | "until"
            | "last"
            | "early"
            | "late"
            | "mid"
    );
    let named = atoms.is_capital(at) && atoms.is_capital(end);
    let placed = !verb
        || (atoms.word(end) != "of" && (seasonal || (the == 1 && atoms.word(at + 1) == "spring")))
        || named;
    placed.then_some((what, end))
}

/// "the third quarter of 2024", "Q3", "the first half of the year", "fourth-quarter".
fn fraction(atoms: &Atoms<'_>, at: usize) -> Read {
    let year = at + usize::from(atoms.word(at) == "the");
    if names_year(atoms, year) && ordinal(atoms, year + 1).is_some() {
        let (What::Stated(stated), end) = fraction(atoms, year + 1)? else {
            return None;
        };
        return Some((
            What::Stated(Stated {
                year: atoms.word(year).parse().ok(),
                ..stated
            }),
            end,
        ));
    }
    let (number, end) = quarter_number(atoms, at)?;
    let fiscal = if atoms.word(end) == "fiscal" {
        end + 1
    } else {
        atoms.over_hyphen(end)
    };
    let (part, end) = match atoms.word(fiscal) {
        "quarter" => (Part::Quarter(number), fiscal + 1),
        "half"
            if number < 3
                && atoms.word(fiscal + 1) == "of"
                && !century_follows(atoms, fiscal + 2) =>
        {
            (Part::Half(number), fiscal + 1)
        }
        _ if atoms.word(at).starts_with('q') => (Part::Quarter(number), end),
        _ => return None,
    };
    let (what, last) = with_year(atoms, part, end);
    let half_of_other =
        matches!(part, Part::Half(_)) && last == end && atoms.word(end + 2) != "year";
    (!half_of_other).then_some((what, last))
}

fn century_follows(atoms: &Atoms<'_>, at: usize) -> bool {
    (at..at + 4).any(|at| atoms.word(at) == "century")
}

/// The number before "quarter": "third", "the third", "Q3", and "1989 second".
fn quarter_number(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    if atoms.word(at) == "q" && atoms.touches(at + 1) {
        let number = atoms
            .word(at + 1)
            .parse()
            .ok()
            .filter(|number| (1..5).contains(number))?;
        return Some((number, at + 2));
    }
    let start = if atoms.word(at) == "the" { at + 1 } else { at };
    let (number, end) = ordinal(atoms, start).filter(|(number, _)| (1..5).contains(number))?;
    Some((number as i8, end))
}

/// "the 1990s", "the nineties", "the 20th century".
fn years(atoms: &Atoms<'_>, at: usize) -> Read {
    let start = if atoms.word(at) == "the" { at + 1 } else { at };
    let late = start + usize::from(matches!(atoms.word(start), "early" | "late" | "mid"));
    let start = late + usize::from(late > start && atoms.is_dash(late));
    let apostrophe = usize::from(matches!(atoms.word(start + 1), "'" | "’"));
    let plural = atoms.word(start + 1 + apostrophe) == "s" && atoms.touches(start + 1 + apostrophe);
    if let Some(&decade) = LEXICON
        .decades
        .get(atoms.word(start))
        .filter(|_| start > at)
    {
        return Some((What::stated(None, Part::Decade(decade)), start + 1));
    }
    if atoms.is_numeral(start) && plural && atoms.word(start).ends_with('0') {
        let year: i16 = atoms
            .word(start)
            .parse()
            .ok()
            .filter(|year| (1000..2100).contains(year))?;
        return Some((
            What::stated(None, Part::Decade(year / 10)),
            start + 2 + apostrophe,
        ));
    }
    let (number, end) = ordinal(atoms, start).filter(|(number, _)| (1..30).contains(number))?;
    let end = atoms.over_hyphen(end);
    (atoms.word(end) == "century").then(|| {
        (
            What::stated(None, Part::Century(number as i16 - 1)),
            end + 1,
        )
    })
}

/// "2024", "fiscal 2024", "the year 2000", "'99", "nineteen ninety-seven", "490 BC".
fn year(atoms: &Atoms<'_>, at: usize) -> Read {
    let head = match atoms.word(at) {
        "fiscal" => at + 1 + usize::from(atoms.word(at + 1) == "year"),
        "year" => at + 1,
        "the" if atoms.word(at + 1) == "year" => at + 2,
        "the" if atoms.is_numeral(at + 1) => at + 1,
        _ => at,
    };
    if let Some((year, end)) = before_christ(atoms, at) {
        return Some((What::stated(None, Part::BeforeChrist(year)), end));
    }
    let named = head > at && atoms.word(head - 1) == "year";
    let (year, end) = if named || atoms.word(at) == "fiscal" {
        written_year(atoms, head).or_else(|| round_thousand(atoms, head))?
    } else if atoms.is_numeral(head) {
        (
            names_year(atoms, head).then(|| atoms.word(head).parse().ok())??,
            head + 1,
        )
    } else {
        written_year(atoms, head)?
    };
    Some((What::stated(Some(year), Part::Whole), end))
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
fn before_christ(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let bc = |at: usize| matches!(atoms.word(at), "bc" | "bce" | "b.c." | "b.c.e.");
    let year = atoms
        .word(at)
        .parse()
        .ok()
        .filter(|_| atoms.is_numeral(at))?;
    if bc(at + 1) {
        return Some((year, at + 2));
    }
    let pair = (atoms.is_dash(at + 1) || matches!(atoms.word(at + 1), "to" | "and" | "or" | "/"))
        && atoms.is_numeral(at + 2)
        && bc(at + 3);
    pair.then_some((year, at + 1))
}

/// "Christmas", "New Year's Eve".
fn holiday(atoms: &Atoms<'_>, at: usize) -> Read {
    let (length, date) = phrase(atoms, &LEXICON.holidays, at)?;
    let mut fields = date
        .rsplit('-')
        .filter_map(|field| field.parse::<i16>().ok());
    let (day, month, year) = (fields.next()?, fields.next()?, fields.next());
    let (stated, end) = optional_year(atoms, at + length);
    let part = day_part(month.try_into().ok()?, day.try_into().ok()?)?;
    Some((What::stated(year.or(stated), part), end))
}

/// "on the 18th", with nothing after it that the ordinal could order.
fn day_alone(atoms: &Atoms<'_>, at: usize) -> Read {
    let placed = atoms.word(at) == "the"
        && atoms.is_numeral(at + 1)
        && matches!(
            atoms.before(at),
            "on" | "until" | "till" | "by" | "of" | "from" | "and" | "to"
        );
    let (day, end) = ordinal(atoms, at + 1).filter(|(day, _)| placed && (1..32).contains(day))?;
    ends_phrase(atoms, end).then(|| (What::stated(None, Part::DayOfMonth(day as i8)), end))
}

/// A month's name and its end, point included.
pub(crate) fn month(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let word = atoms.word(at);
    let &month = LEXICON.months.get(word).filter(|_| atoms.may_be_name(at))?;
    let pointed = word.len() < 5 && atoms.word(at + 1) == "." && atoms.touches(at + 1);
    let sentence_ends = pointed && matches!(word, "may" | "june" | "july");
    Some((month, at + 1 + usize::from(pointed && !sentence_ends)))
}

/// 1 to 31, as a numeral or an ordinal.
fn day_number(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    if let Some((day, end)) = ordinal(atoms, at) {
        return (1..32).contains(&day).then_some((day as i8, end));
    }
    bare_day(atoms, at)
}

fn bare_day(atoms: &Atoms<'_>, at: usize) -> Option<(i8, usize)> {
    let day = atoms
        .word(at)
        .parse()
        .ok()
        .filter(|day| atoms.word(at).len() < 3 && (1..32).contains(day))?;
    let suffixed = atoms.is_word(at + 1) && atoms.touches(at + 1);
    (!suffixed).then_some((day, at + 1))
}

fn clock_follows(atoms: &Atoms<'_>, at: usize) -> bool {
    (atoms.word(at) == ":" && atoms.touches(at) && atoms.touches(at + 1))
        || matches!(atoms.word(at), "a.m." | "p.m." | "am" | "pm")
}

/// The year after a day, and the end with or without it.
fn optional_year(atoms: &Atoms<'_>, end: usize) -> (Option<i16>, usize) {
    year_after(atoms, end).map_or((None, end), |(year, end)| (Some(year), end))
}

fn year_after(atoms: &Atoms<'_>, end: usize) -> Option<(i16, usize)> {
    let at = if matches!(atoms.word(end), "," | "of") {
        end + 1
    } else {
        end
    };
    written_year(atoms, at)
}

/// A part of a year with the year that follows it, told in figures or as "last year".
fn with_year(atoms: &Atoms<'_>, part: Part, end: usize) -> (What, usize) {
    if let Some((pick, last)) = relative_year(atoms, end) {
        return (
            What::Stated(Stated {
                year: None,
                part,
                pick,
            }),
            last,
        );
    }
    let (year, last) = optional_year(atoms, end);
    (What::stated(year, part), last)
}

/// "this year", "of that year", "of the following year" after a part of it.
fn relative_year(atoms: &Atoms<'_>, end: usize) -> Option<(Pick, usize)> {
    let at = if matches!(atoms.word(end), "," | "of") {
        end + 1
    } else {
        end
    };
    let at = at + usize::from(atoms.word(at) == "the");
    let pick = LEXICON
        .picks
        .get(atoms.word(at))
        .filter(|_| atoms.word(at + 1) == "year")?;
    let (by, origin) = match pick {
        Pick::Last => (-1, Origin::Writing),
        Pick::Next => (1, Origin::Writing),
        Pick::Preceding => (-1, Origin::Told),
        Pick::Following => (1, Origin::Told),
        Pick::Same => (0, Origin::Told),
        _ => (0, Origin::Writing),
    };
    Some((Pick::Year(by, origin), at + 2))
}
/// A year that stands where only a year can.
fn written_year(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let word = atoms.word(at);
    if atoms.is_numeral(at) && word.len() == 4 {
        let year = word
            .parse()
            .ok()
            .filter(|year| (1000..2101).contains(year))?;
        return Some((year, at + 1));
    }
    if matches!(word, "'" | "’" | "‘") && atoms.touches(at + 1) && atoms.word(at + 1).len() == 2
    {
        return Some((full_year(atoms.word(at + 1).parse().ok()?), at + 2));
    }
    spelled_year(atoms, at)
}

/// "nineteen ninety-seven", "twenty twenty-four".
fn spelled_year(atoms: &Atoms<'_>, at: usize) -> Option<(i16, usize)> {
    let century = match atoms.word(at) {
        "nineteen" => 1900,
        "eighteen" => 1800,
        "seventeen" => 1700,
        "twenty" => 2000,
        _ => return None,
    };
    let tail = Amount::read(atoms, at + 1).filter(|_| !atoms.is_numeral(at + 1))?;
    let rest = tail.value.filter(|rest| (10.0..100.0).contains(rest))?;
    let counted = LEXICON.units.get(atoms.word(atoms.over_hyphen(tail.end)));
    counted
        .is_none_or(|unit| *unit < Unit::Day)
        .then_some((century + rest as i16, tail.end))
}

/// Two digits of a year, in full.
fn full_year(year: i16) -> i16 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

fn day_part(month: i8, day: i8) -> Option<Part> {
    leap_day_of(month, day).then_some(Part::Day(month, day))
}
