//! What articles of several conflicts are read as. The articles are the project's own.

mod support;

use std::path::Path;

use expect_test::expect_file;
use khabar_extract::Kernel;
use khabar_record::{Account, Report};

/// One article of `tests/articles`, as published on a day.
fn article(name: &str, day: &str) -> Report {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/articles")
        .join(name);
    let text = std::fs::read_to_string(path).expect("the article is there");
    support::report(&text, day)
}

fn check(name: &str, day: &str) {
    let report = article(&format!("{name}.txt"), day);
    let reading = Kernel::embedded().read(&report);
    let told: String = reading
        .accounts
        .iter()
        .map(|account| show(&report, account))
        .collect();
    let expected =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/articles/{name}.reading"));
    expect_file![expected].assert_eq(&told);
}

/// An account as a person would jot it down.
fn show(report: &Report, account: &Account) -> String {
    let place = account
        .place
        .as_ref()
        .map_or("nowhere".to_owned(), |place| {
            let larger = [&place.admin1, &place.country];
            let names: Vec<&str> = larger.iter().filter_map(|name| name.as_deref()).collect();
            format!("{} ({})", place.name, names.join(", "))
        });
    let day = |day: Option<jiff::civil::Date>| day.map_or("?".to_owned(), |day| day.to_string());
    let mut lines = vec![format!(
        "{} at {place}, {} to {}",
        account.kind,
        day(account.when.start),
        day(account.when.end)
    )];
    for party in &account.parties {
        let claims = party.claims.iter().map(|claim| {
            format!(
                " [{} by {}]",
                claim.stance,
                claim.by.as_deref().unwrap_or("the outlet")
            )
        });
        lines.push(format!(
            "  {}: {}{}",
            party.role,
            party.name,
            claims.collect::<String>()
        ));
    }
    for figure in &account.figures {
        let bound = |bound: Option<u64>| bound.map_or("?".to_owned(), |bound| bound.to_string());
        lines.push(format!(
            "  {} {} to {} {}{} by {}: «{}»",
            figure.outcome,
            bound(figure.low),
            bound(figure.high),
            figure.who,
            if figure.part_of_total { " (part)" } else { "" },
            figure.by.as_deref().unwrap_or("the outlet"),
            figure.span.of(&report.text)
        ));
    }
    for denial in &account.denials {
        lines.push(format!(
            "  {}: {} «{}»",
            denial.kind,
            denial.by.as_deref().unwrap_or("?"),
            denial.what
        ));
    }
    lines.join("\n") + "\n"
}

#[test]
fn a_camp_is_overrun() {
    check("camp-overrun", "2025-04-14");
}

#[test]
fn two_tolls_of_one_massacre() {
    check("rival-tolls", "2024-08-26");
}

#[test]
fn a_strike_is_denied() {
    check("denied-strike", "2023-10-12");
}

#[test]
fn a_siege_of_long_ago_stays_apart() {
    check("gunmen-and-a-recalled-siege", "2024-03-24");
}

#[test]
fn people_are_taken() {
    check("abduction", "2024-12-21");
}
