//! Everyday words and persons' names that are also names of places.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::Context;

/// Reads the list: folded words, one a line, comments behind "#".
pub fn read(data: &Path) -> anyhow::Result<HashSet<String>> {
    let path = data.join("common_words.txt");
    let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    Ok(lines
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect())
}
