//! The sample is listed as it is: `cargo run -p xtask -- sample` writes the list.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

#[test]
fn the_manifest_lists_every_article_with_its_checksum() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let manifest = fs::read_to_string(corpus.join("manifest.toml")).expect("a manifest");
    let manifest: toml::Table = manifest.parse().expect("a manifest is TOML");
    let files = manifest["file"].as_array().expect("a list of files");
    let listed: BTreeSet<String> = files
        .iter()
        .map(|file| format!("{} {}", text(file, "path"), text(file, "sha256")))
        .collect();
    assert_eq!(listed, articles(&corpus));
}

fn text<'t>(file: &'t toml::Value, key: &str) -> &'t str {
    file[key].as_str().expect("a text")
}

/// The path and the checksum of every article of the sample.
fn articles(corpus: &Path) -> BTreeSet<String> {
    let mut articles = BTreeSet::new();
    for story in folder(corpus) {
        for article in folder(&story.join("docs")) {
            let content = fs::read(&article).expect("an article is readable");
            let path = article.strip_prefix(corpus).expect("it lies in the corpus");
            let path = path.to_string_lossy().replace('\\', "/");
            let sum = Sha256::digest(&content);
            let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
            articles.insert(format!("{path} {sum}"));
        }
    }
    articles
}

/// What a folder holds; nothing where there is no such folder.
fn folder(path: &Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(path).map_or_else(
        |_| Vec::new(),
        |entries| {
            entries
                .map(|entry| entry.expect("listable").path())
                .collect()
        },
    )
}
