//! Reports and what was read in them, into the file.

mod entry;
mod problems;
mod put;

pub use entry::{Entry, Sketch};
