use std::collections::HashMap;

/// Every word that some rule names, numbered, so that tokens are compared as numbers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Symbols {
    numbers: HashMap<String, u32>,
}

/// The number of a word that no rule names.
pub(crate) const UNNAMED: u32 = 0;

impl Symbols {
    /// The number of a word, given out on first sight; the first is 1.
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        let next = self.len() as u32;
        *self.numbers.entry(word.to_owned()).or_insert(next)
    }

    /// The number of a word, or [`UNNAMED`].
    pub(crate) fn number(&self, word: &str) -> u32 {
        self.numbers.get(word).copied().unwrap_or(UNNAMED)
    }

    /// One more than the highest number.
    pub(crate) fn len(&self) -> usize {
        self.numbers.len() + 1
    }
}
