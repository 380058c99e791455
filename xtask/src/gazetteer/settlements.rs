//! GeoNames' settlements of over five hundred people, the world over.

use std::collections::HashMap;
use std::path::Path;

use khabar_gazetteer::PlaceKind;

use super::draft::{Draft, Drafts};
use super::{alternates, tables};

/// Reads them into the drafts; those that are there already gain their population and names.
pub fn read(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    let known: HashMap<u32, usize> = drafts
        .others
        .iter()
        .enumerate()
        .map(|(at, draft)| (draft.id, at))
        .collect();
    tables::rows(&geo.join("gazetteer/gaz_world_cities500.tsv.gz"), |cells| {
        let Some(draft) = settlement(cells, drafts) else {
            return;
        };
        match known.get(&draft.id) {
            Some(at) => merge(&mut drafts.others[*at], draft),
            None => drafts.others.push(draft),
        }
    })?;
    count_people(drafts);
    Ok(())
}

fn settlement(cells: &[&str], drafts: &Drafts) -> Option<Draft> {
    let [
        id,
        country,
        name,
        latitude,
        longitude,
        admin1,
        _,
        population,
        also,
        ..,
    ] = cells
    else {
        return None;
    };
    let point = tables::point(latitude, longitude)?;
    let mut draft = Draft::new(id.parse().ok()?, name, PlaceKind::Settlement, point);
    draft.population = population.parse().unwrap_or(0);
    draft.alternates(alternates::of_settlement(also, name, draft.population));
    let unit = format!("{country}.{admin1}");
    draft.within = Some(if drafts.units.contains_key(&unit) {
        unit
    } else {
        (*country).to_owned()
    });
    Some(draft)
}

fn merge(known: &mut Draft, other: Draft) {
    known.population = known.population.max(other.population);
    known.also.extend(other.also);
    known.alternates([other.name]);
}

/// A unit that the sources give no population has at least its towns'.
fn count_people(drafts: &mut Drafts) {
    let mut people: HashMap<String, u32> = HashMap::new();
    for draft in &drafts.others {
        let mut code = draft.within.as_deref();
        while let Some(unit) = code {
            *people.entry(unit.to_owned()).or_default() += draft.population;
            code = unit.rsplit_once('.').map(|(outer, _)| outer);
        }
    }
    for (code, unit) in &mut drafts.units {
        unit.population = unit.population.max(people.get(code).copied().unwrap_or(0));
    }
}
