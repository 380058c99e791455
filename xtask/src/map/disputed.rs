//! Lines whose course or standing is disputed, each drawn as such.

use std::path::Path;

use khabar_map::Line;
use serde::Deserialize;
use serde_json::Value;

use super::{COARSE, lines, parsed, thin};

#[derive(Deserialize)]
struct Features {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Geometry {
    coordinates: Value,
}

/// Reads them.
pub fn read(folder: &Path) -> anyhow::Result<Vec<Line>> {
    let file = folder.join("ne_10m_admin_0_boundary_lines_disputed_areas.json");
    let features: Features = parsed(&file)?;
    let mut found = Vec::new();
    for feature in &features.features {
        lines::collect(&feature.geometry.coordinates, &mut found);
    }
    Ok(found.iter().map(|line| thin::line(line, COARSE)).collect())
}
