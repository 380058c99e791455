//! People, roles, facilities and weapons by their common nouns.

use khabar_language::{Document, Tag};
use khabar_numbers::Number;
use khabar_record::{MentionKind, People};

use super::Entity;
use crate::lexicon::Lexicon;

/// Every common noun of the word lists, longest first where they overlap.
pub(super) fn common(lexicon: &Lexicon, doc: &Document<'_>, numbers: &[Number]) -> Vec<Entity> {
    let mut found = Vec::new();
    for sentence in &doc.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match noun_at(lexicon, doc, at, sentence.tokens.end) {
                Some((words, kind, people)) if !counts(numbers, at, words) => {
                    let mut entity = Entity::new(doc, at..at + words, kind);
                    entity.people = people;
                    found.push(entity);
                    at += words;
                }
                _ => at += 1,
            }
        }
    }
    found
}

/// A number word is no person ("hundreds", "others" aside).
fn counts(numbers: &[Number], start: usize, words: usize) -> bool {
    let at = numbers.partition_point(|number| number.core.end <= start);
    numbers
        .get(at)
        .is_some_and(|number| number.core.start < start + words)
}

fn noun_at(
    lexicon: &Lexicon,
    doc: &Document<'_>,
    token: usize,
    end: usize,
) -> Option<(usize, MentionKind, Option<People>)> {
    let people = lexicon
        .people
        .at(doc, token, end)
        .map(|(words, people)| (words, MentionKind::People, people.first().copied()));
    let forces = lexicon
        .doers
        .forces
        .at(doc, token, end)
        .map(|(words, _)| (words, MentionKind::People, Some(People::Soldiers)));
    let plain = [
        (&lexicon.roles, MentionKind::Role),
        (&lexicon.facilities, MentionKind::Facility),
        (&lexicon.weapons, MentionKind::Weapon),
    ]
    .map(|(list, kind)| {
        list.at(doc, token, end)
            // "intelligence-based" is no base, "bombed" no bomb.
            .filter(|(words, _)| *words > 1 || doc.tokens[token].tag != Tag::Verb)
            .map(|(words, _)| (words, kind, None))
    });
    // The longest wins; of equals, the first.
    let mut best: Option<(usize, MentionKind, Option<People>)> = None;
    for found in [people, forces].into_iter().chain(plain).flatten() {
        if best.is_none_or(|(words, _, _)| found.0 > words) {
            best = Some(found);
        }
    }
    best
}
