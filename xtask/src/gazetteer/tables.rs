//! Tab-separated sources, plain or gzipped.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::Context;
use flate2::read::MultiGzDecoder;

/// Calls `each` with the cells of every row.
pub fn rows(path: &Path, mut each: impl FnMut(&[&str])) -> anyhow::Result<()> {
    let file = File::open(path).with_context(|| format!("no {}", path.display()))?;
    let zipped = path.extension().is_some_and(|extension| extension == "gz");
    let bytes: Box<dyn Read> = if zipped {
        Box::new(MultiGzDecoder::new(file))
    } else {
        Box::new(file)
    };
    for line in BufReader::new(bytes).lines() {
        let line = line.with_context(|| format!("{} cannot be read", path.display()))?;
        each(&line.split('\t').collect::<Vec<_>>());
    }
    Ok(())
}

/// The coordinates in two cells, where both hold numbers.
pub fn point(latitude: &str, longitude: &str) -> Option<(f64, f64)> {
    Some((latitude.parse().ok()?, longitude.parse().ok()?))
}
