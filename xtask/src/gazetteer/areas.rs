//! Districts as areas, where the sources have them whole: Pakistan and Afghanistan.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use khabar_gazetteer::{District, PlaceKind};
use khabar_map::Area;
use serde::Deserialize;
use serde_json::Value;

use super::draft::Drafts;
use crate::map::{lines, thin};

/// Degrees by which a thinned border may be off: some two hundred metres.
const FINE: f64 = 0.002;

#[derive(Deserialize)]
struct Features {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    wof: u64,
    name: String,
    country: String,
    region: Option<String>,
}

#[derive(Deserialize)]
struct Geometry {
    coordinates: Value,
}

/// Reads them, in the order of their places' ids.
pub fn read(drafts: &Drafts, geo: &Path) -> anyhow::Result<Vec<District>> {
    let mut districts = Vec::new();
    for file in ["wof_pk_adm2.geojson", "wof_af_adm2.geojson"] {
        let path = geo.join("boundaries").join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
        let features: Features = serde_json::from_str(&text)?;
        for feature in &features.features {
            match place(drafts, &feature.properties) {
                Some(place) => districts.push(District {
                    place,
                    land: land(&feature.geometry),
                }),
                None => eprintln!("{}: no such district", feature.properties.name),
            }
        }
    }
    districts.sort_by_key(|district| district.place);
    Ok(districts)
}

/// Writes them.
pub fn write(districts: &[District], compiled: &Path) -> anyhow::Result<PathBuf> {
    let path = compiled.join("districts.bin");
    fs::write(&path, khabar_gazetteer::pack_districts(districts))?;
    Ok(path)
}

fn land(geometry: &Geometry) -> Area {
    let mut rings = Vec::new();
    lines::collect(&geometry.coordinates, &mut rings);
    let rings = rings.iter().map(|ring| thin::ring(ring, FINE));
    Area {
        rings: rings.filter(|ring| ring.len() > 2).collect(),
    }
}

/// The gazetteer's id of a district. One that went into another since is that one by its name, or
/// else its province.
fn place(drafts: &Drafts, district: &Properties) -> Option<u32> {
    let end = format!(".{}", district.wof);
    let mut units = drafts.units.range(district.country.clone()..);
    let own = units
        .find(|(code, _)| code.ends_with(&end))
        .map(|(_, unit)| unit.id);
    let province = || {
        let region = district.region.as_deref()?;
        drafts.unit_named(&district.country, PlaceKind::Admin1, region)
    };
    let namesake = || drafts.unit_named(&province()?, PlaceKind::Admin2, &district.name);
    own.or_else(|| Some(drafts.units[&namesake().or_else(province)?].id))
}
