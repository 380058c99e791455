//! Numbers and days as a reader expects them.

use std::fmt::Display;

use jiff::civil::Date;
use khabar_record::{Published, When};

/// "9", "9–12", "9 or more", "up to 12", or nothing.
pub(crate) fn range<T: Display + PartialEq>(low: Option<T>, high: Option<T>) -> String {
    match (low, high) {
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{low}–{high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => String::new(),
    }
}

/// "2021-03-04", "2021-03-04 – 2021-03-06", or nothing.
pub(crate) fn days(
    start: Option<impl Display + PartialEq>,
    end: Option<impl Display + PartialEq>,
) -> String {
    match (
        start.map(|day| day.to_string()),
        end.map(|day| day.to_string()),
    ) {
        (Some(start), Some(end)) if start == end => start,
        (Some(start), Some(end)) => format!("{start} – {end}"),
        (Some(start), None) => format!("{start} –"),
        (None, Some(end)) => format!("– {end}"),
        (None, None) => String::new(),
    }
}

/// When an incident happened.
pub(crate) fn when(when: When) -> String {
    match (when.start, when.end) {
        (Some(start), Some(end)) => period(start, end),
        (start, end) => days(start, end),
    }
}

/// When a report was published; "~" marks a day that was worked out from the text.
pub(crate) fn published(published: Option<Published>) -> String {
    published.map_or_else(String::new, |published| {
        let mark = if published.inferred { "~" } else { "" };
        format!("{mark}{}", period(published.start, published.end))
    })
}

/// "2021-03", "2021-03-04–06", "2021-03-04–04-02": no more of the last day than the first lacks.
pub(crate) fn period(start: Date, end: Date) -> String {
    let of = |format: &str| start.strftime(format).to_string();
    let year = start.year() == end.year();
    let month = year && start.month() == end.month();
    match () {
        () if start == end => start.to_string(),
        () if year && start == start.first_of_year() && end == end.last_of_year() => of("%Y"),
        () if month && start.day() == 1 && end == end.last_of_month() => of("%Y-%m"),
        () if month => format!("{start}–{}", end.strftime("%d")),
        () if year => format!("{start}–{}", end.strftime("%m-%d")),
        () => format!("{start} – {end}"),
    }
}

/// 9730 as "9,730".
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    let groups = groups
        .into_iter()
        .map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(",")
}

/// "1 article", "1,200 articles".
pub(crate) fn count(number: u64, what: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{} {what}{s}", grouped(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_read_as_words() {
        assert_eq!(range(Some(9), Some(9)), "9");
        assert_eq!(range(Some(9), Some(12)), "9–12");
        assert_eq!(range(Some(9), None), "9 or more");
        assert_eq!(range(None, Some(12)), "up to 12");
        assert_eq!(range::<u64>(None, None), "");
    }

    #[test]
    fn periods_are_short() {
        let check = |start: &str, end: &str, expected| {
            assert_eq!(
                period(start.parse().unwrap(), end.parse().unwrap()),
                expected
            );
        };
        check("2021-03-04", "2021-03-04", "2021-03-04");
        check("2021-03-04", "2021-03-06", "2021-03-04–06");
        check("2021-03-04", "2021-04-02", "2021-03-04–04-02");
        check("2021-02-01", "2021-02-28", "2021-02");
        check("2021-01-01", "2021-12-31", "2021");
        check("2021-12-30", "2022-01-02", "2021-12-30 – 2022-01-02");
    }

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(count(1, "word"), "1 word");
        assert_eq!(count(999, "word"), "999 words");
        assert_eq!(count(1_234_567, "word"), "1,234,567 words");
    }
}
