//! Readers and scorers of public benchmarks and of answer keys.

pub mod attribution;
pub mod counts;
pub mod memory;
pub mod places;
pub mod storyline;
pub mod times;
pub mod ud;
