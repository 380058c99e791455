use jiff::civil::Date;
use khabar_record::{Published, When};
use maud::{Markup, html};

/// A day, written out.
pub(crate) fn day(day: Date) -> Markup {
    html! { time datetime=(day) { (day.strftime("%-d %B %Y")) } }
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

/// A range in its shortest form: "2024", "March 2024", "3–5 March 2024".
fn between(start: Date, end: Date) -> Markup {
    let from_first = start == start.first_of_month();
    let to_last = end == end.last_of_month();
    let same_month = (start.year(), start.month()) == (end.year(), end.month());
    html! {
        @if start == start.first_of_year() && end == end.last_of_year() {
            @if start.year() == end.year() {
                time datetime=(start.strftime("%Y")) { (start.strftime("%Y")) }
            } @else {
                (start.strftime("%Y")) "–" (end.strftime("%Y"))
            }
        } @else if same_month && from_first && to_last {
            time datetime=(start.strftime("%Y-%m")) { (start.strftime("%B %Y")) }
        } @else if same_month {
            (start.strftime("%-d")) "–" (day(end))
        } @else {
            (day(start)) " – " (day(end))
        }
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
