//! Pakistan, Afghanistan and Iran in full: districts and localities of Who's On First and GeoNames.

mod districts;
mod localities;

use std::collections::HashMap;
use std::path::Path;

use khabar_gazetteer::PlaceKind;

use super::draft::Drafts;
use super::{alternates, names, tables};

/// A row of the source.
struct Record {
    wof: String,
    geonames: Option<u32>,
    country: String,
    placetype: String,
    name: String,
    at: (f64, f64),
    admin1: String,
    admin2: String,
    population: u32,
    also: Vec<String>,
}

/// A first-order unit by country and name.
type Region = (String, String);

/// Reads districts and localities into the drafts.
pub fn read(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    let mut records = Vec::new();
    let path = geo.join("gazetteer/gaz_wof_pk_af_ir.tsv.gz");
    tables::rows(&path, |cells| records.extend(record(cells)))?;
    let (counties, records): (Vec<_>, Vec<_>) = records
        .into_iter()
        .partition(|record| record.placetype == "county");
    let regions = regions(drafts, &records);
    let districts = districts::read(drafts, geo, &counties, &regions)?;
    localities::read(drafts, records, &regions, &districts);
    Ok(())
}

fn record(cells: &[&str]) -> Option<Record> {
    let [
        wof,
        geonames,
        _,
        country,
        placetype,
        name,
        north,
        east,
        admin1,
        admin2,
        people,
        also,
        ..,
    ] = cells
    else {
        return None;
    };
    let population = people.parse().unwrap_or(0);
    let also = match *placetype {
        "region" | "county" => alternates::of(also, name),
        _ => alternates::of_settlement(also, name, population),
    };
    Some(Record {
        wof: (*wof).to_owned(),
        geonames: geonames.parse().ok(),
        country: (*country).to_owned(),
        placetype: (*placetype).to_owned(),
        at: tables::point(north, east)?,
        admin1: (*admin1).to_owned(),
        admin2: (*admin2).to_owned(),
        population,
        also,
        name: names::plain(name),
    })
}

impl Record {
    fn region(&self) -> Region {
        (self.country.clone(), self.admin1.clone())
    }
}

/// Codes of the first-order units, which gain Who's On First's names and populations.
fn regions(drafts: &mut Drafts, records: &[Record]) -> HashMap<Region, String> {
    let mut codes = HashMap::new();
    for record in records.iter().filter(|record| record.placetype == "region") {
        let Some(code) = region_code(drafts, record) else {
            eprintln!(
                "{} ({}): GeoNames has no such unit",
                record.name, record.country
            );
            continue;
        };
        if let Some(unit) = drafts.units.get_mut(&code) {
            unit.alternates([record.name.clone()]);
            unit.population = record.population;
        }
        codes.insert((record.country.clone(), record.name.clone()), code);
    }
    codes
}

fn region_code(drafts: &Drafts, record: &Record) -> Option<String> {
    let units = drafts.codes_within(&record.country, PlaceKind::Admin1);
    let by_id = |code: &String| Some(drafts.units[code].id) == record.geonames;
    drafts
        .unit_named(&record.country, PlaceKind::Admin1, &record.name)
        .or_else(|| units.into_iter().find(by_id))
}
