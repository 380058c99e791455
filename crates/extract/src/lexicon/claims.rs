use std::collections::HashSet;

use serde::Deserialize;

use super::Phrases;
use super::figures::phrases;

/// The words of claims, blame and denial; `data/lexicon/conflict/claims.toml` explains each list.
#[derive(Deserialize)]
pub(crate) struct ClaimWords {
    pub points_back: HashSet<String>,
    pub negations: HashSet<String>,
    pub condemning: HashSet<String>,
    pub blaming: HashSet<String>,
    pub attributing: HashSet<String>,
    pub responsible: HashSet<String>,
    pub retracting: HashSet<String>,
    pub blame: HashSet<String>,
    pub harm: HashSet<String>,
    pub own: HashSet<String>,
    #[serde(deserialize_with = "phrases")]
    pub innocent: Phrases<()>,
    #[serde(deserialize_with = "phrases")]
    pub doing: Phrases<()>,
    pub ourselves: HashSet<String>,
    pub withholding: HashSet<String>,
    pub official: HashSet<String>,
    pub dead: HashSet<String>,
    pub absent: HashSet<String>,
    pub losses: HashSet<String>,
}

impl ClaimWords {
    pub(super) fn compile() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!(
            "../../../../data/lexicon/conflict/claims.toml"
        ))
    }
}
