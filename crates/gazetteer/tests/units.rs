//! Provinces, districts and towns that conflict reporting names, each the only one of its text.

use khabar_gazetteer::{Context, Gazetteer, Toponym};
use khabar_record::{Span, Where};

const PAKISTAN_AND_AFGHANISTAN: &str = include_str!("units.tsv");
const WORLD: &str = include_str!("world.tsv");

/// Places a name that may be followed by what holds it, "Beni, North Kivu", in a text about some countries.
fn place(name: &str, countries: &[&str]) -> Option<Where> {
    let parts: Vec<&str> = name.split(", ").collect();
    let toponym = |(at, name)| Toponym {
        span: Span::default(),
        name,
        cue: None,
        within: (at + 1 < parts.len()).then_some(at + 1),
    };
    let toponyms: Vec<_> = parts.iter().copied().enumerate().map(toponym).collect();
    let countries = countries
        .iter()
        .map(|code| (code.to_string(), 1.0))
        .collect();
    let context = Context {
        countries,
        outlet_country: None,
    };
    let mut places = Gazetteer::embedded().place_all(&toponyms, &context);
    places.swap_remove(0)
}

/// Second-order unit, first-order unit, country.
fn units(place: Where) -> [String; 3] {
    [place.admin2, place.admin1, place.country].map(Option::unwrap_or_default)
}

/// At least this many rows of the table come out as it says, from its last column backwards.
fn check(table: &str, countries: &[&str], least: usize) {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let (mut right, mut wrong) = (0, Vec::new());
    for row in rows.map(|line| line.split('\t').collect::<Vec<_>>()) {
        let found = place(row[0], countries).map(units).unwrap_or_default();
        let mut pairs = row[1..].iter().rev().zip(found.iter().rev());
        match pairs.all(|(expected, found)| *expected == "-" || expected == found) {
            true => right += 1,
            false => wrong.push(format!("{row:?}: {found:?}")),
        }
    }
    assert!(
        right >= least,
        "{right} right, these are not:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn pakistan_and_afghanistan_by_name() {
    check(PAKISTAN_AND_AFGHANISTAN, &["PK", "AF"], 135);
}

#[test]
fn other_conflicts_by_name() {
    check(WORLD, &[], 147);
}
