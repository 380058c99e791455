//! Ways to tell of the dead, of doers and of denials, each with what it must be read as.
//!
//! The tables in `phrasings/` hold one phrasing a line under a heading "= reading"; a line that
//! begins with "@" is what stands before each phrasing that follows.

mod support;

use khabar_extract::Kernel;
use khabar_record::{Account, Role};
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
        if let Some(setting) = line.strip_prefix("@") {
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
fn check(table: &'static str, read: fn(&[Account]) -> Vec<String>) {
    let kernel = Kernel::embedded();
    let cases = cases(table);
    assert!(cases.len() > 10, "the table is read");
    let wrong = cases.into_iter().filter_map(|case| {
        let accounts = kernel.read(&report(&case.text, "2024-10-08")).accounts;
        let mut found = read(&accounts);
        found.sort();
        let mut expected: Vec<&str> = case
            .expected
            .split("; ")
            .filter(|one| *one != "nothing")
            .collect();
        expected.sort_unstable();
        (found != expected).then(|| format!("{}\n  {found:?}, not {expected:?}", case.text))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn counts_of_people_read_as_their_heading_says() {
    check(include_str!("phrasings/figures.txt"), |accounts| {
        let figures = accounts.iter().flat_map(|account| &account.figures);
        figures
            .map(|figure| {
                let number = |number: Option<u64>| {
                    number.map_or("?".to_owned(), |number| number.to_string())
                };
                let (low, high) = (number(figure.low), number(figure.high));
                let count = if low == high {
                    low
                } else {
                    format!("{low}-{high}")
                };
                let part = if figure.part_of_total { " of them" } else { "" };
                format!("{} {count} {}{part}", figure.outcome, figure.who)
            })
            .collect()
    });
}

#[test]
fn doers_read_as_their_heading_says() {
    check(include_str!("phrasings/doers.txt"), |accounts| {
        let parties = accounts.iter().flat_map(|account| &account.parties);
        parties
            .filter(|party| party.role == Role::Perpetrator)
            .map(|party| party.name.clone())
            .collect()
    });
}

#[test]
fn denials_read_as_their_heading_says() {
    check(include_str!("phrasings/denials.txt"), |accounts| {
        let denials = accounts.iter().flat_map(|account| &account.denials);
        denials
            .map(|denial| {
                format!(
                    "{} {}",
                    denial.by.as_deref().unwrap_or("somebody"),
                    denial.kind
                )
            })
            .collect()
    });
}
