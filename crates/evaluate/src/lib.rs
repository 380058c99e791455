//! Readers and scorers of public benchmarks and of answer keys.

pub mod memory;
pub mod times;
