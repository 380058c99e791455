use std::collections::HashSet;

use serde::Deserialize;

/// The words that tell which time dates an incident; `data/lexicon/conflict/dating.toml` explains
/// each list.
#[derive(Deserialize)]
pub(crate) struct DatingWords {
    pub clock: HashSet<String>,
    pub parts: HashSet<String>,
    pub days: HashSet<String>,
    pub bounds: HashSet<String>,
    pub occasions: HashSet<String>,
    pub earlier: HashSet<String>,
    pub units: HashSet<String>,
    pub openings: HashSet<String>,
    pub far: HashSet<String>,
    pub after: HashSet<String>,
    pub before: HashSet<String>,
    pub answering: HashSet<String>,
    pub ended_in: HashSet<String>,
    pub ends: HashSet<String>,
    pub whose: HashSet<String>,
    pub recalled: HashSet<String>,
    pub superlatives: HashSet<String>,
}

impl DatingWords {
    pub(super) fn compile() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!(
            "../../../../data/lexicon/conflict/dating.toml"
        ))
    }
}
