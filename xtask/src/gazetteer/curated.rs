//! What the project wrote itself: countries, regions, features, short forms and former names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;
use serde::Deserialize;

use super::draft::{Draft, Drafts};

#[derive(Deserialize)]
struct Country {
    name: String,
    at: (f64, f64),
    /// In millions.
    people: f64,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    of: Vec<String>,
}

/// Reads the countries into the drafts.
pub fn countries(drafts: &mut Drafts, sources: &Path) -> anyhow::Result<()> {
    let countries: BTreeMap<String, Country> = read(&sources.join("countries.toml"))?;
    for (code, country) in countries {
        let mut draft = Draft::new(
            drafts.own_id(),
            &country.name,
            PlaceKind::Country,
            country.at,
        );
        draft.population = (country.people * 1e6) as u32;
        draft.call(&country.also);
        draft.people_call(&country.of);
        drafts.units.insert(code, draft);
    }
    Ok(())
}

#[derive(Deserialize)]
struct Extra {
    #[serde(default)]
    place: Vec<Addition>,
    #[serde(default)]
    names: Vec<MoreNames>,
}

/// A place that the sources lack.
#[derive(Deserialize)]
struct Addition {
    name: String,
    kind: PlaceKind,
    at: (f64, f64),
    /// Country and, after a stroke, first-order unit: "PK/Khyber Pakhtunkhwa".
    within: Option<String>,
    precision: Option<u8>,
    #[serde(default)]
    population: u32,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    of: Vec<String>,
}

/// More names of a place that the sources have.
#[derive(Deserialize)]
struct MoreNames {
    of: String,
    /// What it is called instead.
    name: Option<String>,
    kind: PlaceKind,
    within: String,
    #[serde(default)]
    also: Vec<String>,
    /// Names that the sources give it wrongly.
    #[serde(default)]
    not: Vec<String>,
}

/// Reads additions and further names into the drafts.
pub fn extra(drafts: &mut Drafts, sources: &Path) -> anyhow::Result<()> {
    let extra: Extra = read(&sources.join("extra.toml"))?;
    for addition in extra.place {
        add(drafts, addition)?;
    }
    extra.names.iter().try_for_each(|more| rename(drafts, more))
}

fn add(drafts: &mut Drafts, addition: Addition) -> anyhow::Result<()> {
    let mut draft = Draft::new(drafts.own_id(), &addition.name, addition.kind, addition.at);
    draft.within = addition
        .within
        .as_deref()
        .map(|place| unit(drafts, place))
        .transpose()?;
    draft.precision = addition.precision.unwrap_or(draft.precision);
    draft.population = addition.population;
    draft.listed = true;
    draft.call(&addition.also);
    draft.people_call(&addition.of);
    match addition.kind {
        PlaceKind::Admin1 | PlaceKind::Admin2 => {
            let outer = draft
                .within
                .clone()
                .with_context(|| format!("{}: within what?", addition.name))?;
            drafts.units.insert(format!("{outer}.x{}", draft.id), draft);
        }
        _ => drafts.others.push(draft),
    }
    Ok(())
}

fn unit(drafts: &Drafts, place: &str) -> anyhow::Result<String> {
    let Some((country, name)) = place.split_once('/') else {
        return Ok(place.to_owned());
    };
    drafts
        .unit_named(country, PlaceKind::Admin1, name)
        .with_context(|| format!("{place}: no such unit"))
}

/// The most populous bearer of the name in that unit gains the names.
fn rename(drafts: &mut Drafts, more: &MoreNames) -> anyhow::Result<()> {
    let outer = unit(drafts, &more.within)?;
    let key = fold(&more.of);
    let inside = |code: &str| code == outer || code.starts_with(&format!("{outer}."));
    let units = drafts
        .units
        .iter_mut()
        .filter(|(code, _)| inside(code))
        .map(|(_, draft)| draft);
    let others = drafts
        .others
        .iter_mut()
        .filter(|draft| draft.within.as_deref().is_some_and(inside));
    let bearers = units.chain(others).filter(|draft| draft.kind == more.kind);
    let named =
        bearers.filter(|draft| fold(&draft.name) == key || super::names::bare(&draft.name) == key);
    let Some(draft) = named.max_by_key(|draft| draft.population) else {
        bail!(
            "{} ({}) in {}: no such place",
            more.of,
            more.kind,
            more.within
        );
    };
    if let Some(name) = &more.name {
        draft.rename(name);
    }
    draft.listed = true;
    draft.also.retain(|(name, _)| !more.not.contains(name));
    draft.call(&more.also);
    Ok(())
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> anyhow::Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("no {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} cannot be read", path.display()))
}
