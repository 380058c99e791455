use jiff::ToSpan;
use jiff::civil::{Date, date};
use khabar_store::Month;
use maud::{Markup, html};

use super::{count, plural};
use crate::ask::Fields;

/// Bars at most: more cannot be told apart.
const BARS: usize = 72;
/// Months that a bar may stand for, the finest that gives few enough bars being taken.
const STEPS: [i32; 7] = [1, 3, 12, 60, 120, 1_200, 12_000];
/// Height of the drawing, in its own units.
const HEIGHT: u64 = 100;

/// Incidents over time as bars, each of which leads to its incidents; and as a table for those
/// who do not see it. Nothing, where all are of one month or less.
pub(crate) fn timeline(months: &[Month], fields: &Fields) -> Markup {
    let bars = bars(months);
    let most = bars.iter().map(|bar| bar.incidents).max().unwrap_or(0);
    let (Some(first), Some(last)) = (bars.first(), bars.last().filter(|_| bars.len() > 1)) else {
        return html! {};
    };
    html! {
        figure.timeline {
            figcaption {
                "Incidents over time, a bar " (step_name(first)) " · at most " (count(most)) " in one"
            }
            svg viewBox={ "0 0 " (bars.len() * 10) " " (HEIGHT) } preserveAspectRatio="none" aria-hidden="true" {
                @for (at, bar) in bars.iter().enumerate() {
                    (drawn(bar, at, most, fields))
                }
            }
            div.axis aria-hidden="true" { span { (first.name()) } span { (last.name()) } }
            details {
                summary { "The same as a table" }
                (table(&bars, fields))
            }
        }
    }
}

/// The incidents of some months on end.
struct Bar {
    start: Date,
    months: i32,
    incidents: u64,
    killed: u64,
}

impl Bar {
    fn end(&self) -> Date {
        self.start
            .saturating_add((self.months - 1).months())
            .last_of_month()
    }

    fn name(&self) -> String {
        match self.months {
            1 => self.start.strftime("%B %Y").to_string(),
            ..12 => format!(
                "{}–{}",
                self.start.strftime("%b"),
                self.end().strftime("%b %Y")
            ),
            12 => self.start.strftime("%Y").to_string(),
            _ => format!("{}–{}", self.start.year(), self.end().year()),
        }
    }

    /// Where its incidents are listed.
    fn link(&self, fields: &Fields) -> String {
        let within = fields.with("from", self.start).with("to", self.end());
        format!("/{}", within.with("page", "").query())
    }
}

fn step_name(bar: &Bar) -> String {
    match bar.months {
        1 => "a month".to_owned(),
        12 => "a year".to_owned(),
        months @ ..12 => format!("every {months} months"),
        months => format!("every {} years", months / 12),
    }
}

fn bars(months: &[Month]) -> Vec<Bar> {
    let number = |month: &Month| i32::from(month.year) * 12 + i32::from(month.month) - 1;
    let (Some(first), Some(last)) = (months.first().map(number), months.last().map(number)) else {
        return Vec::new();
    };
    let fits = |step: &i32| (last / step - first / step) < BARS as i32;
    let step = STEPS
        .into_iter()
        .find(fits)
        .unwrap_or(STEPS[STEPS.len() - 1]);
    let mut bars: Vec<Bar> = (first / step..=last / step)
        .take(BARS)
        .map(|at| empty(at * step, step))
        .collect();
    for month in months {
        let at = (number(month) / step - first / step) as usize;
        if let Some(bar) = bars.get_mut(at) {
            bar.incidents += month.incidents;
            bar.killed += month.killed;
        }
    }
    bars
}

fn empty(month: i32, months: i32) -> Bar {
    Bar {
        start: date(
            (month / 12).clamp(1, 9999) as i16,
            (month % 12 + 1) as i8,
            1,
        ),
        months,
        incidents: 0,
        killed: 0,
    }
}

fn drawn(bar: &Bar, at: usize, most: u64, fields: &Fields) -> Markup {
    let height = (bar.incidents * HEIGHT).div_ceil(most.max(1));
    html! {
        @if bar.incidents > 0 {
            a href=(bar.link(fields)) tabindex="-1" {
                title { (bar.name()) ": " (told(bar)) }
                rect x=(at * 10 + 1) y=(HEIGHT - height) width="8" height=(height) {}
            }
        }
    }
}

fn told(bar: &Bar) -> String {
    format!(
        "{}, {} killed",
        plural(bar.incidents, "incident"),
        count(bar.killed)
    )
}

fn table(bars: &[Bar], fields: &Fields) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { "Period" } th.number scope="col" { "Incidents" } th.number scope="col" { "Killed" } } }
            tbody {
                @for bar in bars.iter().filter(|bar| bar.incidents > 0) {
                    tr {
                        th scope="row" { a href=(bar.link(fields)) { (bar.name()) } }
                        td.number data-label="Incidents" { (count(bar.incidents)) }
                        td.number data-label="Killed" { (count(bar.killed)) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn month(year: i16, month: i8, incidents: u64) -> Month {
        Month {
            year,
            month,
            incidents,
            killed: 10 * incidents,
        }
    }

    fn shown(months: &[Month]) -> Vec<(String, u64)> {
        let with_any = bars(months).into_iter().filter(|bar| bar.incidents > 0);
        with_any.map(|bar| (bar.name(), bar.incidents)).collect()
    }

    #[test]
    fn a_bar_stands_for_as_short_a_time_as_fits() {
        let named = |first: (i16, i8), last: (i16, i8)| {
            shown(&[month(first.0, first.1, 1), month(last.0, last.1, 2)])
        };
        let bars = |a: &str, b: &str| vec![(a.to_owned(), 1), (b.to_owned(), 2)];
        assert_eq!(
            named((2023, 11), (2024, 3)),
            bars("November 2023", "March 2024")
        );
        assert_eq!(
            named((2012, 2), (2024, 3)),
            bars("Jan–Mar 2012", "Jan–Mar 2024")
        );
        assert_eq!(named((1979, 12), (2024, 3)), bars("1979", "2024"));
        assert_eq!(named((1899, 1), (2024, 3)), bars("1895–1899", "2020–2024"));
    }

    #[test]
    fn one_bar_is_no_timeline() {
        let none = timeline(&[month(2024, 3, 5)], &Fields::default());
        assert_eq!(none.into_string(), "");
        assert_eq!(timeline(&[], &Fields::default()).into_string(), "");
    }

    #[test]
    fn a_bar_leads_to_its_incidents() {
        let fields = Fields::default().with("place", "Goma").with("page", 3);
        let months = [month(2024, 2, 1), month(2024, 3, 1)];
        let markup = timeline(&months, &fields).into_string();
        assert!(markup.contains("href=\"/?from=2024-02-01&amp;place=Goma&amp;to=2024-02-29\""));
    }

    proptest! {
        #[test]
        fn no_incident_is_lost(months in prop::collection::btree_map((0i16..=9999, 1i8..=12), 1u64..9, 0..20)) {
            let months: Vec<Month> = months.into_iter().map(|((year, at), incidents)| month(year, at, incidents)).collect();
            let shown: u64 = bars(&months).iter().map(|bar| bar.incidents).sum();
            prop_assert_eq!(shown, months.iter().map(|month| month.incidents).sum::<u64>());
            prop_assert!(bars(&months).len() <= BARS);
            timeline(&months, &Fields::default());
        }
    }
}
