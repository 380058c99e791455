//! Part-of-speech tagging: left to right, each word by the best sum of weights.

mod features;
mod tagset;

pub use features::{FEATURES, context, history};
pub use tagset::{TagPair, TagSet};

use crate::model::{Bytes, Scorer, Table, best};
use crate::words::Word;

/// A tagger: its tags and their weights.
pub struct Tagger<S> {
    /// What its classes mean.
    pub tags: TagSet,
    /// The weights.
    pub weights: S,
}

impl Tagger<Table> {
    /// Reads a tagger: its tags, then its weights.
    pub fn read(bytes: &mut Bytes) -> Self {
        Tagger {
            tags: TagSet::read(bytes),
            weights: Table::read(bytes),
        }
    }
}

impl<S: Scorer> Tagger<S> {
    /// Appends the class of each word of a sentence.
    pub fn tag(&self, words: &[Word], classes: &mut Vec<u8>) {
        let first = classes.len();
        let mut features = Vec::with_capacity(FEATURES);
        let mut scores = vec![0; self.weights.classes()];
        for at in 0..words.len() {
            let tagged = &classes[first..];
            features.clear();
            context(words, at, &mut features);
            history(words, at, tagged, &mut features);
            self.weights.score(&features, &mut scores);
            classes.push(best(&scores, |_| true) as u8);
        }
    }
}
