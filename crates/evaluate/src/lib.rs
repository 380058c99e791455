//! Readers and scorers of public benchmarks and of answer keys.

mod assign;
pub mod attribution;
pub mod coreference;
pub mod counts;
mod f1;
pub mod memory;
pub mod muc4;
pub mod names;
pub mod places;
pub mod storyline;
pub mod times;
pub mod ud;

pub use f1::F1;
