//! The corpus of numbers: what each phrasing must read as.

use khabar_language::analyze;
use khabar_numbers::{Number, NumberKind, numbers};

const CORPUS: &str = include_str!("corpus.txt");

/// The phrasings with the reading that stands over them.
fn cases() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut expected = "";
    CORPUS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(move |line| match line.strip_prefix("= ") {
            Some(header) => {
                expected = header.trim_end();
                None
            }
            None => Some((expected, line)),
        })
}

fn shown(number: &Number) -> String {
    let bound = |bound: Option<f64>| bound.map_or(String::new(), |value| value.to_string());
    let unit = number.unit.as_deref().unwrap_or("");
    let (low, high) = (bound(number.low), bound(number.high));
    let line = format!(
        "{} | {} | {low}..{high} | {unit}",
        number.kind, number.qualifier
    );
    line.trim_end().to_owned()
}

#[test]
fn every_phrasing_reads_as_its_heading_says() {
    let wrong: Vec<String> = cases()
        .filter(|(expected, _)| *expected != "nothing")
        .filter_map(|(expected, phrase)| {
            let found = numbers(&analyze(phrase))
                .first()
                .map_or("nothing".to_owned(), shown);
            (found != expected).then(|| format!("{phrase:?}: {found}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_counts_nothing_is_never_a_count() {
    let allowed = [NumberKind::Label, NumberKind::Ordinal];
    let wrong: Vec<String> = cases()
        .filter(|(expected, _)| *expected == "nothing")
        .flat_map(|(_, phrase)| {
            let document = analyze(phrase);
            let found = numbers(&document).into_iter();
            found
                .filter(|number| !allowed.contains(&number.kind))
                .map(move |number| format!("{phrase:?}: {}", shown(&number)))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wire_without_capitals_has_dates_all_the_same() {
    let text =
        "on 6 september unidentified men shot 12 peasants on the road to the coast. ".repeat(4);
    let document = analyze(&text);
    let kinds: Vec<NumberKind> = numbers(&document)
        .iter()
        .map(|number| number.kind)
        .collect();
    assert_eq!(kinds, [NumberKind::Label, NumberKind::Count].repeat(4));
}
