//! Readers and scorers of public benchmarks and of answer keys.

pub mod times;
pub mod memory;
