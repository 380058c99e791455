use khabar_export::Toll;
use maud::{Markup, html};

/// A count with its thousands set apart: "1,612".
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut parts: Vec<&str> = Vec::new();
    if first > 0 {
        parts.push(&digits[..first]);
    }
    parts.extend(
        (first..digits.len())
            .step_by(3)
            .map(|at| &digits[at..at + 3]),
    );
    parts.join(",")
}

/// A count and its noun: "1 report", "2 reports".
pub(crate) fn plural(number: u64, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", count(number))
}

/// A measured number, without a fraction where it has none.
pub(crate) fn amount(number: f64) -> String {
    // Past 2^53 not every whole number has a float of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && (0.0..EXACT).contains(&number) {
        count(number as u64)
    } else {
        number.to_string()
    }
}

/// What a count's bounds say: "8", "at least 8", "up to 8", "8–10"; the words for "dozens".
pub(crate) fn bounds(low: Option<String>, high: Option<String>, words: &str) -> String {
    match (low, high) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low}–{high}"),
        (Some(low), None) => format!("at least {low}"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => words.to_owned(),
    }
}

/// A toll: the best number, with the lowest and the highest where they differ.
pub(crate) fn toll(toll: Toll) -> Markup {
    let known = |bound: Option<u64>| bound.map_or_else(|| "?".to_owned(), count);
    html! {
        @if toll == Toll::default() {
            span.faint title="no figure" { "–" }
        } @else {
            b { (known(toll.best)) }
            @if toll.low != toll.best || toll.high != toll.best {
                " " span.range { (known(toll.low)) "–" (known(toll.high)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (1_612, "1,612"),
            (12_345_678, "12,345,678"),
        ] {
            assert_eq!(count(number), text);
        }
    }

    #[test]
    fn amounts_keep_a_fraction() {
        assert_eq!(amount(2000.0), "2,000");
        assert_eq!(amount(12.5), "12.5");
        assert_eq!(amount(-3.0), "-3");
    }

    #[test]
    fn bounds_say_what_they_leave_open() {
        let said =
            |low: Option<u64>, high: Option<u64>| bounds(low.map(count), high.map(count), "dozens");
        assert_eq!(said(Some(8), Some(8)), "8");
        assert_eq!(said(Some(8), Some(10)), "8–10");
        assert_eq!(said(Some(8), None), "at least 8");
        assert_eq!(said(None, Some(8)), "up to 8");
        assert_eq!(said(None, None), "dozens");
    }

    #[test]
    fn a_toll_shows_its_range_where_there_is_one() {
        let shown = |low, best, high| toll(Toll { low, best, high }).into_string();
        assert_eq!(shown(Some(3), Some(3), Some(3)), "<b>3</b>");
        assert_eq!(
            shown(Some(0), Some(46), Some(1200)),
            "<b>46</b> <span class=\"range\">0–1,200</span>"
        );
        assert!(shown(None, None, None).contains("no figure"));
    }
}
