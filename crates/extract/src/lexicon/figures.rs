use std::collections::HashSet;

use serde::Deserialize;

use super::Phrases;

/// The small words around counts of people; `data/lexicon/conflict/figures.toml` explains each list.
#[derive(Deserialize)]
pub(crate) struct FigureWords {
    pub more: HashSet<String>,
    pub besides: HashSet<String>,
    #[serde(deserialize_with = "phrases")]
    pub nobody: Phrases<()>,
    pub again: HashSet<String>,
    #[serde(deserialize_with = "phrases")]
    pub including: Phrases<()>,
    #[serde(deserialize_with = "phrases")]
    pub partitive: Phrases<()>,
    #[serde(deserialize_with = "phrases")]
    pub openers: Phrases<()>,
    #[serde(deserialize_with = "phrases")]
    pub rest: Phrases<()>,
    pub rising: HashSet<String>,
    pub joining: HashSet<String>,
    pub single: HashSet<String>,
    pub persons: HashSet<String>,
    pub hitting: HashSet<String>,
    pub astray: HashSet<String>,
    pub plurals: HashSet<String>,
    pub agents: Vec<String>,
    pub peoples: Vec<String>,
    pub became: HashSet<String>,
    pub reporting: HashSet<String>,
    pub toll_verbs: HashSet<String>,
    pub toll_bridges: HashSet<String>,
    pub tallies: HashSet<String>,
    pub harm: HashSet<String>,
    pub taking: HashSet<String>,
    pub carrying: HashSet<String>,
    pub wards: HashSet<String>,
    pub nominal: HashSet<String>,
    pub passive: HashSet<String>,
    pub passive_between: HashSet<String>,
    pub object_openers: HashSet<String>,
    pub some_of: HashSet<String>,
    pub counts: HashSet<String>,
    pub count_bridges: HashSet<String>,
    pub own_people: HashSet<String>,
    pub possessives: HashSet<String>,
    pub households: HashSet<String>,
    pub small: HashSet<String>,
    pub armies: HashSet<String>,
    pub police: HashSet<String>,
    pub bands: HashSet<String>,
    pub listing: HashSet<String>,
    pub freed: HashSet<String>,
    pub pointing: HashSet<String>,
}

impl FigureWords {
    pub(super) fn compile() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!(
            "../../../../data/lexicon/conflict/figures.toml"
        ))
    }
}

pub(super) fn phrases<'de, D: serde::Deserializer<'de>>(list: D) -> Result<Phrases<()>, D::Error> {
    let words = Vec::<String>::deserialize(list)?;
    Ok(Phrases::new(words.into_iter().map(|word| (word, ()))))
}
