//! Lists the rule files and their word lists, so that the binary carries them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../data");
    let mut code = String::new();
    table(&mut code, "RULES", &root.join("rules"), "rule")?;
    table(&mut code, "LISTS", &root.join("lexicon/lists"), "txt")?;
    fs::write(
        Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("rules.rs"),
        code,
    )
}

/// A constant of `(name, text)` pairs, one for every file below `folder`, sorted by name.
fn table(code: &mut String, constant: &str, folder: &Path, extension: &str) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect(folder, extension, &mut files)?;
    files.sort();
    let _ = writeln!(code, "pub(super) const {constant}: &[(&str, &str)] = &[");
    for file in &files {
        let name = file.strip_prefix(folder).unwrap_or(file);
        let _ = writeln!(code, "    ({name:?}, include_str!({file:?})),");
    }
    code.push_str("];\n");
    Ok(())
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extension, files)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    Ok(())
}
