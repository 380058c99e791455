//! GeoNames' settlements of over five hundred people, the world over.

use std::collections::HashMap;
use std::path::Path;

use khabar_gazetteer::fold::fold;
use khabar_gazetteer::{Gazetteer, PlaceKind};

use super::draft::{Draft, Drafts};
use super::{alternates, tables};

/// Two points of one name are of one place when they are no farther apart.
const SAME_PLACE: f64 = 5.0;

/// Reads them into the drafts; those that are there already gain their population and names.
pub fn read(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    let known = Known::of(drafts);
    tables::rows(&geo.join("gazetteer/gaz_world_cities500.tsv.gz"), |cells| {
        let Some(draft) = settlement(cells, drafts) else {
            return;
        };
        match known.same_as(&draft, drafts) {
            Some(at) => merge(&mut drafts.others[at], draft),
            None => drafts.others.push(draft),
        }
    })
}

/// The places that are there already, by id and by name.
struct Known {
    ids: HashMap<u32, usize>,
    names: HashMap<String, Vec<usize>>,
}

impl Known {
    fn of(drafts: &Drafts) -> Self {
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        let mut ids = HashMap::new();
        for (at, draft) in drafts.others.iter().enumerate() {
            ids.insert(draft.id, at);
            names.entry(fold(&draft.name)).or_default().push(at);
        }
        Known { ids, names }
    }

    fn same_as(&self, draft: &Draft, drafts: &Drafts) -> Option<usize> {
        let near =
            |at: &&usize| Gazetteer::kilometres(drafts.others[**at].at, draft.at) < SAME_PLACE;
        let namesake = || self.names.get(&fold(&draft.name))?.iter().find(near);
        let same = |at: &&usize| near(at) || draft.is_called_like(&drafts.others[**at]);
        let by_id = self.ids.get(&draft.id).filter(same);
        by_id.or_else(namesake).copied()
    }
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
    let population = population.parse().unwrap_or(0);
    let mut others = alternates::of_settlement(also, name, population).into_iter();
    let latin = if fold(name).is_empty() {
        others.next()?
    } else {
        (*name).to_owned()
    };
    let mut draft = Draft::new(id.parse().ok()?, &latin, PlaceKind::Settlement, point);
    draft.population = population;
    draft.alternates(others);
    let unit = format!("{country}.{admin1}");
    draft.within = Some(if drafts.units.contains_key(&unit) {
        unit
    } else {
        (*country).to_owned()
    });
    Some(draft)
}

fn merge(known: &mut Draft, other: Draft) {
    known.id = other.id;
    known.population = known.population.max(other.population);
    known.also.extend(other.also);
    known.alternates([other.name]);
}

/// A unit that the sources give no population has at least its towns'.
pub fn count_people(drafts: &mut Drafts) {
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
