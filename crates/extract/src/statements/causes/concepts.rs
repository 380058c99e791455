//! The concepts of the causal map, from `data/lexicon/statements/concepts.toml`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::lexicon::Phrases;
use crate::scene::Scene;

/// A concept that some words are filed under.
pub(super) struct Filed {
    pub name: &'static str,
    /// The words speak of less of it: "a drop in attacks".
    pub turned: bool,
}

struct Concepts {
    names: Vec<String>,
    phrases: Phrases<usize>,
    turning: Phrases<()>,
}

/// The concept of the longest phrase in these tokens, the first where several are as long.
pub(super) fn concept(scene: &Scene<'_>, tokens: &Range<usize>) -> Option<Filed> {
    let concepts = concepts();
    let mut best: Option<(usize, usize, usize)> = None;
    for at in tokens.clone() {
        let Some((length, found)) = concepts.phrases.at(scene.doc, at, tokens.end) else {
            continue;
        };
        if best.is_none_or(|(longest, ..)| length > longest) {
            best = Some((length, at, *found.iter().min()?));
        }
    }
    let (_, at, concept) = best?;
    let before = at.saturating_sub(4).max(tokens.start)..at;
    let turned = before
        .into_iter()
        .any(|at| concepts.turning.at(scene.doc, at, tokens.end).is_some());
    Some(Filed {
        name: &concepts.names[concept],
        turned,
    })
}

fn concepts() -> &'static Concepts {
    static CONCEPTS: OnceLock<Concepts> = OnceLock::new();
    CONCEPTS.get_or_init(|| compile().expect("the embedded concepts are well formed"))
}

#[derive(Deserialize)]
struct Table {
    concepts: BTreeMap<String, Vec<String>>,
    turning: Turning,
}

#[derive(Deserialize)]
struct Turning {
    words: Vec<String>,
}

fn compile() -> Result<Concepts, toml::de::Error> {
    let table: Table = toml::from_str(include_str!(
        "../../../../../data/lexicon/statements/concepts.toml"
    ))?;
    let phrases = table.concepts.values().enumerate();
    let phrases =
        phrases.flat_map(|(concept, phrases)| phrases.iter().map(move |phrase| (phrase, concept)));
    Ok(Concepts {
        phrases: Phrases::new(phrases),
        turning: Phrases::new(table.turning.words.iter().map(|word| (word, ()))),
        names: table.concepts.into_keys().collect(),
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_concepts_compile() {
        super::compile().unwrap();
    }
}
