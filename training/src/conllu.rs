//! Treebanks in files.

use std::path::Path;

use anyhow::{Context, Result};

pub use khabar_language::conllu::{Sentence, Word};

/// Reads a treebank.
pub fn read(path: &Path) -> Result<Vec<Sentence>> {
    let at = || format!("cannot read {}", path.display());
    let text = std::fs::read_to_string(path).with_context(at)?;
    khabar_language::conllu::read(&text).with_context(at)
}
