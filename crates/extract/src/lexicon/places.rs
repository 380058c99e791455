use std::collections::{HashMap, HashSet};

use khabar_gazetteer::PlaceKind;
use serde::Deserialize;

/// The words beside place names; `data/lexicon/conflict/places.toml` explains each list.
pub(crate) struct PlaceWords {
    kinds: HashMap<String, PlaceKind>,
    words: Words,
}

#[derive(Deserialize)]
struct Lists {
    kinds: Kinds,
    words: Words,
}

#[derive(Deserialize)]
struct Kinds {
    country: Vec<String>,
    admin1: Vec<String>,
    admin2: Vec<String>,
    admin3: Vec<String>,
    settlement: Vec<String>,
    feature: Vec<String>,
}

#[derive(Deserialize)]
struct Words {
    parts: HashSet<String>,
    before: HashSet<String>,
    directions: Vec<String>,
}

impl PlaceWords {
    pub(super) fn compile() -> Result<PlaceWords, toml::de::Error> {
        let lists: Lists = toml::from_str(include_str!(
            "../../../../data/lexicon/conflict/places.toml"
        ))?;
        let kinds = [
            (lists.kinds.country, PlaceKind::Country),
            (lists.kinds.admin1, PlaceKind::Admin1),
            (lists.kinds.admin2, PlaceKind::Admin2),
            (lists.kinds.admin3, PlaceKind::Admin3),
            (lists.kinds.settlement, PlaceKind::Settlement),
            (lists.kinds.feature, PlaceKind::Feature),
        ];
        let kinds = kinds
            .into_iter()
            .flat_map(|(words, kind)| words.into_iter().map(move |word| (word, kind)));
        Ok(PlaceWords {
            kinds: kinds.collect(),
            words: lists.words,
        })
    }

    /// The kind of place that a word says a name beside it is.
    pub fn kind(&self, word: &str) -> Option<PlaceKind> {
        self.kinds.get(word).copied()
    }

    /// Whether a word says that a name beside it is a place's, or a part's or a spot's in one.
    pub fn is_kind_or_part(&self, word: &str) -> bool {
        self.kinds.contains_key(word) || self.words.parts.contains(word)
    }

    /// "in", "near": what stands before a place and hardly ever before a person.
    pub fn is_before(&self, word: &str) -> bool {
        self.words.before.contains(word)
    }

    /// "northern", "upper".
    pub fn is_direction(&self, word: &str) -> bool {
        let mut directions = self.words.directions.iter();
        directions.any(|direction| word.starts_with(direction.as_str()))
    }
}
