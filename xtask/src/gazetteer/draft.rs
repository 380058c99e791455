//! Places on their way into the compiled gazetteer.

use std::collections::BTreeMap;

use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::layout::OWN_IDS;

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
            within: None,
        }
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
