use jiff::civil::Date;
use khabar_record::Span;

use crate::find::Found;
use crate::whos_who::{ActorKind, NameKind, Reading};
use crate::{Actors, Sighting};

/// Settles whom each name means. Names that cannot be settled are left out: no guesses.
pub fn settle(actors: &Actors, found: &[Found<'_>], date: Option<Date>) -> Vec<Sighting> {
    let evidence: Vec<Evidence<'_>> = found
        .iter()
        .filter_map(|name| evidence(actors, name))
        .collect();
    found
        .iter()
        .filter_map(|name| {
            let reading = choose(actors, name, &evidence, date)?;
            Some(sighting(actors, name.span, reading, date))
        })
        .collect()
}

/// What a name with one meaning says about the text around it.
struct Evidence<'a> {
    span: Span,
    number: u32,
    id: &'a str,
    countries: Vec<&'a str>,
}

fn evidence<'a>(actors: &'a Actors, name: &Found<'_>) -> Option<Evidence<'a>> {
    let [reading] = name.readings else {
        return None;
    };
    let actor = actors.get(reading.actor);
    let countries = actor
        .country
        .iter()
        .chain(&actor.countries)
        .map(String::as_str)
        .collect();
    Some(Evidence {
        span: name.span,
        number: reading.actor,
        id: &actor.id,
        countries,
    })
}

fn choose<'r>(
    actors: &Actors,
    name: &Found<'r>,
    evidence: &[Evidence<'_>],
    date: Option<Date>,
) -> Option<&'r Reading> {
    if let [reading] = name.readings {
        return Some(reading);
    }
    let possible = || {
        name.readings
            .iter()
            .filter(|reading| is_possible(actors, reading, date))
    };
    let support = |reading: &Reading| -> f32 {
        let near = evidence
            .iter()
            .filter(|item| speaks_for(actors, item, reading));
        near.map(|item| weight(item.span, name.span)).sum::<f32>()
            + if is_usual(reading) { USUAL } else { 0.0 }
    };
    let mut best: Option<(f32, &Reading)> = None;
    for reading in possible() {
        let support = support(reading);
        if support > best.map_or(0.0, |(most, _)| most) {
            best = Some((support, reading));
        }
    }
    best.map(|(_, reading)| reading)
}

/// What the usual reading is worth: as much as one mention a few sentences away.
const USUAL: f32 = 0.2;

/// A mention in the same sentence counts for nearly one, one a page away for little.
fn weight(evidence: Span, name: Span) -> f32 {
    let apart = evidence.start.abs_diff(name.start);
    1.0 / (1.0 + apart as f32 / 150.0)
}

/// A name that only one entry bears without condition means that one unless something says otherwise.
fn is_usual(reading: &Reading) -> bool {
    reading.default || reading.kind != NameKind::Shared
}

fn is_possible(actors: &Actors, reading: &Reading, date: Option<Date>) -> bool {
    let Some(date) = date else { return true };
    let founded = actors
        .get(reading.actor)
        .from
        .is_none_or(|year| year <= date.year());
    founded
        && reading.from.is_none_or(|from| from <= date)
        && reading.until.is_none_or(|until| date <= until)
}

fn speaks_for(actors: &Actors, evidence: &Evidence<'_>, reading: &Reading) -> bool {
    if evidence.number == reading.actor {
        return true;
    }
    let actor = actors.get(reading.actor);
    if reading.near.is_empty() {
        return actor
            .country
            .iter()
            .chain(&actor.countries)
            .any(|iso| evidence.countries.contains(&iso.as_str()));
    }
    reading
        .near
        .iter()
        .any(|near| near == evidence.id || evidence.countries.contains(&near.as_str()))
}

fn sighting(actors: &Actors, span: Span, reading: &Reading, date: Option<Date>) -> Sighting {
    let seat = reading.kind == NameKind::Seat;
    let country =
        actors.get(reading.actor).kind == ActorKind::State && reading.kind == NameKind::Own;
    Sighting {
        span,
        actor: if seat {
            actors.stands_for(reading.actor, date)
        } else {
            reading.actor
        },
        metonym: seat,
        place: seat || country,
        adjective: reading.kind == NameKind::Adjective,
        holder: reading.kind == NameKind::Holder,
    }
}
