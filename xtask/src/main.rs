//! Rebuilds the compiled data from its sources.
fn main() {}
