//! Second-order units of Who's On First, with GeoNames' ids where the two agree.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use khabar_gazetteer::fold::fold;
use khabar_gazetteer::{Gazetteer, PlaceKind};

use super::{Record, Region};
use crate::gazetteer::draft::{Draft, Drafts};
use crate::gazetteer::{names, tables};

/// Codes of the districts.
#[derive(Default)]
pub struct Districts {
    by_region: HashMap<(Region, String), String>,
    by_name: HashMap<(String, String), Vec<String>>,
}

impl Districts {
    fn add(&mut self, county: &Record, code: &str) {
        let name = county.name.clone();
        self.by_region
            .insert((county.region(), name.clone()), code.to_owned());
        self.by_name
            .entry((county.country.clone(), name))
            .or_default()
            .push(code.to_owned());
    }

    /// The district that a locality names. Where it names a region that is no more, the district's
    /// name has to be its own in the country.
    pub fn holding(&self, record: &Record) -> Option<&String> {
        let here = (record.region(), record.admin2.clone());
        let namesakes = self
            .by_name
            .get(&(record.country.clone(), record.admin2.clone()));
        let only = || namesakes.filter(|codes| codes.len() == 1)?.first();
        self.by_region.get(&here).or_else(only)
    }
}

/// Reads the districts into the drafts.
pub fn read(
    drafts: &mut Drafts,
    geo: &Path,
    counties: &[Record],
    regions: &HashMap<Region, String>,
) -> anyhow::Result<Districts> {
    let known = geonames_ids(geo)?;
    let shared = shared_names(counties);
    let mut districts = Districts::default();
    for county in counties
        .iter()
        .filter(|county| county.frontier_region().is_none())
    {
        let region = (county.country.clone(), region_of(counties, county));
        let outer = regions.get(&region).unwrap_or(&county.country);
        let mut draft = draft(
            drafts,
            county,
            known.get(&(outer.clone(), names::bare(&county.name))),
        );
        let own = |name: &&String| !shared.contains(&(county.country.clone(), fold(name)));
        draft.alternates(county.also.iter().filter(own).cloned());
        draft.alternates(frontier_region_of(counties, county));
        draft.within = Some(outer.clone());
        let code = format!("{outer}.{}", county.wof);
        districts.add(county, &code);
        drafts.units.insert(code, draft);
    }
    Ok(districts)
}

fn draft(drafts: &mut Drafts, county: &Record, id: Option<&u32>) -> Draft {
    let id = id.copied().unwrap_or_else(|| drafts.own_id());
    let mut draft = Draft::new(id, &county.name, PlaceKind::Admin2, county.at);
    draft.population = county.population;
    draft
}

/// GeoNames' ids of second-order units by first-order unit and bare name.
fn geonames_ids(geo: &Path) -> anyhow::Result<HashMap<(String, String), u32>> {
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

/// A name that several districts list is that of the division or province above them.
fn shared_names(counties: &[Record]) -> HashSet<(String, String)> {
    let mut bearers: BTreeMap<(String, String), usize> = BTreeMap::new();
    for county in counties {
        for name in county.also.iter().chain([&county.name, &county.admin1]) {
            *bearers
                .entry((county.country.clone(), fold(name)))
                .or_default() += 1;
        }
    }
    let shared = bearers.into_iter().filter(|(_, count)| *count > 1);
    shared.map(|(name, _)| name).collect()
}

/// A few districts lack their region: it is that of the nearest district.
fn region_of(counties: &[Record], county: &Record) -> String {
    if !county.admin1.is_empty() {
        return county.admin1.clone();
    }
    let sure = |other: &&Record| other.country == county.country && !other.admin1.is_empty();
    let far = |other: &&Record| Gazetteer::kilometres(other.at, county.at);
    let neighbours = counties.iter().filter(sure);
    let nearest = neighbours.min_by(|a, b| far(a).total_cmp(&far(b)));
    nearest.map_or_else(String::new, |other| other.admin1.clone())
}

impl Record {
    /// Its name as a frontier region of Pakistan, where it was one.
    fn frontier_region(&self) -> Option<&String> {
        self.also.iter().find(|name| name.starts_with("FR "))
    }
}

/// The frontier regions went into the districts that they were named for in 2018.
fn frontier_region_of(counties: &[Record], district: &Record) -> Option<String> {
    let mut twins = counties
        .iter()
        .filter(|county| county.name == district.name);
    twins.find_map(Record::frontier_region).cloned()
}
