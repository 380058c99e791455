//! Writes what `khabar_language::model` reads.

use khabar_language::model::MoveTable;
use khabar_language::tagger::TagSet;
use khabar_language::words::Entry;
use khabar_language::{FineTag, Relation, Tag};

use crate::perceptron::Average;

/// Appends a number, seven bits a byte.
pub fn number(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn signed(number_: i16, out: &mut Vec<u8>) {
    let wide = i32::from(number_);
    number(((wide << 1) ^ (wide >> 31)) as u32, out);
}

/// The rows of a model in order of their keys, in steps of `grain`; weights under half a step vanish.
fn rows(average: &Average, grain: f32) -> Vec<(u32, Vec<(usize, i16)>)> {
    let limit = f32::from(i16::MAX);
    let whole = |weight: f32| (weight / grain).round().clamp(-limit, limit) as i16;
    let mut rows: Vec<(u32, Vec<(usize, i16)>)> = average
        .iter()
        .map(|(&key, weights)| {
            (
                key,
                weights
                    .iter()
                    .map(|&weight| whole(weight))
                    .enumerate()
                    .filter(|entry| entry.1 != 0)
                    .collect(),
            )
        })
        .filter(|(_, weights): &(u32, Vec<_>)| !weights.is_empty())
        .collect();
    rows.sort_unstable_by_key(|row| row.0);
    rows
}

/// Appends a `Table`.
pub fn table(average: &Average, classes: usize, grain: f32, out: &mut Vec<u8>) {
    let rows = rows(average, grain);
    number(classes as u32, out);
    number(rows.len() as u32, out);
    let mut last = 0;
    for (key, weights) in rows {
        number(key - last, out);
        number(weights.len() as u32, out);
        for (class, weight) in weights {
            out.push(class as u8);
            signed(weight, out);
        }
        last = key;
    }
}

/// Appends a `MoveTable`.
pub fn moves(average: &Average, grain: f32, out: &mut Vec<u8>) {
    let rows = rows(average, grain);
    number(rows.len() as u32, out);
    let mut last = 0;
    for (key, weights) in rows {
        number(key - last, out);
        debug_assert!(weights.iter().all(|entry| entry.0 < MoveTable::CLASSES));
        out.push(
            weights
                .iter()
                .fold(0, |present, &(class, _)| present | 1 << class),
        );
        weights.iter().for_each(|&(_, weight)| signed(weight, out));
        last = key;
    }
}

/// Appends a tag set.
pub fn tags(tags: &TagSet, out: &mut Vec<u8>) {
    number(tags.pairs().len() as u32, out);
    for (tag, fine) in tags.pairs() {
        out.push(place(Tag::ALL, tag));
        out.push(place(FineTag::ALL, fine));
    }
}

/// Appends the labels of the parser.
pub fn relations(relations: &[Relation], out: &mut Vec<u8>) {
    number(relations.len() as u32, out);
    relations
        .iter()
        .for_each(|relation| out.push(place(Relation::ALL, relation)));
}

fn place<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter()
        .position(|known| known == one)
        .unwrap_or_default() as u8
}

/// Appends a lexicon whose words are in order of their keys.
pub fn lexicon(words: &[(u32, Entry)], out: &mut Vec<u8>) {
    number(words.len() as u32, out);
    let mut last = 0;
    for &(key, entry) in words {
        number(key - last, out);
        number(u32::from(entry.cluster), out);
        out.extend([entry.possible, entry.seen]);
        last = key;
    }
}
