use std::collections::HashSet;

use serde::Deserialize;

use super::Phrases;
use super::figures::phrases;

/// The words that tell doers; `data/lexicon/conflict/doers.toml` explains each list.
#[derive(Deserialize)]
pub(crate) struct DoerWords {
    pub passive: HashSet<String>,
    pub suffering: HashSet<String>,
    pub tripping: HashSet<String>,
    #[serde(deserialize_with = "phrases")]
    pub mines: Phrases<()>,
    #[serde(deserialize_with = "phrases")]
    pub by: Phrases<()>,
    #[serde(deserialize_with = "phrases")]
    pub identity: Phrases<()>,
    pub doers: HashSet<String>,
    #[serde(deserialize_with = "phrases")]
    pub part_in: Phrases<()>,
    pub not_by: HashSet<String>,
    pub ends: HashSet<String>,
    pub places: HashSet<String>,
    pub clause: HashSet<String>,
    pub alone: HashSet<String>,
    pub own: HashSet<String>,
    pub first_person: HashSet<String>,
    pub relative: HashSet<String>,
    pub against: HashSet<String>,
    pub stands: HashSet<String>,
    pub backed: HashSet<String>,
    pub culprits: HashSet<String>,
    pub delivered: HashSet<String>,
    pub bands: HashSet<String>,
    pub nameless: HashSet<String>,
    #[serde(deserialize_with = "phrases")]
    pub forces: Phrases<()>,
    pub unarmed: HashSet<String>,
}

impl DoerWords {
    pub(super) fn compile() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!("../../../../data/lexicon/conflict/doers.toml"))
    }
}
