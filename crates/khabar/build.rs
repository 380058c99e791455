//! Lists the articles of the corpus, so that `khabar demo` carries them all.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    println!("cargo::rerun-if-changed={}", corpus.display());
    let mut list = String::from("&[\n");
    for story in entries(&corpus)? {
        for article in entries(&story.join("docs"))? {
            let name = article.file_name().unwrap_or_default();
            writeln!(
                list,
                "Article {{ name: {name:?}, content: include_str!({article:?}) }},"
            )
            .map_err(io::Error::other)?;
        }
    }
    list.push(']');
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(out.join("articles.rs"), list)
}

/// What a folder holds, sorted; nothing where there is no such folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut entries = entries.collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}
