//! "Two of its own men", "twelve of our comrades": people whose kind is that of the side that speaks.

use khabar_actors::ActorKind;
use khabar_record::{MentionKind, People};

use super::counted::Counted;
use super::predicates::in_arms;
use crate::scene::Scene;

/// Tokens before people within which a verb says that a side has lost them.
const LOST: usize = 6;

/// Gives the people that a possessive makes somebody's own the kind of that side.
pub(super) fn side(
    scene: &Scene<'_>,
    sentence: usize,
    counted: &[Counted],
    named: &mut [(People, String)],
) {
    for (count, name) in counted.iter().zip(named) {
        if !matches!(name.0, People::Civilians | People::Unspecified) {
            continue;
        }
        let side =
            || owner(scene, sentence, count.tokens.start).and_then(|owner| kind(scene, owner));
        let people = if owned(scene, count) {
            side()
        } else if lost(scene, sentence, count) {
            side().or(Some(People::Soldiers))
        } else {
            None
        };
        if let Some(people) = people {
            *name = (people, people.as_str().to_owned());
        }
    }
}

/// "its men", "of their own": a possessive before people of no kind of their own.
fn owned(scene: &Scene<'_>, count: &Counted) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let own = |at: usize| {
        words.possessives.contains(doc.lower(at))
            && (at + 1..(at + 3).min(doc.tokens.len()))
                .any(|next| words.own_people.contains(doc.lemma(next)))
    };
    count.tokens.clone().any(own)
}

/// "The rebels lost forty men": a side's own, whoever they are.
fn lost(scene: &Scene<'_>, sentence: usize, count: &Counted) -> bool {
    let doc = scene.doc;
    let start = doc.sentences[sentence].tokens.start;
    let before = count.tokens.start.saturating_sub(LOST).max(start)..count.tokens.start;
    let loses = before.into_iter().any(|at| doc.lemma(at) == "lose");
    loses
        && scene
            .lexicon
            .figures
            .own_people
            .contains(doc.lemma(count.tokens.end - 1))
}

/// Who speaks of its own: the speaker, else the last side named before in the sentence.
fn owner(scene: &Scene<'_>, sentence: usize, at: usize) -> Option<usize> {
    let speaker = scene
        .saying_of(sentence, at)
        .and_then(|saying| saying.speaker);
    let start = scene.doc.sentences[sentence].tokens.start;
    let named = scene
        .entities_in(start..at)
        .filter(|(index, entity)| {
            !entity.adjective && (scene.can_attack(*index) || in_arms(entity.people))
        })
        .last();
    speaker
        .filter(|&speaker| scene.can_attack(speaker))
        .or(named.map(|(index, _)| index))
}

/// What the people of a side are.
fn kind(scene: &Scene<'_>, owner: usize) -> Option<People> {
    let entity = &scene.entities[scene.referent(owner)];
    if in_arms(entity.people) {
        return entity.people;
    }
    let Some(actor) = entity.actor else {
        return (entity.kind == MentionKind::Group).then_some(People::Militants);
    };
    match scene.kernel.actors.get(actor).kind {
        ActorKind::State | ActorKind::Military => Some(People::Soldiers),
        ActorKind::Police => Some(People::Police),
        ActorKind::ArmedGroup | ActorKind::Militia | ActorKind::Gang => Some(People::Militants),
        _ => None,
    }
}
