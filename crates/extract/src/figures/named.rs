//! Somebody whose fate is told by name, in a text that counts nobody with it: "Jan Novak, 41, was shot dead".

use std::collections::BTreeSet;
use std::ops::Range;

use khabar_language::Tag;
use khabar_numbers::NumberKind;
use khabar_record::{MentionKind, Outcome};

use super::predicates::{Predicate, Side, predicates};
use crate::scene::{Entity, Scene};

/// Tokens between a name and its fate: an age, a helper, an adverb.
const NEAR: usize = 6;

/// Tokens beside a name in which a list of others would go on.
const LIST: usize = 16;

/// A fate told by name: the sentence, the name's entity, the word of outcome.
pub(super) struct Named {
    pub sentence: usize,
    pub entity: usize,
    pub predicate: Range<usize>,
}

/// The only person of whom a text tells an outcome by name.
pub(super) fn only(scene: &Scene<'_>, outcome: Outcome) -> Option<Named> {
    let fates = |sentence| fates(scene, sentence, outcome);
    let mut all = (0..scene.doc.sentences.len()).flat_map(fates);
    let first = all.next()?;
    let last_name = |named: &Named| {
        let tokens = &scene.entities[named.entity].tokens;
        scene.doc.lower(tokens.end - 1).to_owned()
    };
    let mut names: BTreeSet<String> = all.map(|named| last_name(&named)).collect();
    names.insert(last_name(&first));
    (names.len() == 1).then_some(first)
}

fn fates(scene: &Scene<'_>, sentence: usize, outcome: Outcome) -> Vec<Named> {
    let tokens = &scene.doc.sentences[sentence].tokens;
    let person = |(_, entity): (usize, &Entity)| entity.kind == MentionKind::Person;
    if !scene.entities_in(tokens.clone()).any(person) {
        return Vec::new();
    }
    predicates(scene, tokens, &|| outcome != Outcome::Injured)
        .into_iter()
        .filter(|predicate| predicate.outcome == outcome && predicate.asserted)
        .filter_map(|predicate| {
            Some(Named {
                sentence,
                entity: whose(scene, &predicate, tokens)
                    .filter(|&entity| alone(scene, entity, tokens))?,
                predicate: predicate.tokens,
            })
        })
        .collect()
}

/// The person on the side of a word of outcome where its people stand.
fn whose(scene: &Scene<'_>, predicate: &Predicate, sentence: &Range<usize>) -> Option<usize> {
    let (start, end) = (predicate.tokens.start, predicate.tokens.end);
    match predicate.side {
        Side::Before => {
            let from = start.saturating_sub(NEAR).max(sentence.start);
            reached(scene, (from..start).rev())
        }
        Side::After => reached(scene, end..sentence.end.min(end + NEAR)),
        Side::Of => {
            let of = end < sentence.end && scene.doc.lower(end) == "of";
            reached(scene, end + 1..sentence.end.min(end + NEAR)).filter(|_| of)
        }
    }
}

/// The person that a walk comes to over nothing but an age, helpers and adverbs.
fn reached(scene: &Scene<'_>, walk: impl Iterator<Item = usize>) -> Option<usize> {
    let mut walk = walk.skip_while(|&at| passed(scene, at));
    let entity = scene.entity_at(walk.next()?)?;
    (scene.entities[entity].kind == MentionKind::Person).then_some(entity)
}

/// "Jan Novak and two guards", "Jan Novak, his driver and Petr Hora": more than one.
fn alone(scene: &Scene<'_>, entity: usize, sentence: &Range<usize>) -> bool {
    let name = &scene.entities[entity].tokens;
    let beside = |side: Range<usize>| {
        let joined = side.clone().any(|at| scene.doc.lower(at) == "and");
        let somebody = |at: usize| {
            let other = scene.entity_at(at).map(|other| &scene.entities[other]);
            other.is_some_and(|other| other.kind == MentionKind::Person)
                || scene.number_at(at).is_some()
        };
        joined && side.clone().any(somebody)
    };
    let before = name.start.saturating_sub(LIST).max(sentence.start)..name.start;
    let after = name.end..sentence.end.min(name.end + LIST);
    !beside(before) && !beside(after)
}

fn passed(scene: &Scene<'_>, at: usize) -> bool {
    let age = scene
        .number_at(at)
        .is_some_and(|number| scene.numbers[number].kind == NumberKind::Age);
    let helper = matches!(scene.doc.tokens[at].tag, Tag::Aux | Tag::Adv | Tag::Part);
    age || helper || matches!(scene.doc.lower(at), "," | "who" | "found" | "the")
}
