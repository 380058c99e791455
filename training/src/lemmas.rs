//! The list of forms whose lemma no rule finds.

use std::collections::{BTreeMap, HashMap};

use khabar_language::lemma::{kind, regular};
use khabar_language::{FineTag, Tag};

use crate::conllu::Sentence;
use crate::inflections::{self, Inflection};

/// A form under the list that it belongs to.
type Form = (char, String);

/// The list: `kind form lemma` a line.
pub fn irregular(
    treebank: &[Sentence],
    inflections: &[Inflection],
    words: &[String],
) -> Vec<String> {
    let rank: HashMap<&str, usize> = words
        .iter()
        .enumerate()
        .map(|(rank, word)| (word.as_str(), rank))
        .collect();
    let mut lemmas: BTreeMap<Form, (String, FineTag)> = BTreeMap::new();
    let mut known: Vec<&Inflection> = inflections
        .iter()
        .filter(|known| rank.contains_key(known.form.as_str()))
        .collect();
    // The most frequent lemma is written last, over the others.
    known.sort_by_key(|known| {
        std::cmp::Reverse(
            rank.get(known.lemma.as_str())
                .copied()
                .unwrap_or(usize::MAX),
        )
    });
    for inflection in known {
        if let Some(fine) = fine(inflection.kind) {
            lemmas.insert(
                (kind(fine), inflection.form.clone()),
                (inflection.lemma.clone(), fine),
            );
        }
    }
    lemmas.extend(in_treebank(treebank));
    let missed = lemmas.iter().filter(|((_, form), (lemma, fine))| {
        regular(form, *fine).as_ref().unwrap_or(form) != lemma
    });
    missed
        .map(|((kind, form), (lemma, _))| format!("{kind} {form} {lemma}"))
        .collect()
}

/// The tag of an inflected form; none for a base form, which is its own lemma.
fn fine(kind: u16) -> Option<FineTag> {
    match kind {
        inflections::kind::PLURAL => Some(FineTag::Nns),
        inflections::kind::PAST => Some(FineTag::Vbd),
        inflections::kind::PARTICIPLE => Some(FineTag::Vbn),
        inflections::kind::GERUND => Some(FineTag::Vbg),
        inflections::kind::THIRD => Some(FineTag::Vbz),
        inflections::kind::COMPARED => Some(FineTag::Jjr),
        _ => None,
    }
}

/// The usual lemma of each form of the treebank that is not rare.
fn in_treebank(treebank: &[Sentence]) -> BTreeMap<Form, (String, FineTag)> {
    let mut counts: BTreeMap<Form, BTreeMap<(String, FineTag), usize>> = BTreeMap::new();
    for word in treebank.iter().flat_map(|sentence| &sentence.words) {
        let form = khabar_language::lower(&word.form);
        // Slips of the pen, links and names have no lemma that says anything.
        if matches!(
            word.tag,
            Tag::Propn | Tag::X | Tag::Num | Tag::Punct | Tag::Sym
        ) || word.lemma == "_"
        {
            continue;
        }
        let lemma = (khabar_language::lower(&word.lemma), word.fine);
        *counts
            .entry((kind(word.fine), form))
            .or_default()
            .entry(lemma)
            .or_default() += 1;
    }
    let usual =
        |lemmas: BTreeMap<(String, FineTag), usize>| lemmas.into_iter().max_by_key(|lemma| lemma.1);
    let frequent = |(form, lemmas)| {
        usual(lemmas)
            .filter(|lemma| lemma.1 > 2)
            .map(|lemma| (form, lemma.0))
    };
    counts.into_iter().filter_map(frequent).collect()
}
