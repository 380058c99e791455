//! The `khabar` binary.
fn main() {}
