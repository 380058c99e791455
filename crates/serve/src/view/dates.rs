use jiff::civil::Date;
use khabar_record::{Published, When};
use maud::{Markup, html};

/// A day, written out.
pub(crate) fn day(day: Date) -> Markup {
    html! { time datetime=(day) { (day.strftime("%-d %B %Y")) } }
}

/// A day as the store has it, written out; as it stands, should it be no day.
pub(crate) fn stored_day(stored: &str) -> Markup {
    html! {
        @match stored.parse() {
            Ok(known) => (day(known)),
            Err(_) => (stored),
        }
    }
}

/// When an incident happened, as closely as it is known.
pub(crate) fn when(when: &When) -> Markup {
    html! {
        @match (when.start, when.end) {
            (None, None) => (month_day(when.month_day)),
            (start, end) => (period(start, end)),
        }
    }
}

/// A day of which the year is not known: "9 October, year unknown".
fn month_day(known: Option<(i8, i8)>) -> Markup {
    // Any leap year has every day that there can be.
    let day = known.and_then(|(month, day)| Date::new(2000, month, day).ok());
    html! {
        @match day {
            Some(day) => { (day.strftime("%-d %B")) span.faint { ", year unknown" } }
            None => span.faint { "date unknown" },
        }
    }
}

/// From a first day to a last one, either of which may be open.
pub(crate) fn period(start: Option<Date>, end: Option<Date>) -> Markup {
    html! {
        @match (start, end) {
            (Some(start), Some(end)) if start == end => (day(start)),
            (Some(start), Some(end)) => (between(start, end)),
            (Some(start), None) => { "since " (day(start)) },
            (None, Some(end)) => { "until " (day(end)) },
            (None, None) => "",
        }
    }
}

/// A range in its shortest form: "2024", "January–March 2024", "3–5 March 2024".
fn between(start: Date, end: Date) -> Markup {
    let whole_years = start == start.first_of_year() && end == end.last_of_year();
    let whole_months = start == start.first_of_month() && end == end.last_of_month();
    let (full, same_year, same_month) = match () {
        () if whole_years => ("%Y", "", ""),
        () if whole_months => ("%B %Y", "%B", ""),
        () => ("%-d %B %Y", "%-d %B", "%-d"),
    };
    let first = match () {
        () if start.year() != end.year() => full,
        () if start.month() != end.month() => same_year,
        () => same_month,
    };
    html! {
        @if !first.is_empty() { (start.strftime(first)) "–" }
        (end.strftime(full))
    }
}

/// When a report was published.
pub(crate) fn published(when: Option<Published>) -> Markup {
    html! {
        @match when {
            None => span.faint { "date unknown" },
            Some(when) => {
                (period(Some(when.start), Some(when.end)))
                @if when.inferred { " " span.faint title="worked out from the text" { "(from the text)" } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(range: &str, expected: &str) {
        let (start, end) = range.split_once("..").expect("a range");
        let markup = period(start.parse().ok(), end.parse().ok()).into_string();
        let plain: String = markup
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
            .collect();
        assert_eq!(plain, expected, "{range}");
    }

    #[test]
    fn periods_are_as_short_as_they_can_be() {
        check("2024-03-18..2024-03-18", "18 March 2024");
        check("2024-03-17..2024-03-18", "17–18 March 2024");
        check("2024-03-30..2024-04-02", "30 March–2 April 2024");
        check("2023-12-30..2024-01-02", "30 December 2023–2 January 2024");
        check("2024-02-01..2024-02-29", "February 2024");
        check("2024-01-01..2024-03-31", "January–March 2024");
        check("2023-11-01..2024-03-31", "November 2023–March 2024");
        check("2024-01-01..2024-12-31", "2024");
        check("2020-01-01..2024-12-31", "2020–2024");
        check("2024-01-01..", "since 1 January 2024");
        check("..2024-01-01", "until 1 January 2024");
        check("..", "");
    }

    #[test]
    fn a_day_without_a_year_is_no_date() {
        let known = month_day(Some((2, 29))).into_string();
        assert!(known.starts_with("29 February"), "{known}");
        assert!(
            month_day(Some((13, 1)))
                .into_string()
                .contains("date unknown")
        );
        assert!(month_day(None).into_string().contains("date unknown"));
    }
}
