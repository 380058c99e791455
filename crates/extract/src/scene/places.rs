//! Toponyms: which words name places, what the words beside them tell, and where they are.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use khabar_actors::ActorKind;
use khabar_gazetteer::{Context, PlaceKind, Toponym};
use khabar_language::{Document, Tag};
use khabar_record::{MentionKind, Span, Where};
use khabar_times::Time;

use super::Entity;
use crate::Kernel;
use crate::lexicon::Lexicon;

/// A toponym's tokens with what the words beside it make of it.
pub(super) struct Found {
    tokens: Range<usize>,
    cue: Option<PlaceKind>,
    within: Option<usize>,
    /// A name that is as often a person's or an everyday word; only what stands beside it speaks for a place.
    weak: bool,
}

/// Longest toponym, in words.
const LONGEST: usize = 6;

/// Every place name of the text, in order.
pub(super) fn toponyms(
    kernel: &Kernel,
    doc: &Document<'_>,
    entities: &[Entity],
    times: &[Time],
) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let surnames = surnames(doc, entities);
    for sentence in &doc.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let words = words_from(doc, at, sentence.tokens.end);
            let free = open(kernel, entities, times, at);
            let sure = if free {
                kernel.gazetteer.longest(&words)
            } else {
                0
            };
            let weak = free && sure == 0 && stands_as_place(doc, at, &sentence.tokens);
            let length = if weak {
                kernel.gazetteer.longest_of_any(&words)
            } else {
                sure
            };
            let unknown = if free && length == 0 {
                unlisted(doc, at, &sentence.tokens, entities)
            } else {
                0
            };
            let length = length.max(unknown);
            let person =
                length == 1 && surnames.contains(doc.lower(at)) && !after_preposition(doc, at);
            if length == 0 || person || !may_name_a_place(doc, at, length, entities) {
                at += 1;
                continue;
            }
            let tokens = at..at + length;
            at = tokens.end;
            let cue = cue(doc, &tokens, sentence.tokens.clone());
            found.push(Found {
                tokens,
                cue,
                within: None,
                weak: weak && unknown == 0,
            });
        }
    }
    link(doc, &mut found);
    found
}

/// The last names of the people whom the text names in full: "Ripley" is no town where a
/// Bob Ripley has been spoken of.
fn surnames<'d>(doc: &'d Document<'_>, entities: &[Entity]) -> BTreeSet<&'d str> {
    entities
        .iter()
        .filter(|entity| entity.kind == MentionKind::Person && entity.tokens.len() > 1)
        .map(|entity| doc.lower(entity.tokens.end - 1))
        .collect()
}

/// "in", "near": what stands before a place and hardly ever before a person.
fn after_preposition(doc: &Document<'_>, at: usize) -> bool {
    at > 0
        && matches!(
            doc.lower(at - 1),
            "in" | "at" | "near" | "around" | "outside" | "across" | "off"
        )
}

/// "around Moura", "in Barsalogho": a name that the gazetteer lacks, where only a place can stand.
/// How many words it has.
fn unlisted(doc: &Document<'_>, at: usize, sentence: &Range<usize>, entities: &[Entity]) -> usize {
    let before = at > sentence.start && after_preposition(doc, at);
    // "at the Los Toros hamlet": behind an article only with a word that says what it is.
    let named =
        at > sentence.start + 1 && doc.lower(at - 1) == "the" && after_preposition(doc, at - 1);
    let name = |token: usize| {
        let word = doc.word(token);
        doc.tokens[token].tag == Tag::Propn
            && word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && word
                .chars()
                .all(|character| character.is_alphabetic() || character == '-' || character == '\'')
            && !inside(entities, token)
    };
    let length = (at..sentence.end.min(at + 3))
        .take_while(|&token| name(token))
        .count();
    let kind = || at + length < sentence.end && kind_word(doc.lower(at + length)).is_some();
    let stands = before || named && kind();
    if stands { length } else { 0 }
}

fn inside(entities: &[Entity], token: usize) -> bool {
    let at = entities.partition_point(|entity| entity.tokens.end <= token);
    entities
        .get(at)
        .is_some_and(|entity| entity.tokens.contains(&token))
}

/// "in Orakzai", "the Orakzai attack": the words beside it make even a doubtful name a place's.
fn stands_as_place(doc: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let before = at > sentence.start && after_preposition(doc, at);
    let lexicon = Lexicon::embedded();
    let after = at + 1 < sentence.end
        && at > sentence.start
        && doc.lower(at - 1) == "the"
        && lexicon.triggers.at(doc, at + 1, sentence.end).is_some();
    before || after
}

/// The words from a capitalised token on, as far as a name may reach.
fn words_from<'d>(doc: &'d Document<'_>, at: usize, end: usize) -> Vec<&'d str> {
    if !doc.word(at).starts_with(char::is_uppercase) {
        return Vec::new();
    }
    (at..end.min(at + LONGEST))
        .map(|token| doc.word(token))
        .collect()
}

/// A place may be named where no person, group or organisation and no time stands.
fn open(kernel: &Kernel, entities: &[Entity], times: &[Time], token: usize) -> bool {
    let at = entities.partition_point(|entity| entity.tokens.end <= token);
    let blocked = entities.get(at).is_some_and(|entity| {
        entity.tokens.contains(&token)
            && (entity.adjective || !(is_seat(entity) || governs(kernel, entity)))
    });
    let at = times.partition_point(|time| time.tokens.end <= token);
    let dated = times
        .get(at)
        .is_some_and(|time| time.tokens.contains(&token));
    !blocked && !dated
}

