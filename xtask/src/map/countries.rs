//! Countries, under the gazetteer's names, so that an incident's country is found on the map.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use khabar_gazetteer::Gazetteer;
use khabar_map::Country;

use super::topology::Topology;
use super::{COARSE, parsed};

/// Reads them.
pub fn read(folder: &Path, names: &Path) -> anyhow::Result<Vec<Country>> {
    let topology: Topology = parsed(&folder.join("countries-50m.json"))?;
    let countries = topology
        .objects
        .get("countries")
        .context("no object countries")?;
    let names = fs::read_to_string(names).with_context(|| format!("no {}", names.display()))?;
    let names: BTreeMap<String, String> = toml::from_str(&names)?;
    let mut read: Vec<Country> = countries
        .geometries
        .iter()
        .map(|shape| Country {
            name: name(shape.text("name").unwrap_or_default(), &names),
            land: topology.area(shape, COARSE),
        })
        .collect();
    read.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(read)
}

/// The gazetteer's name for what Natural Earth calls, and at times abbreviates, otherwise.
fn name(name: &str, names: &BTreeMap<String, String>) -> String {
    let name = names.get(name).map_or(name, String::as_str);
    let gazetteer = Gazetteer::embedded();
    let code = gazetteer.country_code(name);
    match code.and_then(|code| gazetteer.country_name(code)) {
        Some(known) => known.to_owned(),
        None => {
            eprintln!("{name}: the gazetteer has no such country");
            name.to_owned()
        }
    }
}
