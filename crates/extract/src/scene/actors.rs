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
    kernel
        .actors
        .find(doc.text, date)
        .into_iter()
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
