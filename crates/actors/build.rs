//! Compiles `data/actors` into one blob that the library embeds.

#[allow(dead_code, unused_imports)]
#[path = "src/whos_who/mod.rs"]
mod whos_who;

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use whos_who::{Compiled, Entries, Force, Spelling};

/// What `forces.toml` holds.
#[derive(Deserialize)]
struct ForceList {
    force: Vec<Force>,
}

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/actors");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/whos_who");
    println!("cargo::rerun-if-changed={}", data.display());
    let spelling: Spelling = parsed(&data.join("spelling.toml"));
    let forces: ForceList = parsed(&data.join("forces.toml"));
    let actors = entry_files(&data)
        .iter()
        .flat_map(|file| parsed::<Entries>(file).actor)
        .collect();
    let compiled = Compiled::new(actors, spelling, forces.force)
        .unwrap_or_else(|error| panic!("data/actors: {error}"));
    let blob = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("whos_who.bin");
    fs::write(&blob, compiled.to_bytes()).expect("the build folder is writable");
}

/// Entries stand in the subfolders; the files beside them say how names are read.
fn entry_files(data: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = folder(data)
        .into_iter()
        .filter(|path| path.is_dir())
        .flat_map(|path| folder(&path))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    files.sort();
    files
}

fn folder(path: &Path) -> Vec<PathBuf> {
    let listing = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    listing
        .map(|item| item.expect("the folder is readable").path())
        .collect()
}

fn parsed<T: DeserializeOwned>(file: &Path) -> T {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
