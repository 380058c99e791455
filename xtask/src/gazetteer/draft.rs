//! Places on their way into the compiled gazetteer.

use std::collections::{BTreeMap, HashSet};

use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;
use khabar_gazetteer::layout::{OWN_IDS, Seat};

/// A place as the sources have it.
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: u32,
    pub name: String,
    /// Names that mean it in any case, with how they mean it.
    pub also: Vec<(String, Manner)>,
    pub kind: PlaceKind,
    pub at: (f64, f64),
    pub population: u32,
    pub precision: u8,
    /// What is governed from it.
    pub seat: Seat,
    /// Whether the project lists it itself: then its names are no mere words.
    pub listed: bool,
    /// The code of the smallest unit that holds it ("PK", "PK.03", "PK.03.1179").
    pub within: Option<String>,
}

/// How a name means its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// As another name.
    Alternate,
    /// In capitals only.
    Capitals,
    /// As the name of its people.
    Demonym,
}

impl Draft {
    /// A place that its own name alone means.
    pub fn new(id: u32, name: &str, kind: PlaceKind, at: (f64, f64)) -> Self {
        let precision = match kind {
            PlaceKind::Region => 5,
            PlaceKind::Country => 6,
            PlaceKind::Admin1 => 4,
            PlaceKind::Admin2 | PlaceKind::Admin3 => 3,
            PlaceKind::Settlement | PlaceKind::Feature => 1,
        };
        Draft {
            id,
            name: name.to_owned(),
            also: Vec::new(),
            kind,
            at,
            population: 0,
            precision,
            seat: Seat::None,
            listed: false,
            within: None,
        }
    }

    /// Whether one of its names is this one.
    pub fn goes_by(&self, name: &str) -> bool {
        let key = fold(name);
        fold(&self.name) == key || self.also.iter().any(|(also, _)| fold(also) == key)
    }

    /// Whether either goes by the other's name.
    pub fn is_called_like(&self, other: &Draft) -> bool {
        self.goes_by(&other.name) || other.goes_by(&self.name)
    }

    /// Calls it otherwise, and keeps its former name as another.
    pub fn rename(&mut self, name: &str) {
        let former = std::mem::replace(&mut self.name, name.to_owned());
        self.alternates([former]);
    }

    /// Adds names that the project wrote: "UK" means its country in capitals only, "Burma" in any case.
    pub fn call(&mut self, names: &[String]) {
        let manner = |name: &str| {
            if name.chars().any(char::is_lowercase) {
                Manner::Alternate
            } else {
                Manner::Capitals
            }
        };
        self.also
            .extend(names.iter().map(|name| (name.clone(), manner(name))));
    }

    /// Adds the names of its people, one and many.
    pub fn people_call(&mut self, names: &[String]) {
        let both = names
            .iter()
            .flat_map(|name| [name.clone(), format!("{name}s")]);
        self.also.extend(both.map(|name| (name, Manner::Demonym)));
    }

    /// Adds alternate names.
    pub fn alternates(&mut self, names: impl IntoIterator<Item = String>) {
        self.also
            .extend(names.into_iter().map(|name| (name, Manner::Alternate)));
    }
}

/// All places so far.
#[derive(Default)]
pub struct Drafts {
    /// Countries and their units by code.
    pub units: BTreeMap<String, Draft>,
    /// Everything else.
    pub others: Vec<Draft>,
    given_ids: u32,
}

impl Drafts {
    /// An id for a place that GeoNames has none for. Stable as long as the sources are read in one order.
    pub fn own_id(&mut self) -> u32 {
        self.given_ids += 1;
        OWN_IDS + self.given_ids
    }

    /// Sources give an id twice at times: the most populous place keeps it.
    pub fn separate_ids(&mut self) {
        let mut order: Vec<usize> = (0..self.others.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(self.others[*at].population));
        let mut taken: HashSet<u32> = self.units.values().map(|unit| unit.id).collect();
        for at in order {
            if !taken.insert(self.others[at].id) {
                self.others[at].id = self.own_id();
            }
        }
    }

    /// The codes of the units of one level within another.
    pub fn codes_within(&self, outer: &str, kind: PlaceKind) -> Vec<String> {
        let prefix = format!("{outer}.");
        let inner = self
            .units
            .range(prefix.clone()..)
            .take_while(|(code, _)| code.starts_with(&prefix));
        inner
            .filter(|(_, unit)| unit.kind == kind)
            .map(|(code, _)| code.clone())
            .collect()
    }

    /// The unit of one level within another that bears this name.
    pub fn unit_named(&self, outer: &str, kind: PlaceKind, name: &str) -> Option<String> {
        let wanted = super::names::bare(name);
        let bears = |unit: &Draft| {
            super::names::bare(&unit.name) == wanted
                || unit
                    .also
                    .iter()
                    .any(|(also, _)| super::names::bare(also) == wanted)
        };
        self.codes_within(outer, kind)
            .into_iter()
            .find(|code| bears(&self.units[code]))
    }
}
