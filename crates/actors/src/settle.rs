use jiff::civil::Date;
use khabar_record::Span;

use crate::find::Found;
use crate::whos_who::{ActorKind, Day, NameKind, Reading};
use crate::{Actor, Actors, PlaceHint, Sighting};

/// Settles whom names mean, by what else the text names.
pub struct Settler<'a> {
    actors: &'a Actors,
    date: Option<Date>,
    evidence: Vec<Evidence<'a>>,
}

/// What a name with one meaning says about the text around it.
struct Evidence<'a> {
    span: Span,
    actor: Option<u32>,
    /// Its home, and fainter the other countries where it acts.
    countries: Vec<(&'a str, f32)>,
}

/// What the usual reading is worth by itself: as much as one mention a few sentences away.
const USUAL: f32 = 0.2;

/// What speaks for the usual reading counts so many times: a text that means the other one while
/// it speaks of both sides says so in full ("the Pakistani Taliban").
const USUAL_FACTOR: f32 = 6.0;

impl<'a> Settler<'a> {
    /// Gathers the evidence of a text.
    pub fn new(
        actors: &'a Actors,
        found: &[Found<'_>],
        places: &[PlaceHint<'a>],
        date: Option<Date>,
    ) -> Self {
        let names = found.iter().filter_map(|name| {
            let actor = sole_actor(name.readings)?;
            Some(Evidence {
                span: name.span,
                actor: Some(actor),
                countries: countries(actors.get(actor)),
            })
        });
        let places = places.iter().map(|place| Evidence {
            span: place.span,
            actor: None,
            countries: vec![(place.country, 1.0)],
        });
        Settler {
            actors,
            date,
            evidence: names.chain(places).collect(),
        }
    }

    /// Whom each name means. Names that nothing decides are left out: no guesses.
    pub fn settle(&self, found: &[Found<'_>]) -> Vec<Sighting> {
        let settled = found
            .iter()
            .filter_map(|name| Some(self.sighting(name.span, self.choose(name)?)));
        settled.collect()
    }

    fn choose<'r>(&self, name: &Found<'r>) -> Option<&'r Reading> {
        let mut possible = name
            .readings
            .iter()
            .filter(|reading| self.is_possible(reading))
            .peekable();
        let first = *possible.peek()?;
        if sole_actor(name.readings).is_some() {
            return Some(first);
        }
        let mut best = None;
        let mut most = 0.0;
        for reading in possible {
            let support = self.support(reading, name.span);
            if support > most {
                (best, most) = (Some(reading), support);
            }
        }
        best
    }

    fn support(&self, reading: &Reading, at: Span) -> f32 {
        let near = self
            .evidence
            .iter()
            .map(|item| self.strength(item, reading) * weight(item.span, at));
        let support: f32 = near.sum();
        if is_usual(reading) {
            USUAL + USUAL_FACTOR * support
        } else {
            support
        }
    }

    /// How strongly a mention speaks for a reading.
    fn strength(&self, evidence: &Evidence<'_>, reading: &Reading) -> f32 {
        let id = evidence
            .actor
            .map(|number| self.actors.get(number).id.as_str());
        if evidence.actor == Some(reading.actor) || reading.near.iter().any(|near| id == Some(near))
        {
            return 1.0;
        }
        let actor = self.actors.get(reading.actor);
        let is_near = |country: &str| {
            let listed = reading.near.iter().any(|near| near == country);
            listed || reading.near.is_empty() && actor.theatres().any(|theatre| theatre == country)
        };
        let near = evidence
            .countries
            .iter()
            .filter(|(country, _)| is_near(country));
        near.map(|(_, strength)| *strength).fold(0.0, f32::max)
    }

    /// Whether the name could mean this on the day of writing: nobody names a group that is not yet
    /// founded, nor does anybody speak for a state whose office is past.
    fn is_possible(&self, reading: &Reading) -> bool {
        let Some(date) = self.date else { return true };
        let day = Day::from(date);
        let founded = self
            .actors
            .get(reading.actor)
            .from
            .is_none_or(|year| year <= date.year());
        let sole = reading.kind == NameKind::Own;
        (founded || sole)
            && reading.from.is_none_or(|from| from <= day)
            && reading.until.is_none_or(|until| day <= until)
    }

    fn sighting(&self, span: Span, reading: &Reading) -> Sighting {
        let seat = reading.kind == NameKind::Seat;
        let state = self.actors.get(reading.actor).kind == ActorKind::State;
        Sighting {
            span,
            actor: if seat {
                self.actors.stands_for(reading.actor, self.date)
            } else {
                reading.actor
            },
            metonym: seat,
            place: seat || state && matches!(reading.kind, NameKind::Own | NameKind::Shared),
            adjective: reading.kind == NameKind::Adjective,
            holder: reading.kind == NameKind::Holder,
            generic: false,
        }
    }
}

/// What another theatre than its home says about the text that names an actor.
const ELSEWHERE: f32 = 0.1;

fn countries(actor: &Actor) -> Vec<(&str, f32)> {
    let home = actor.country.iter().map(|country| (country.as_str(), 1.0));
    home.chain(
        actor
            .countries
            .iter()
            .map(|country| (country.as_str(), ELSEWHERE)),
    )
    .collect()
}

/// The one actor that a name can mean, whatever else is in the text. A name that is known to be
/// shared may mean somebody whom the who's who does not list.
fn sole_actor(readings: &[Reading]) -> Option<u32> {
    let [first, others @ ..] = readings else {
        return None;
    };
    let alone = others.iter().all(|reading| reading.actor == first.actor);
    (alone && readings.iter().any(is_usual)).then_some(first.actor)
}

/// A mention in the same sentence counts for nearly one, one a page away for little.
pub fn weight(evidence: Span, name: Span) -> f32 {
    1.0 / (1.0 + evidence.start.abs_diff(name.start) as f32 / 150.0)
}

/// A name that an entry bears without condition means that entry unless something says otherwise.
fn is_usual(reading: &Reading) -> bool {
    reading.default || reading.kind != NameKind::Shared
}
