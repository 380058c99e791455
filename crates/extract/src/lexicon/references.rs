use std::collections::HashSet;

use serde::Deserialize;

/// The words that stand for somebody named before; `data/lexicon/conflict/references.toml` explains
/// each list.
#[derive(Deserialize)]
pub(crate) struct ReferenceWords {
    pub he: HashSet<String>,
    pub she: HashSet<String>,
    pub it: HashSet<String>,
    pub they: HashSet<String>,
    pub reflexive: HashSet<String>,
    pub definite: HashSet<String>,
    pub empty_verbs: HashSet<String>,
    pub empty_adjectives: HashSet<String>,
    pub female: HashSet<String>,
    pub male: HashSet<String>,
    pub women: HashSet<String>,
    pub men: HashSet<String>,
    pub persons: HashSet<String>,
    pub bodies: HashSet<String>,
    pub for_groups: HashSet<String>,
    pub for_organizations: HashSet<String>,
}

impl ReferenceWords {
    pub(super) fn compile() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!(
            "../../../../data/lexicon/conflict/references.toml"
        ))
    }
}
