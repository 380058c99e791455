//! Toponyms: which words name places, what the words beside them tell, and where they are.

mod toponyms;
mod unlisted;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use khabar_gazetteer::{Context, Toponym};
use khabar_language::Document;
use khabar_record::{MentionKind, Span, Where};

use super::Entity;
use crate::Kernel;

use toponyms::Found;
pub(super) use toponyms::toponyms;
pub(super) use unlisted::stands_for_place;

/// Places all toponyms together.
pub(super) fn placed(
    kernel: &Kernel,
    doc: &Document<'_>,
    found: Vec<Found>,
    context: &Context,
) -> Vec<(Range<usize>, Option<Where>)> {
    let toponyms: Vec<Toponym<'_>> = found
        .iter()
        .map(|toponym| {
            let span = doc.span(toponym.tokens.clone());
            Toponym {
                span,
                name: span.of(doc.text),
                cue: toponym.cue,
                within: toponym.within,
            }
        })
        .collect();
    let mut places = kernel.gazetteer.place_all(&toponyms, context);
    for index in 0..found.len() {
        if let Some(container) = found[index]
            .within
            .and_then(|container| places[container].clone())
        {
            places[index] = contained(places[index].take(), container);
        }
    }
    for (toponym, place) in found.iter().zip(&mut places) {
        // A doubtful name counts as a province's or a district's alone: hamlets bear every name.
        place.take_if(|place| toponym.weak && !matches!(place.precision, 3 | 4));
    }
    leave_out_strangers(kernel, &mut places, context);
    let home = main_country(kernel, &places, context);
    for index in 0..found.len() {
        if places[index].is_none() && !found[index].weak {
            let container = found[index]
                .within
                .and_then(|container| places[container].clone());
            places[index] = by_name_alone(
                toponyms[index].name,
                toponyms[index].span,
                container,
                home.as_deref(),
            );
        }
    }
    found
        .into_iter()
        .map(|toponym| toponym.tokens)
        .zip(places)
        .collect()
}

/// The country that most of the text's own places lie in, else the one that its actors are from.
fn main_country(kernel: &Kernel, places: &[Option<Where>], context: &Context) -> Option<String> {
    let mut votes: BTreeMap<String, u32> = BTreeMap::new();
    for place in places.iter().flatten() {
        if let Some(country) = &place.country {
            *votes.entry(country.clone()).or_default() += 2;
        }
    }
    for (iso, weight) in &context.countries {
        if let Some(country) = kernel.gazetteer.country_name(iso) {
            *votes.entry(country.to_owned()).or_default() += *weight as u32;
        }
    }
    votes
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(country, _)| country)
}

/// A place of which the text alone knows: its name, and what contains it.
fn by_name_alone(
    name: &str,
    span: Span,
    container: Option<Where>,
    home: Option<&str>,
) -> Option<Where> {
    let container = container.filter(|container| container.precision >= 3);
    let country = container
        .as_ref()
        .and_then(|container| container.country.clone())
        .or(home.map(str::to_owned));
    Some(Where {
        name: name.to_owned(),
        id: None,
        official: None,
        admin1: container
            .as_ref()
            .and_then(|container| container.admin1.clone()),
        admin2: container
            .as_ref()
            .and_then(|container| container.admin2.clone()),
        country,
        latitude: container.as_ref().and_then(|container| container.latitude),
        longitude: container.as_ref().and_then(|container| container.longitude),
        precision: container.map_or(6, |container| container.precision),
        span: Some(span),
    })
}

/// A village in a country that nothing else in the text speaks of is a namesake of one that the
/// gazetteer does not know: better no place than a wrong one.
fn leave_out_strangers(kernel: &Kernel, places: &mut [Option<Where>], context: &Context) {
    let mut spoken_of: BTreeSet<String> = context
        .countries
        .iter()
        .filter_map(|(iso, _)| kernel.gazetteer.country_name(iso).map(str::to_owned))
        .collect();
    let large = |place: &Where| place.precision >= 4;
    spoken_of.extend(
        places
            .iter()
            .flatten()
            .filter(|place| large(place))
            .filter_map(|place| place.country.clone()),
    );
    if spoken_of.is_empty() {
        return;
    }
    for place in places {
        let stranger = place.as_ref().is_some_and(|place| {
            !large(place)
                && place
                    .country
                    .as_ref()
                    .is_some_and(|country| !spoken_of.contains(country))
        });
        if stranger {
            *place = None;
        }
    }
}

/// A place that the words put in a container: a namesake elsewhere is a mistake, and all that is known
/// of the place is that it lies in the container.
fn contained(place: Option<Where>, container: Where) -> Option<Where> {
    let place = place?;
    let elsewhere = |ours: &Option<String>, theirs: &Option<String>| {
        ours.is_some() && theirs.is_some() && ours != theirs
    };
    if container.precision < 3 || place.precision >= container.precision && container.precision >= 6
    {
        return Some(place);
    }
    if elsewhere(&place.country, &container.country) || elsewhere(&place.admin1, &container.admin1)
    {
        return Some(Where {
            name: place.name,
            span: place.span,
            ..container
        });
    }
    Some(place)
}

/// Marks the entities that are places, and adds the places that are no entity yet.
pub(super) fn mark(
    doc: &Document<'_>,
    entities: &mut Vec<Entity>,
    places: &[(Range<usize>, Option<Where>)],
) {
    let fresh = places
        .iter()
        .map(|(tokens, _)| Entity::new(doc, tokens.clone(), MentionKind::Place));
    super::entity::add(entities, fresh.collect());
    for (index, (tokens, _)) in places.iter().enumerate() {
        let at = entities.partition_point(|entity| entity.tokens.end <= tokens.start);
        if let Some(entity) = entities
            .get_mut(at)
            .filter(|entity| entity.tokens.start < tokens.end)
        {
            entity.place = Some(index as u32);
        }
    }
}

/// "The Zamzam camp", "a Mogadishu hotel": one with the building behind it.
pub(super) fn join_facilities(entities: &mut Vec<Entity>, doc: &Document<'_>) {
    entities.dedup_by(|facility, name| {
        let joins = facility.kind == MentionKind::Facility
            && name.kind == MentionKind::Place
            && name.tokens.end == facility.tokens.start;
        if joins {
            name.kind = MentionKind::Facility;
            name.tokens.end = facility.tokens.end;
            name.span = doc.span(name.tokens.clone());
        }
        joins
    });
}

/// The country that the text is mostly about.
pub(super) fn home(
    kernel: &Kernel,
    places: &[(Range<usize>, Option<Where>)],
    entities: &[Entity],
) -> Option<String> {
    let mut weights = BTreeMap::<String, u32>::new();
    for place in places.iter().filter_map(|(_, place)| place.as_ref()) {
        let iso = place
            .country
            .as_deref()
            .and_then(|country| kernel.gazetteer.country_code(country));
        if let Some(iso) = iso {
            *weights.entry(iso.to_owned()).or_default() += 2;
        }
    }
    for entity in entities {
        let country = entity
            .actor
            .and_then(|actor| kernel.actors.get(actor).country.clone());
        if let Some(country) = country {
            *weights.entry(country).or_default() += 1;
        }
    }
    // Of equals the first in the alphabet, so that the order of the text does not matter.
    weights
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(iso, _)| iso)
}
