//! The sample is the corpus, which the project writes itself: there is nothing to build it from.
//! What is written here is its list, so that a changed article is a change that somebody sees.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::Value;

use crate::manifest;

/// Checks every storyline against its key, and lists its articles with their checksums.
pub fn run() -> anyhow::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    let mut articles = Vec::new();
    for story in manifest::entries(&corpus)?
        .into_iter()
        .filter(|path| path.join("docs").is_dir())
    {
        let docs = manifest::entries(&story.join("docs"))?;
        check_key(&story.join("gold.json"), docs.len())?;
        articles.extend(docs);
    }
    manifest::update(&corpus, "sample", &articles)
}

/// A key speaks of as many documents as there are articles.
fn check_key(key: &Path, articles: usize) -> anyhow::Result<()> {
    let text = fs::read_to_string(key).with_context(|| format!("no {}", key.display()))?;
    let key_of: Value = serde_json::from_str(&text)?;
    let documents = match &key_of["docs"] {
        Value::Object(documents) => documents.len(),
        Value::Array(documents) => documents.len(),
        _ => anyhow::bail!("{} lists no documents", key.display()),
    };
    anyhow::ensure!(
        documents == articles,
        "{}: {documents} documents, {articles} articles",
        key.display()
    );
    Ok(())
}
