//! Rivers and lakes, each as a point on or in it, from Natural Earth.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use khabar_gazetteer::PlaceKind;
use serde::Deserialize;
use serde_json::Value;

use super::draft::{Draft, Drafts};

/// UCDP's `where_prec` of something linear or vague.
const VAGUE: u8 = 5;

#[derive(Deserialize)]
struct Topology {
    objects: BTreeMap<String, Collection>,
    arcs: Vec<Vec<(f64, f64)>>,
    transform: Transform,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    properties: Properties,
    /// Missing where the shape is empty.
    #[serde(default)]
    arcs: Value,
}

#[derive(Deserialize)]
struct Properties {
    name: Option<String>,
}

/// Adds rivers and lakes to the drafts, each name once.
pub fn read(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    for (file, word) in [
        ("ne_rivers.topo.json", "River"),
        ("ne_lakes.topo.json", "Lake"),
    ] {
        let path = geo.join("boundaries").join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
        let topology: Topology = serde_json::from_str(&text)
            .with_context(|| format!("{} is no topology", path.display()))?;
        for (name, points) in by_name(&topology) {
            let water = water(drafts.own_id(), &name, word, &points);
            drafts.others.push(water);
        }
    }
    Ok(())
}

/// All points of everything that bears a name.
fn by_name(topology: &Topology) -> BTreeMap<String, Vec<(f64, f64)>> {
    let mut found: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    for geometry in topology
        .objects
        .values()
        .flat_map(|collection| &collection.geometries)
    {
        let Some(name) = geometry
            .properties
            .name
            .as_ref()
            .filter(|name| !name.is_empty())
        else {
            continue;
        };
        let points = found
            .entry(name.split_whitespace().collect::<Vec<_>>().join(" "))
            .or_default();
        for arc in arcs(&geometry.arcs) {
            points.extend(topology.points(arc));
        }
    }
    found
}

/// Numbers of arcs, however deep the geometry nests them; a negative one is an arc run backwards.
fn arcs(value: &Value) -> Vec<usize> {
    match value {
        Value::Array(inner) => inner.iter().flat_map(arcs).collect(),
        _ => value
            .as_i64()
            .map(|arc| if arc < 0 { !arc } else { arc } as usize)
            .into_iter()
            .collect(),
    }
}

impl Topology {
    /// An arc is stored as steps from its first point.
    fn points(&self, arc: usize) -> impl Iterator<Item = (f64, f64)> {
        let steps = self.arcs.get(arc).into_iter().flatten();
        let sums = steps.scan((0.0, 0.0), |at, step| {
            *at = (at.0 + step.0, at.1 + step.1);
            Some(*at)
        });
        let Transform { scale, translate } = &self.transform;
        sums.map(move |(east, north)| (north * scale.1 + translate.1, east * scale.0 + translate.0))
    }
}

/// The point halfway along stands for the whole.
fn water(id: u32, name: &str, word: &str, points: &[(f64, f64)]) -> Draft {
    let middle = points.get(points.len() / 2).copied().unwrap_or_default();
    let mut draft = Draft::new(id, name, PlaceKind::Feature, middle);
    draft.precision = VAGUE;
    if !name.contains(word) {
        draft.alternates([format!("{name} {word}"), format!("{word} {name}")]);
    }
    draft
}
