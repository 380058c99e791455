//! Entries of the who's who in a text.

use khabar_actors::ActorKind;
use khabar_language::Document;
use khabar_record::{MentionKind, Published};

use super::Entity;
use crate::Kernel;

/// Every name of the who's who that the text holds.
pub(super) fn sighted(
    kernel: &Kernel,
    doc: &Document<'_>,
    published: Option<Published>,
) -> Vec<Entity> {
    let date = published.map(|published| published.start);
    let named = kernel.actors.find(doc.text, date);
    let generic = kernel.actors.find_forces(doc.text, &named, date);
    let mut all: Vec<_> = named.into_iter().chain(generic).collect();
    all.sort_by_key(|sighting| (sighting.span.start, std::cmp::Reverse(sighting.span.end)));
    let mut end = 0;
    all.retain(|sighting| {
        let free = sighting.span.start >= end;
        end = end.max(sighting.span.end);
        free
    });
    all.into_iter()
        .filter_map(|sighting| {
            let tokens = doc.tokens_in(sighting.span);
            if tokens.is_empty() {
                return None;
            }
            let mut entity = Entity::new(
                doc,
                tokens,
                mention_kind(kernel.actors.get(sighting.actor).kind),
            );
            entity.actor = Some(sighting.actor);
            entity.adjective = sighting.adjective;
            entity.metonym = sighting.metonym;
            if sighting.holder {
                entity.kind = MentionKind::Person;
            }
            Some(entity)
        })
        .collect()
}

fn mention_kind(kind: ActorKind) -> MentionKind {
    match kind {
        ActorKind::State => MentionKind::State,
        ActorKind::ArmedGroup | ActorKind::Militia | ActorKind::Gang => MentionKind::Group,
        ActorKind::Person => MentionKind::Person,
        _ => MentionKind::Organization,
    }
}
