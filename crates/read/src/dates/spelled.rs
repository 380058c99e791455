use std::ops::RangeInclusive;
use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use khabar_record::{DatePrecision, Published};
use regex::Regex;

/// The years that a report can be from; other numbers are no years.
const YEARS: RangeInclusive<i16> = 1900..=2100;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// `2024-03-18`, with a time behind it or without, and the same with other marks between.
static YEAR_FIRST: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:\D|$)").unwrap());

/// `20240318`, and `20240318103000` or `20240318T1030` with a time.
static RUN_TOGETHER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(\d{4})(\d{2})(\d{2})(?:\d{6}|\d{4})?(?:\D|$)").unwrap());

/// `18/03/2024`, in either order of day and month.
static YEAR_LAST: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D|$)").unwrap());

static EPOCH: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(\d{9,10}|\d{13})(?:\.\d*)?$").unwrap());

/// Reads a date of publication in any of the forms that `docs/inputs.md` lists.
///
/// The day is the one the source writes, in its own time zone. `None` for anything that can be
/// read in two ways, such as `05/03/2024`: no date is better than a wrong one.
pub fn parse_published(text: &str) -> Option<Published> {
    let text = text.trim();
    year_first(text)
        .or_else(|| run_together(text))
        .or_else(|| epoch(text))
        .or_else(|| year_last(text))
        .or_else(|| with_month_name(text))
        .or_else(|| year(text))
}

/// A whole month.
pub(super) fn month(year: i16, month: i8) -> Option<Published> {
    let start = day_of(year, month, 1)?;
    Some(range(start, start.last_of_month(), DatePrecision::Month))
}

/// A day of a plausible year.
pub(super) fn day_of(year: i16, month: i8, day: i8) -> Option<Date> {
    YEARS
        .contains(&year)
        .then(|| Date::new(year, month, day).ok())?
}

/// The number of the month that a word names, in full or by its first three letters.
pub(super) fn month_named(word: &str) -> Option<i8> {
    let start = word.get(..3)?.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| *month == start)?;
    Some(index as i8 + 1)
}

fn year_first(text: &str) -> Option<Published> {
    let found = YEAR_FIRST.captures(text)?;
    let (year, number) = (found[1].parse().ok()?, found[2].parse().ok()?);
    match found.get(3) {
        Some(day) => day_of(year, number, day.as_str().parse().ok()?).map(Published::on),
        None => month(year, number),
    }
}

fn run_together(text: &str) -> Option<Published> {
    let found = RUN_TOGETHER.captures(text)?;
    let day = day_of(
        found[1].parse().ok()?,
        found[2].parse().ok()?,
        found[3].parse().ok()?,
    )?;
    Some(Published::on(day))
}

fn epoch(text: &str) -> Option<Published> {
    let found = EPOCH.captures(text)?;
    let number: i64 = found[1].parse().ok()?;
    let seconds = if found[1].len() == 13 {
        number / 1000
    } else {
        number
    };
    let moment = Timestamp::from_second(seconds).ok()?;
    Some(Published::on(moment.to_zoned(TimeZone::UTC).date()))
}

/// The numbers of `18/03/2024`.
pub(super) fn year_last_numbers(text: &str) -> Option<(i8, i8, i16)> {
    let found = YEAR_LAST.captures(text)?;
    let (first, second) = (found[1].parse().ok()?, found[2].parse().ok()?);
    Some((first, second, found[3].parse().ok()?))
}

fn year_last(text: &str) -> Option<Published> {
    let (first, second, year) = year_last_numbers(text)?;
    let day = match (first, second) {
        (13.., 1..=12) => day_of(year, second, first),
        (1..=12, 13..) => day_of(year, first, second),
        _ if first == second => day_of(year, first, second),
        _ => None,
    };
    day.map(Published::on)
}

/// RFC 2822 and all that people write: a month by name, a year, and a day beside the month.
fn with_month_name(text: &str) -> Option<Published> {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "of")
        .collect();
    let at = words.iter().position(|word| is_month_word(word))?;
    let number = month_named(words[at])?;
    let year = words
        .iter()
        .filter(|word| word.len() == 4)
        .find_map(|word| word.parse().ok().filter(|year| YEARS.contains(year)))?;
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    match beside
        .filter_map(|index| words.get(index))
        .find_map(|word| day_number(word))
    {
        Some(day) => day_of(year, number, day).map(Published::on),
        None => month(year, number),
    }
}

/// `Mar`, `March` or `Sept`, but not `Marine`.
fn is_month_word(word: &str) -> bool {
    const FULL: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_ascii_lowercase();
    word.len() >= 3 && FULL.iter().any(|month| month.starts_with(&word))
}

/// `18`, `18th`.
fn day_number(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end));
    let digits = digits.unwrap_or(word);
    if digits.len() > 2 {
        return None;
    }
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn year(text: &str) -> Option<Published> {
    let year: i16 = text.parse().ok().filter(|_| text.len() == 4)?;
    let start = day_of(year, 1, 1)?;
    let end = start.checked_add(1.year()).ok()?.yesterday().ok()?;
    Some(range(start, end, DatePrecision::Year))
}

fn range(start: Date, end: Date, precision: DatePrecision) -> Published {
    Published {
        start,
        end,
        precision,
        inferred: false,
    }
}
