//! Settlements, and the few airports, of Who's On First.

use std::collections::{HashMap, HashSet};

use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;

use super::districts::Districts;
use super::{Record, Region};
use crate::gazetteer::draft::{Draft, Drafts};

/// Reads them into the drafts, leaving out namesakes within one district of which nothing else is known.
pub fn read(
    drafts: &mut Drafts,
    records: Vec<Record>,
    regions: &HashMap<Region, String>,
    districts: &Districts,
) {
    let mut seen = HashSet::new();
    for record in records {
        let Some(kind) = kind(&record) else { continue };
        let district = (record.region(), record.admin2.clone());
        let twin = !seen.insert((fold(&record.name), district.clone()));
        if twin && record.population == 0 {
            continue;
        }
        let unit = districts
            .holding(&record)
            .or_else(|| regions.get(&district.0));
        let within = unit.unwrap_or(&record.country).clone();
        let id = record.geonames.unwrap_or_else(|| drafts.own_id());
        let mut draft = Draft::new(id, &record.name, kind, record.at);
        draft.alternates(record.also);
        draft.population = record.population;
        draft.within = Some(within);
        drafts.others.push(draft);
    }
}

fn kind(record: &Record) -> Option<PlaceKind> {
    match record.placetype.as_str() {
        "locality" | "neighbourhood" | "localadmin" => Some(PlaceKind::Settlement),
        "campus" => Some(PlaceKind::Feature),
        _ => None,
    }
}
