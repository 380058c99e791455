//! The places themselves, read in place from the embedded bytes.

use crate::Place;
use crate::PlaceKind;
use crate::layout::{Counts, HEADER, NOWHERE, ROW, Row};

static ROWS: &[u8] = include_bytes!("../../../data/gazetteer/compiled/places.bin");
static STRINGS: &str = include_str!("../../../data/gazetteer/compiled/strings.txt");

/// How many places there are, and of which groups.
pub fn counts() -> Counts {
    Counts::decode(ROWS)
}

/// A place's row by its number.
pub fn row(number: u32) -> Row {
    let start = HEADER + number as usize * ROW;
    Row::decode(&ROWS[start..start + ROW])
}

/// A place by its row's number, with the names of the units that hold it.
pub fn place(number: u32) -> Place {
    let row = row(number);
    let units = Units::of(number);
    let named = |unit: Option<u32>| unit.map(|unit| string(self::row(unit).name));
    Place {
        id: row.id,
        name: string(row.name),
        kind: row.kind,
        latitude: row.latitude,
        longitude: row.longitude,
        country: units.country.map_or("", country_code),
        admin1: named(units.admin1),
        admin2: named(units.admin2),
        population: row.population,
        precision: row.precision,
    }
}

/// The row with this id.
pub fn by_id(id: u32) -> Option<u32> {
    let counts = counts();
    let mut start = 0;
    for length in [
        counts.countries,
        counts.admin1,
        counts.admin2,
        counts.others,
    ] {
        if let Some(found) = search(start, start + length, id) {
            return Some(found);
        }
        start += length;
    }
    None
}

fn search(mut low: u32, mut high: u32, id: u32) -> Option<u32> {
    while low < high {
        let middle = low.midpoint(high);
        match row(middle).id.cmp(&id) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return Some(middle),
        }
    }
    None
}

/// The rows of the units that hold a place; a unit holds itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Units {
    pub country: Option<u32>,
    pub admin1: Option<u32>,
    pub admin2: Option<u32>,
}

impl Units {
    /// Climbs from a place to its country.
    pub fn of(number: u32) -> Self {
        let mut units = Units::default();
        let mut at = Some(number);
        while let Some(number) = at {
            let row = row(number);
            match row.kind {
                PlaceKind::Country => units.country = Some(number),
                PlaceKind::Admin1 => units.admin1 = Some(number),
                PlaceKind::Admin2 => units.admin2 = Some(number),
                _ => {}
            }
            at = (row.parent != NOWHERE && u32::from(row.parent) != number)
                .then(|| u32::from(row.parent));
        }
        units
    }
}

/// Codes of the countries come first among the strings, two letters each, in the order of their rows.
pub fn country_code(number: u32) -> &'static str {
    let start = number as usize * 2;
    STRINGS.get(start..start + 2).unwrap_or_default()
}

/// The row of a country by its code.
pub fn country(code: &str) -> Option<u32> {
    let (mut low, mut high) = (0, counts().countries);
    while low < high {
        let middle = u32::midpoint(low, high);
        if country_code(middle) < code {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low < counts().countries && country_code(low) == code).then_some(low)
}

/// A string runs to the end of its line.
fn string(start: u32) -> &'static str {
    let rest = &STRINGS[start as usize..];
    &rest[..rest.find('\n').unwrap_or(rest.len())]
}
