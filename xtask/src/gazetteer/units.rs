//! First- and second-order units of the world: GeoNames' codes, Natural Earth's English names, corrections.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use anyhow::Context;
use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;
use serde::Deserialize;

use super::draft::{Draft, Drafts};
use super::{alternates, names, natural_earth, tables};

/// Countries whose second-order units come from Who's On First, which has them whole.
pub const FROM_WOF: [&str; 3] = ["PK", "AF", "IR"];

/// A correction of a unit.
#[derive(Deserialize)]
struct Correction {
    name: Option<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    of: Vec<String>,
}

/// Reads the units into the drafts.
pub fn read(drafts: &mut Drafts, geo: &Path, sources: &Path) -> anyhow::Result<()> {
    let points = points(&geo.join("gazetteer/gaz_world_admin.tsv.gz"))?;
    first_order(drafts, geo, &points)?;
    second_order(drafts, geo, &points)?;
    correct(drafts, &sources.join("units.toml"))
}

/// Where units lie by the towns in them.
fn points(path: &Path) -> anyhow::Result<HashMap<String, (f64, f64)>> {
    let mut points = HashMap::new();
    tables::rows(path, |cells| {
        if let [_, code, _, latitude, longitude, ..] = cells
            && let Some(point) = tables::point(latitude, longitude)
        {
            points.insert((*code).to_owned(), point);
        }
    })?;
    Ok(points)
}

fn first_order(
    drafts: &mut Drafts,
    geo: &Path,
    points: &HashMap<String, (f64, f64)>,
) -> anyhow::Result<()> {
    let natural = natural_earth::read(&geo.join("boundaries/world_adm1_8pct.topo.json"))?;
    tables::rows(&geo.join("gazetteer/admin1CodesASCII.txt"), |cells| {
        let [code, name, ascii, id] = cells else {
            return;
        };
        let (Ok(id), Some((country, _))) = (id.parse(), code.split_once('.')) else {
            return;
        };
        let twin = natural
            .iter()
            .find(|unit| unit.is(code, id) && unit.is_called(name));
        let point = twin
            .and_then(natural_earth::Unit::point)
            .or_else(|| points.get(*code).copied());
        let Some(point) = point.or_else(|| drafts.units.get(country).map(|country| country.at))
        else {
            return;
        };
        let english = twin
            .and_then(|unit| unit.name_en.as_deref())
            .unwrap_or(ascii);
        let mut draft = Draft::new(id, names::short(english), PlaceKind::Admin1, point);
        let others = [name, ascii]
            .into_iter()
            .copied()
            .chain(twin.into_iter().flat_map(natural_earth::Unit::names));
        let others = others.collect::<Vec<_>>().join("|");
        draft.alternates(alternates::of(&others, &draft.name));
        draft.within = Some(country.to_owned());
        drafts.units.insert((*code).to_owned(), draft);
    })
}

/// A unit without a town of its own has no point in the sources, and is left out.
fn second_order(
    drafts: &mut Drafts,
    geo: &Path,
    points: &HashMap<String, (f64, f64)>,
) -> anyhow::Result<()> {
    tables::rows(&geo.join("gazetteer/admin2Codes.txt"), |cells| {
        let [code, name, ascii, id] = cells else {
            return;
        };
        let Some((outer, _)) = code.rsplit_once('.') else {
            return;
        };
        let (Ok(id), Some(point)) = (id.parse(), points.get(*code)) else {
            return;
        };
        let skipped = FROM_WOF.iter().any(|country| code.starts_with(country));
        if skipped || !drafts.units.contains_key(outer) {
            return;
        }
        let mut draft = Draft::new(id, name, PlaceKind::Admin2, *point);
        draft.alternates((fold(ascii) != fold(name)).then(|| (*ascii).to_owned()));
        draft.within = Some(outer.to_owned());
        drafts.units.insert((*code).to_owned(), draft);
    })
}

fn correct(drafts: &mut Drafts, path: &Path) -> anyhow::Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
    let corrections: BTreeMap<String, Correction> = toml::from_str(&text)?;
    for (code, correction) in corrections {
        let unit = drafts
            .units
            .get_mut(&code)
            .with_context(|| format!("{code}: no such unit"))?;
        if let Some(name) = correction.name {
            unit.rename(&name);
        }
        unit.call(&correction.also);
        unit.people_call(&correction.of);
    }
    Ok(())
}
