//! The arguments of the trainers: a name and a path each.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The value that follows `--name` on the command line.
pub fn value(name: &str) -> Option<String> {
    let flag = format!("--{name}");
    std::env::args()
        .skip_while(|argument| *argument != flag)
        .nth(1)
}

/// The path that follows `--name`.
pub fn path(name: &str) -> Result<PathBuf> {
    value(name)
        .map(PathBuf::from)
        .with_context(|| format!("--{name} PATH is missing"))
}

/// The number that follows `--name`, or the one given.
pub fn number(name: &str, default: usize) -> Result<usize> {
    value(name).map_or(Ok(default), |text| {
        text.parse()
            .with_context(|| format!("--{name} wants a number"))
    })
}
