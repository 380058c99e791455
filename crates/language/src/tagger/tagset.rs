use crate::model::Bytes;
use crate::{FineTag, Tag};

/// A universal tag with the Penn tag that it goes with in one place of the treebank.
pub type TagPair = (Tag, FineTag);

/// The classes of a tagger. It learns both tags at once, for each helps to tell the other.
#[derive(Debug, Clone, Default)]
pub struct TagSet {
    pairs: Vec<TagPair>,
}

impl TagSet {
    /// Reads a set: its size, then the places of both tags in their enums.
    pub fn read(bytes: &mut Bytes) -> TagSet {
        let count = bytes.number() as usize;
        let mut pair = || {
            (
                Tag::ALL[bytes.byte() as usize],
                FineTag::ALL[bytes.byte() as usize],
            )
        };
        TagSet {
            pairs: (0..count).map(|_| pair()).collect(),
        }
    }

    /// A set of these pairs.
    pub fn new(pairs: Vec<TagPair>) -> TagSet {
        TagSet { pairs }
    }

    /// What a class stands for.
    pub fn pair(&self, class: u8) -> TagPair {
        self.pairs[class as usize]
    }

    /// Every pair, in the order of the classes.
    pub fn pairs(&self) -> &[TagPair] {
        &self.pairs
    }

    /// The class of a pair.
    pub fn class(&self, pair: TagPair) -> Option<u8> {
        self.pairs
            .iter()
            .position(|&known| known == pair)
            .map(|class| class as u8)
    }
}
