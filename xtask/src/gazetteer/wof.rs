//! Pakistan, Afghanistan and Iran in full: districts and localities of Who's On First and GeoNames.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use khabar_gazetteer::fold::fold;
use khabar_gazetteer::{Gazetteer, PlaceKind};

use super::draft::{Draft, Drafts};
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

impl Record {
    /// Its name as a frontier region, where it was one.
    fn frontier_region(&self) -> Option<&str> {
        self.also
            .iter()
            .find(|name| name.starts_with("FR "))
            .map(String::as_str)
    }
}

/// Reads districts and localities into the drafts.
pub fn read(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    let mut records = Vec::new();
    tables::rows(&geo.join("gazetteer/gaz_wof_pk_af_ir.tsv.gz"), |cells| {
        records.extend(record(cells))
    })?;
    let regions = regions(drafts, &records);
    let geonames = second_order_ids(geo)?;
    let districts = districts(drafts, &records, &regions, &geonames);
    localities(drafts, records, &regions, &districts);
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
        latitude,
        longitude,
        admin1,
        admin2,
        population,
        also,
        ..,
    ] = cells
    else {
        return None;
    };
    let population = population.parse().unwrap_or(0);
    let also = match *placetype {
        "region" | "county" => alternates::of(also, name)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        _ => alternates::of_settlement(also, name, population),
    };
    Some(Record {
        wof: (*wof).to_owned(),
        geonames: geonames.parse().ok(),
        country: (*country).to_owned(),
        placetype: (*placetype).to_owned(),
        at: tables::point(latitude, longitude)?,
        admin1: (*admin1).to_owned(),
        admin2: (*admin2).to_owned(),
        population,
        also,
        name: (*name).to_owned(),
    })
}

/// Codes of the first-order units by country and name, and the names that Who's On First adds to them.
fn regions(drafts: &mut Drafts, records: &[Record]) -> HashMap<(String, String), String> {
    let mut codes = HashMap::new();
    for record in records.iter().filter(|record| record.placetype == "region") {
        let by_id = || {
            drafts
                .codes_within(&record.country, PlaceKind::Admin1)
                .into_iter()
                .find(|code| Some(drafts.units[code].id) == record.geonames)
        };
        let by_name = || drafts.unit_named(&record.country, PlaceKind::Admin1, &record.name);
        let Some(code) = by_name().or_else(by_id) else {
            eprintln!(
                "{} ({}): a first-order unit of Who's On First that GeoNames lacks",
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

/// GeoNames' ids of second-order units by first-order unit and bare name.
fn second_order_ids(geo: &Path) -> anyhow::Result<HashMap<(String, String), u32>> {
    let mut ids = HashMap::new();
    tables::rows(&geo.join("gazetteer/admin2Codes.txt"), |cells| {
        if let [code, name, _, id] = cells
            && let (Some((outer, _)), Ok(id)) = (code.rsplit_once('.'), id.parse())
        {
            ids.insert((outer.to_owned(), names::bare(name)), id);
        }
    })?;
    Ok(ids)
}

type Districts = HashMap<(String, String, String), String>;

fn districts(
    drafts: &mut Drafts,
    records: &[Record],
    regions: &HashMap<(String, String), String>,
    geonames: &HashMap<(String, String), u32>,
) -> Districts {
    let shared = shared_alternates(records);
    let mut codes = HashMap::new();
    for record in records
        .iter()
        .filter(|record| record.placetype == "county" && record.frontier_region().is_none())
    {
        let region = region_of(records, record);
        let outer = regions
            .get(&(record.country.clone(), region))
            .unwrap_or(&record.country);
        let known = geonames
            .get(&(outer.clone(), names::bare(&record.name)))
            .copied();
        let mut draft = Draft::new(
            known.unwrap_or_else(|| drafts.own_id()),
            &record.name,
            PlaceKind::Admin2,
            record.at,
        );
        draft.alternates(
            record
                .also
                .iter()
                .filter(|name| !shared.contains(&(record.country.clone(), fold(name))))
                .cloned(),
        );
        draft.alternates(frontier_region_of(records, record));
        draft.population = record.population;
        draft.within = Some(outer.clone());
        let code = format!("{outer}.{}", record.wof);
        codes.insert(
            (
                record.country.clone(),
                record.admin1.clone(),
                record.name.clone(),
            ),
            code.clone(),
        );
        drafts.units.insert(code, draft);
    }
    codes
}

/// A few districts lack their region: it is that of the nearest district.
fn region_of(records: &[Record], district: &Record) -> String {
    let sure = records.iter().filter(|other| {
        other.placetype == "county" && other.country == district.country && !other.admin1.is_empty()
    });
    let far = |other: &&Record| Gazetteer::kilometres(other.at, district.at);
    let nearest = sure.min_by(|a, b| far(a).total_cmp(&far(b)));
    if district.admin1.is_empty() {
        nearest.map_or_else(String::new, |other| other.admin1.clone())
    } else {
        district.admin1.clone()
    }
}

/// The frontier regions of Pakistan went into the districts that they were named for in 2018.
fn frontier_region_of(records: &[Record], district: &Record) -> Option<String> {
    let twins = records
        .iter()
        .filter(|record| record.placetype == "county" && record.name == district.name);
    twins
        .filter_map(Record::frontier_region)
        .next()
        .map(str::to_owned)
}

/// A name that several districts list is that of the division or province above them.
fn shared_alternates(records: &[Record]) -> HashSet<(String, String)> {
    let mut bearers: BTreeMap<(String, String), usize> = BTreeMap::new();
    for record in records
        .iter()
        .filter(|record| record.placetype == "county" || record.placetype == "region")
    {
        for name in record.also.iter().chain([&record.name]) {
            *bearers
                .entry((record.country.clone(), fold(name)))
                .or_default() += 1;
        }
    }
    bearers
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(name, _)| name)
        .collect()
}

fn localities(
    drafts: &mut Drafts,
    records: Vec<Record>,
    regions: &HashMap<(String, String), String>,
    districts: &Districts,
) {
    let mut seen = HashSet::new();
    for record in records {
        let kind = match record.placetype.as_str() {
            "locality" | "neighbourhood" | "localadmin" => PlaceKind::Settlement,
            "campus" => PlaceKind::Feature,
            _ => continue,
        };
        let district = (
            record.country.clone(),
            record.admin1.clone(),
            record.admin2.clone(),
        );
        let region = (record.country.clone(), record.admin1.clone());
        let twin = !seen.insert((fold(&record.name), district.clone()));
        if twin && record.population == 0 {
            continue;
        }
        let within = districts
            .get(&district)
            .or_else(|| regions.get(&region))
            .unwrap_or(&record.country)
            .clone();
        let mut draft = Draft::new(
            record.geonames.unwrap_or_else(|| drafts.own_id()),
            &record.name,
            kind,
            record.at,
        );
        draft.alternates(record.also);
        draft.population = record.population;
        draft.within = Some(within);
        drafts.others.push(draft);
    }
}
