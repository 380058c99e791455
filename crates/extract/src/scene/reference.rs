//! Phrases that stand for an actor named before: "the group", "the outfit", "the military".

use khabar_language::Document;
use khabar_record::MentionKind;

use super::Entity;
use crate::lexicon::Lexicon;

/// How far back, in tokens, a phrase may reach for what it stands for.
const REACH: usize = 150;

/// How far back, in tokens, "its men" may reach for whose they are.
const NEAR: usize = 40;

/// Adds the phrases that stand for an earlier actor, and says which.
pub(super) fn resolve(lexicon: &Lexicon, doc: &Document<'_>, entities: &mut Vec<Entity>) {
    let more: Vec<Entity> = (1..doc.tokens.len())
        .filter(|&at| matches!(doc.lower(at - 1), "the" | "this" | "that"))
        .filter(|&at| lexicon.group_anaphors.contains(doc.lower(at)))
        .map(|at| Entity::new(doc, at..at + 1, MentionKind::Group))
        .collect();
    super::entity::add(entities, more);
    own_forces(lexicon, doc, entities);
    for index in 0..entities.len() {
        let entity = &entities[index];
        if entity.kind == MentionKind::Group
            && entity.actor.is_none()
            && entity.tokens.len() == 1
            && lexicon
                .group_anaphors
                .contains(doc.lower(entity.tokens.start))
        {
            let earlier = entities[..index].iter().rposition(|earlier| {
                earlier.kind == MentionKind::Group
                    && earlier.refers_to.is_none()
                    && !lexicon
                        .group_anaphors
                        .contains(doc.lower(earlier.tokens.start))
                    && earlier.tokens.end + REACH > entity.tokens.start
            });
            entities[index].refers_to = earlier.map(|earlier| earlier as u32);
        }
    }
}

/// "its men", "their drones": whoever was named last as somebody that fights.
fn own_forces(lexicon: &Lexicon, doc: &Document<'_>, entities: &mut [Entity]) {
    for index in 1..entities.len() {
        let tokens = entities[index].tokens.clone();
        let own = matches!(
            entities[index].kind,
            MentionKind::People | MentionKind::Weapon
        ) && tokens.start > 0
            && matches!(doc.lower(tokens.start - 1), "its" | "their")
            && lexicon.cues.own_forces.contains(doc.lemma(tokens.end - 1));
        if !own {
            continue;
        }
        let fights = |earlier: &Entity| {
            let named = matches!(earlier.kind, MentionKind::Group | MentionKind::State)
                || earlier.kind == MentionKind::Organization && earlier.actor.is_some();
            named && !earlier.adjective && earlier.tokens.end + NEAR > tokens.start
        };
        let earlier = entities[..index].iter().rposition(fights);
        let earlier = earlier.map(|earlier| {
            let refers = entities[earlier].refers_to;
            refers.unwrap_or(earlier as u32)
        });
        entities[index].refers_to = earlier;
    }
}
