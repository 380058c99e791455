//! Compiles the map: Natural Earth's files → thinned lines → one file that pages draw from.

mod countries;
mod date_line;
mod disputed;
pub mod lines;
pub mod thin;
mod topology;
mod towns;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use khabar_map::{Area, Atlas, Line};
use serde::de::DeserializeOwned;

use crate::manifest;
use topology::Topology;

/// Where the sources lie.
#[derive(Args)]
pub struct Arguments {
    /// Folder with Natural Earth's files, as the manifest lists them.
    #[arg(long)]
    boundaries: PathBuf,
}

/// Degrees by which a thinned line may miss a point: half a pixel on a map three degrees wide.
const COARSE: f64 = 0.01;
/// Lakes below this many degrees across are left out.
const SMALL_LAKE: f64 = 0.2;

/// Compiles the map into `data/map`.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let folder = &arguments.boundaries;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/map");
    let atlas = Atlas {
        countries: countries::read(folder, &data.join("names.toml"))?,
        provinces: provinces(folder)?,
        disputed: disputed::read(folder)?,
        lakes: lakes(folder)?,
        towns: towns::read(folder)?,
    };
    let path = data.join("atlas.bin");
    fs::write(&path, atlas.to_bytes())?;
    manifest::update(&data, "map", &[path])
}

/// Lines that two units of one country have in common.
fn provinces(folder: &Path) -> anyhow::Result<Vec<Line>> {
    let topology: Topology = parsed(&folder.join("world_adm1_8pct.topo.json"))?;
    let units = topology.objects.get("adm1").context("no object adm1")?;
    let mut sides: Vec<Vec<&str>> = vec![Vec::new(); topology.arcs.len()];
    for unit in &units.geometries {
        let country = unit.text("adm0_a3").unwrap_or_default();
        for arc in unit.arcs() {
            sides[arc].push(country);
        }
    }
    let inner = |arc: &usize| matches!(sides[*arc][..], [one, other] if one == other);
    let arcs = (0..sides.len()).filter(inner);
    Ok(arcs
        .map(|arc| thin::line(&topology.arc(arc), COARSE))
        .collect())
}

fn lakes(folder: &Path) -> anyhow::Result<Vec<Area>> {
    let topology: Topology = parsed(&folder.join("ne_lakes.topo.json"))?;
    let lakes = topology
        .objects
        .get("ne_10m_lakes")
        .context("no object ne_10m_lakes")?;
    let areas = lakes
        .geometries
        .iter()
        .map(|lake| topology.area(lake, COARSE));
    Ok(areas
        .filter(|area| thin::across(area) >= SMALL_LAKE)
        .collect())
}

/// A file of JSON as what it should hold.
fn parsed<T: DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} holds something else", path.display()))
}
