//! First-order units as Natural Earth has them: English names, other names, a point well inside.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::Deserialize;

use super::names::bare;

/// A first-order unit.
#[derive(Debug, Clone, Deserialize)]
pub struct Unit {
    /// GeoNames' code ("AR.08").
    #[serde(default)]
    pub gn_a1_code: Option<String>,
    /// GeoNames' id.
    #[serde(default)]
    pub gn_id: Option<i64>,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub name_en: Option<String>,
    #[serde(default)]
    pub name_alt: Option<String>,
    #[serde(default)]
    pub latitude: Option<f64>,
    #[serde(default)]
    pub longitude: Option<f64>,
}

impl Unit {
    /// Whether it is GeoNames' unit of this code or id.
    pub fn is(&self, code: &str, id: u32) -> bool {
        self.gn_id == Some(i64::from(id)) || self.gn_a1_code.as_deref() == Some(code)
    }

    /// Whether one of its names is like this one: Natural Earth files some old units under new codes.
    pub fn is_called(&self, name: &str) -> bool {
        let wanted = consonants(name);
        self.names().any(|own| consonants(own) == wanted)
    }

    /// All its names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.name_alt.as_deref().unwrap_or_default().split('|');
        self.name_en
            .as_deref()
            .into_iter()
            .chain(self.name.as_deref())
            .chain(others)
    }

    /// A point well inside.
    pub fn point(&self) -> Option<(f64, f64)> {
        self.latitude.zip(self.longitude)
    }
}

/// What transliterations of a name agree on.
fn consonants(name: &str) -> String {
    let mut letters: Vec<char> = bare(name)
        .chars()
        .filter(|c| !"aeiouywh ".contains(*c))
        .collect();
    letters.dedup();
    letters
        .into_iter()
        .map(|c| if c == 'q' { 'k' } else { c })
        .collect()
}

#[derive(Deserialize)]
struct Topology {
    objects: Objects,
}

#[derive(Deserialize)]
struct Objects {
    adm1: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    properties: Unit,
}

/// Reads all of them.
pub fn read(path: &Path) -> anyhow::Result<Vec<Unit>> {
    let text = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
    let topology: Topology = serde_json::from_str(&text)
        .with_context(|| format!("{} is no topology of units", path.display()))?;
    Ok(topology
        .objects
        .adm1
        .geometries
        .into_iter()
        .map(|geometry| geometry.properties)
        .collect())
}
