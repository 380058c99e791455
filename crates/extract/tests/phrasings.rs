//! Ways to tell of the dead, of doers, of denials and of counts over a period, each with what it
//! must be read as.
//!
//! The tables in `phrasings/` hold one phrasing a line under a heading "= reading; reading"; a line
//! that begins with "@" is what stands before each phrasing that follows.

mod support;

use std::fmt::Display;

use khabar_extract::Kernel;
use khabar_record::{Denial, Figure, Reading, Role, Statistic};
use support::report;

/// A phrasing in its report, and the reading that stands over it.
struct Case {
    expected: &'static str,
    text: String,
}

fn cases(table: &'static str) -> Vec<Case> {
    let (mut before, mut expected) = ("", "");
    let mut cases = Vec::new();
    let told = |line: &&str| !line.is_empty() && !line.starts_with('#');
    for line in table.lines().filter(told) {
        if let Some(setting) = line.strip_prefix('@') {
            before = setting.trim();
        } else if let Some(heading) = line.strip_prefix("= ") {
            expected = heading;
        } else {
            let text = format!("{before} {line}").trim().to_owned();
            cases.push(Case { expected, text });
        }
    }
    cases
}

/// Reads every phrasing of a table and lists those that read otherwise.
#[track_caller]
fn check(table: &'static str, read: fn(&Reading) -> Vec<String>) {
    let kernel = Kernel::embedded();
    let cases = cases(table);
    assert!(cases.len() > 10, "the table is read");
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let mut found = read(&kernel.read(&report(&case.text, "2024-10-08")));
            let readings = case.expected.split("; ");
            let mut expected: Vec<&str> = readings.filter(|one| *one != "nothing").collect();
            found.sort();
            expected.sort_unstable();
            (found != expected).then(|| format!("{}\n  {found:?}, not {expected:?}", case.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What may be open, as the tables have it.
fn open<T: Display>(value: Option<T>) -> String {
    value.map_or("?".to_owned(), |value| value.to_string())
}

/// "20", "20-?".
fn range<T: Display>(low: Option<T>, high: Option<T>) -> String {
    let (low, high) = (open(low), open(high));
    if low == high {
        low
    } else {
        format!("{low}-{high}")
    }
}

fn figure(told: &Figure) -> String {
    let part = if told.part_of_total { " of them" } else { "" };
    let count = range(told.low, told.high);
    format!("{} {count} {}{part}", told.outcome, told.who)
}

fn denial(told: &Denial) -> String {
    format!("{} {}", open(told.by.as_ref()), told.kind)
}

fn statistic(told: &Statistic) -> String {
    let count = range(told.low, told.high);
    let (from, to) = (open(told.start_date), open(told.end_date));
    let by = told
        .by
        .as_ref()
        .map_or(String::new(), |by| format!(" by {by}"));
    let place = open(told.place.as_ref());
    format!("{} {count} {from}..{to} {place}{by}", told.measure)
}

#[test]
fn counts_of_people_read_as_their_heading_says() {
    check(include_str!("phrasings/figures.txt"), |reading| {
        let figures = reading.accounts.iter().flat_map(|account| &account.figures);
        figures.map(figure).collect()
    });
}

#[test]
fn doers_read_as_their_heading_says() {
    check(include_str!("phrasings/doers.txt"), |reading| {
        let parties = reading.accounts.iter().flat_map(|account| &account.parties);
        let doers = parties.filter(|party| party.role == Role::Perpetrator);
        doers.map(|party| party.name.clone()).collect()
    });
}

#[test]
fn denials_read_as_their_heading_says() {
    check(include_str!("phrasings/denials.txt"), |reading| {
        let denials = reading.accounts.iter().flat_map(|account| &account.denials);
        denials.map(denial).collect()
    });
}

#[test]
fn statistics_read_as_their_heading_says() {
    check(include_str!("phrasings/statistics.txt"), |reading| {
        reading.statistics.iter().map(statistic).collect()
    });
}
