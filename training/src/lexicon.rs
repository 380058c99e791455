//! The lexicon: words with their clusters and the tags that they can have.

use std::collections::{BTreeMap, BTreeSet};

use khabar_language::Tag;
use khabar_language::words::{Entry, form_key};

use crate::conllu::Sentence;
use crate::inflections::Inflection;

/// A word must be this frequent in the treebank before its tags there are trusted: those of
/// a rare word would give its own tag away in training.
const FREQUENT: usize = 5;
/// Sets past the most frequent ones count as unknown; 255 stands for no word at all.
const SETS: usize = 253;

/// The lexicon, in order of the keys.
pub fn build(
    treebank: &[Sentence],
    clusters: &[(String, u16)],
    inflections: &[Inflection],
) -> Vec<(u32, Entry)> {
    let known: BTreeSet<&str> = clusters.iter().map(|(word, _)| word.as_str()).collect();
    let mut entries: BTreeMap<u32, Entry> = BTreeMap::new();
    for (word, cluster) in clusters.iter().rev() {
        entries.entry(form_key(word)).or_default().cluster = *cluster;
    }
    let spoken = inflections
        .iter()
        .filter(|inflection| known.contains(inflection.form.as_str()));
    let possible =
        sets(spoken.map(|inflection| (form_key(&inflection.form), u32::from(inflection.kind))));
    for (key, set) in intern(&possible) {
        entries.entry(key).or_default().possible = set;
    }
    for (key, set) in intern(&seen(treebank)) {
        entries.entry(key).or_default().seen = set;
    }
    entries.retain(|_, entry| *entry != Entry::default());
    entries.into_iter().collect()
}

fn sets(pairs: impl Iterator<Item = (u32, u32)>) -> BTreeMap<u32, u32> {
    let mut sets = BTreeMap::new();
    for (key, bit) in pairs {
        *sets.entry(key).or_default() |= bit;
    }
    sets
}

/// Of each frequent form of the treebank the set of its tags, rare ones left out.
fn seen(treebank: &[Sentence]) -> BTreeMap<u32, u32> {
    let mut counts: BTreeMap<u32, BTreeMap<Tag, usize>> = BTreeMap::new();
    for word in treebank.iter().flat_map(|sentence| &sentence.words) {
        let key = form_key(&word.form.to_lowercase());
        *counts.entry(key).or_default().entry(word.tag).or_default() += 1;
    }
    counts.retain(|_, tags| tags.values().sum::<usize>() >= FREQUENT);
    counts
        .into_iter()
        .map(|(key, tags)| (key, tag_set(&tags)))
        .collect()
}

fn tag_set(tags: &BTreeMap<Tag, usize>) -> u32 {
    let all: usize = tags.values().sum();
    let usual = tags.iter().filter(|(_, count)| **count * 50 >= all);
    usual.fold(0, |set, (tag, _)| set | 1 << *tag as u32)
}

/// Numbers the sets by their frequency, from 1.
fn intern(sets: &BTreeMap<u32, u32>) -> Vec<(u32, u8)> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for set in sets.values() {
        *counts.entry(*set).or_default() += 1;
    }
    let mut order: Vec<u32> = counts.keys().copied().collect();
    order.sort_by_key(|set| (std::cmp::Reverse(counts[set]), *set));
    let number = |set: &u32| {
        order
            .iter()
            .take(SETS)
            .position(|known| known == set)
            .map_or(0, |at| at + 1)
    };
    sets.iter()
        .map(|(key, set)| (*key, number(set) as u8))
        .collect()
}
