//! Entries of the who's who in a text.

use std::ops::Range;

use khabar_actors::{ActorKind, PlaceHint};
use khabar_language::Document;
use khabar_record::{MentionKind, Published, Where};

use super::Entity;
use crate::Kernel;

/// Every name of the who's who that the text holds.
pub(super) fn sighted(
    kernel: &Kernel,
    doc: &Document<'_>,
    published: Option<Published>,
) -> Vec<Entity> {
    near(kernel, doc, published, &[])
}

/// UCDP's `where_prec` of a first-order unit.
const PROVINCE: u8 = 4;

/// Names that only the places of the text settle: "Maoists" in a text on Chhattisgarh, "the army"
/// where no country is named.
pub(super) fn settled_by_places(
    kernel: &Kernel,
    doc: &Document<'_>,
    published: Option<Published>,
    places: &[(Range<usize>, Option<Where>)],
) -> Vec<Entity> {
    let known = || {
        places
            .iter()
            .filter_map(|(_, place)| place.as_ref())
            .filter(|place| place.id.is_some())
    };
    // One town alone may be a namesake: a province, or two places of one country, are none.
    let sure = |place: &Where| {
        known().any(|other| {
            other.country == place.country && (other.precision >= PROVINCE || other.id != place.id)
        })
    };
    let hint = |place: &Where| {
        let country = kernel.gazetteer.country_code(place.country.as_deref()?)?;
        let span = place.span?;
        Some(PlaceHint { span, country })
    };
    let hints: Vec<PlaceHint<'_>> = known()
        .filter(|place| sure(place))
        .filter_map(hint)
        .collect();
    if hints.is_empty() {
        return Vec::new();
    }
    near(kernel, doc, published, &hints)
}

fn near(
    kernel: &Kernel,
    doc: &Document<'_>,
    published: Option<Published>,
    places: &[PlaceHint<'_>],
) -> Vec<Entity> {
    let date = published.map(|published| published.start);
    let named = kernel.actors.find_near(doc.text, date, places);
    let generic = kernel.actors.find_forces(doc.text, &named, places, date);
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
