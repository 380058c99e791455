//! The words of keeping count, from `data/lexicon/statements/statistics.toml`.

use std::sync::OnceLock;

use khabar_language::Document;
use serde::{Deserialize, Deserializer};

use crate::lexicon::Phrases;

/// The file's lists, each by its name there; the file says what they are for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub incidents: List,
    pub counting: List,
    pub periodic: List,
    pub enduring: List,
    pub shared: List,
    pub change: List,
    pub until_now: List,
    pub from_then: List,
    pub uncounted: List,
    pub institutes: List,
    pub here: List,
    pub beside: List,
    pub borders: List,
    pub offset: List,
    pub reaching: List,
    pub publishing: List,
    pub several: List,
    pub one: List,
    pub any: List,
}

/// Words and phrases.
pub(super) struct List(Phrases<()>);

impl List {
    /// How many tokens the longest of them has that starts at a token and ends before `end`.
    pub fn length(&self, doc: &Document<'_>, token: usize, end: usize) -> Option<usize> {
        self.0.at(doc, token, end).map(|(length, _)| length)
    }

    /// Whether one of them starts at a token and ends before `end`.
    pub fn at(&self, doc: &Document<'_>, token: usize, end: usize) -> bool {
        self.length(doc, token, end).is_some()
    }

    /// Whether a token is one of them.
    pub fn has(&self, doc: &Document<'_>, token: usize) -> bool {
        self.at(doc, token, token + 1)
    }
}

impl<'de> Deserialize<'de> for List {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        let phrases = words.iter().map(|word| (word.as_str(), ()));
        Ok(List(Phrases::new(phrases)))
    }
}

/// The lists that the binary carries. Their syntax is checked by a test.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| compile().expect("the embedded word lists are well formed"))
}

fn compile() -> Result<Words, toml::de::Error> {
    toml::from_str(include_str!(
        "../../../../../data/lexicon/statements/statistics.toml"
    ))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_lists_compile() {
        super::compile().unwrap();
    }
}
