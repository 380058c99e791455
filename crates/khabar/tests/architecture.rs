//! What the crates may know of each other, as ARCHITECTURE.md draws it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From left to right: a crate may depend on crates further left alone.
const LAYERS: &[&[&str]] = &[
    &["record", "map"],
    &["language", "gazetteer", "actors", "read"],
    &["numbers", "grammar", "encoder"],
    &["times"],
    &["extract"],
    &["resolve"],
    &["export"],
    &["store", "outlook"],
    &["serve", "evaluate"],
    &["khabar"],
];

/// Who alone may use a library.
const KEPT_APART: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("axum", &["serve"]),
    ("tokio", &["serve"]),
    ("anyhow", &["khabar"]),
    ("clap", &["khabar"]),
];

/// Crates that work on values alone, and what they may not touch.
const PURE: &[&str] = &[
    "record", "map", "language", "numbers", "times", "grammar", "actors", "extract", "resolve",
    "outlook",
];
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env::var",
    "SystemTime",
    "Instant::now",
    "Zoned::now",
    "Timestamp::now",
];

#[test]
fn dependencies_point_left() {
    let layer = |name: &str| LAYERS.iter().position(|layer| layer.contains(&name));
    let mut wrong = Vec::new();
    for (name, dependencies) in &dependencies() {
        let own = layer(name).unwrap_or_else(|| panic!("{name} stands in no layer"));
        for other in dependencies
            .iter()
            .filter_map(|dependency| dependency.strip_prefix("khabar-"))
        {
            if layer(other).is_none_or(|other| other >= own) {
                wrong.push(format!("{name} depends on {other}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn libraries_stay_where_they_belong() {
    let dependencies = dependencies();
    let mut wrong = Vec::new();
    for (library, owners) in KEPT_APART {
        for (name, used) in &dependencies {
            if used.contains(*library) && !owners.contains(&name.as_str()) {
                wrong.push(format!("{name} depends on {library}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_inner_crates_touch_neither_files_nor_clocks() {
    let mut wrong = Vec::new();
    for name in PURE {
        for file in sources(&crates().join(name).join("src")) {
            let text = fs::read_to_string(&file).expect("a source is readable");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let touched = IMPURE.iter().filter(|word| code.contains(**word));
            wrong.extend(touched.map(|word| format!("{} uses {word}", file.display())));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("crates/khabar lies in crates")
        .to_owned()
}

/// What each crate depends on when it is not being tested.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let folders = fs::read_dir(crates()).expect("crates is a folder");
    let mut dependencies = BTreeMap::new();
    for folder in folders.map(|entry| entry.expect("crates can be listed").path()) {
        let manifest =
            fs::read_to_string(folder.join("Cargo.toml")).expect("a crate has a manifest");
        let manifest: toml::Table = manifest.parse().expect("a manifest is TOML");
        let used = manifest.get("dependencies").and_then(toml::Value::as_table);
        let used = used
            .map(|used| used.keys().cloned().collect())
            .unwrap_or_default();
        let name = folder
            .file_name()
            .expect("a crate has a name")
            .to_string_lossy();
        dependencies.insert(name.into_owned(), used);
    }
    dependencies
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder)
        .expect("src is a folder")
        .map(|entry| entry.expect("src can be listed").path())
    {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}
