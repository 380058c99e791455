use std::ops::Range;

/// A span of tokens that the caller has recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its tokens, numbered through the document.
    pub tokens: Range<usize>,
    /// Its kind: a position in the list of kinds that the grammar was built with.
    pub kind: u8,
    /// The caller's own number for it, handed back in matches.
    pub index: u32,
}
