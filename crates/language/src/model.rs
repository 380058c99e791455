//! Sparse linear models: features are hashed to 32-bit keys, and a table holds the weights of each.

mod bytes;
mod hash;
mod moves;
mod table;
mod templates;

pub use bytes::Bytes;
pub use hash::{key, key3, text_key};
pub use moves::MoveTable;
pub use table::Table;
pub use templates::Templates;

/// Adds up the weights of features. The trainers score with weights that still change, the
/// product with those that it was built with; both run the same code above this trait.
pub trait Scorer {
    /// How many classes there are to choose between.
    fn classes(&self) -> usize;

    /// Overwrites `scores`, one a class, with the sums over the features.
    fn score(&self, features: &[u32], scores: &mut [i32]);
}

/// The class with the highest score among those allowed; the first of equals.
pub fn best(scores: &[i32], allowed: impl Fn(usize) -> bool) -> usize {
    let mut best = None;
    for (class, &score) in scores.iter().enumerate() {
        if allowed(class) && best.is_none_or(|(_, highest)| score > highest) {
            best = Some((class, score));
        }
    }
    best.map_or(0, |(class, _)| class)
}