/// A state, or a capital that stands for one.
fn is_seat(entity: &Entity) -> bool {
    entity.kind == MentionKind::State || entity.metonym
}

/// A government that few recognise, called by the name of its land ("South Ossetia").
fn governs(kernel: &Kernel, entity: &Entity) -> bool {
    let government = |actor| kernel.actors.get(actor).kind == ActorKind::Government;
    entity.kind == MentionKind::Organization && entity.actor.is_some_and(government)
}

/// The first word of a sentence has a capital anyway: there it must be a name by its tag.
fn may_name_a_place(doc: &Document<'_>, at: usize, length: usize, entities: &[Entity]) -> bool {
    let next = entities.partition_point(|entity| entity.tokens.end <= at);
    // "The UN": what is somebody's name in the who's who is no village.
    let clear = entities[next..]
        .iter()
        .take_while(|entity| entity.tokens.start < at + length)
        .all(|entity| {
            entity.tokens == (at..at + length)
                || entity.kind == MentionKind::State
                || entity.metonym
        });
    // "Asif Ali Zardari", "General Batu Khan": a part of a longer name is no place.
    let named = at > 0
        && doc.tokens[at - 1].tag == Tag::Propn
        && doc.word(at - 1).starts_with(char::is_uppercase)
        && kind_word(doc.lower(at - 1)).is_none()
        && doc.sentence_of(at - 1) == doc.sentence_of(at)
        && !covered(entities, at - 1)
        && !directional(doc.lower(at - 1));
    // "Police Training Centre": what kind of body or building it is names no place.
    let lexicon = Lexicon::embedded();
    let common = length == 1
        && (lexicon.organization_words.contains(doc.lower(at))
            || lexicon.group_words.contains(doc.lower(at))
            || lexicon.facilities.at(doc, at, at + 1).is_some()
            || lexicon.people.at(doc, at, at + 1).is_some());
    if named || common {
        return false;
    }
    let noun = (at..at + length)
        .any(|token| matches!(doc.tokens[token].tag, Tag::Propn | Tag::Noun | Tag::X));
    clear && noun
}

/// Whether a token belongs to an entity that may stand before a place ("Pakistan's Punjab", "President").
fn covered(entities: &[Entity], token: usize) -> bool {
    let at = entities.partition_point(|entity| entity.tokens.end <= token);
    entities
        .get(at)
        .is_some_and(|entity| entity.tokens.contains(&token) && entity.kind != MentionKind::Person)
}

fn directional(word: &str) -> bool {
    let ending = [
        "north", "south", "east", "west", "central", "upper", "lower", "greater",
    ];
    ending.iter().any(|direction| word.starts_with(direction))
}

fn cue(doc: &Document<'_>, tokens: &Range<usize>, sentence: Range<usize>) -> Option<PlaceKind> {
    let after =
        (tokens.end..sentence.end.min(tokens.end + 2)).find_map(|at| kind_word(doc.lower(at)));
    let before = (tokens.start.saturating_sub(3).max(sentence.start)..tokens.start)
        .rev()
        .take_while(|&at| {
            doc.lower(at) == "of" || doc.lower(at) == "the" || kind_word(doc.lower(at)).is_some()
        })
        .find_map(|at| kind_word(doc.lower(at)));
    after.or(before)
}

fn kind_word(word: &str) -> Option<PlaceKind> {
    Some(match word {
        "country" | "republic" | "kingdom" => PlaceKind::Country,
        "province" | "state" | "governorate" | "oblast" | "region" | "regional" => {
            PlaceKind::Admin1
        }
        "district" | "county" | "raion" | "prefecture" | "department" | "agency" => {
            PlaceKind::Admin2
        }
        "tehsil" | "taluka" | "municipality" | "commune" | "township" | "subdistrict" => {
            PlaceKind::Admin3
        }
        "city" | "town" | "village" | "capital" | "hamlet" | "settlement" | "neighbourhood"
        | "locality" => PlaceKind::Settlement,
        "river" | "valley" | "mountain" | "mountains" | "lake" | "island" | "pass" | "airport"
        | "forest" => PlaceKind::Feature,
        _ => return None,
    })
}

/// "Gwoza, Borno", "Barmal in Paktika", "Paktika's Barmal": which toponym lies within which.
fn link(doc: &Document<'_>, found: &mut [Found]) {
    for index in 1..found.len() {
        let gap = found[index - 1].tokens.end..found[index].tokens.start;
        if gap.len() > 6 || gap.is_empty() {
            continue;
        }
        let words: Vec<&str> = gap
            .map(|at| doc.lower(at))
            .filter(|word| {
                kind_word(word).is_none()
                    && !matches!(*word, "area" | "areas" | "part" | "parts" | "outskirts")
            })
            .collect();
        match words.as_slice() {
            [","]
            | [",", "in"]
            | ["in"]
            | ["of"]
            | [",", "in", "the"]
            | ["in", "the"]
            | ["of", "the"]
            | ["("]
            | [] => {
                found[index - 1].within = Some(index);
            }
            ["'s"] | ["'"] => found[index].within = Some(index - 1),
            _ => {}
        }
    }
}

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
