use std::collections::HashMap;

use jiff::civil::Date;
use khabar_record::Span;

use crate::settle::weight;
use crate::text::Text;
use crate::whos_who::Force;
use crate::{Actors, PlaceHint, Sighting};

/// The words for forces, ready for look-up.
#[derive(Debug)]
pub struct Forces {
    forces: Vec<Force>,
    by_words: HashMap<String, usize>,
}

/// The longest of the words for forces has this many words.
const LONGEST: usize = 4;

impl Forces {
    /// Prepares the words for use.
    pub fn new(forces: Vec<Force>) -> Self {
        let words = forces.iter().enumerate();
        let by_words = words
            .flat_map(|(place, force)| force.words.iter().map(move |words| (words.clone(), place)));
        Forces {
            by_words: by_words.collect(),
            forces,
        }
    }

    /// Every kind of force.
    pub fn all(&self) -> &[Force] {
        &self.forces
    }

    /// The longest words for a force that start here, and their last word.
    fn at(&self, text: &Text<'_>, first: usize) -> Option<(usize, &Force)> {
        let mut words = String::new();
        let mut longest = None;
        for last in first..text.len().min(first + LONGEST) {
            if last > first && text.gap(last) != " " {
                break;
            }
            words.push_str(if last > first { " " } else { "" });
            words.push_str(&text.word(last).to_lowercase());
            longest = self
                .by_words
                .get(&words)
                .map(|&place| (last, &self.forces[place]))
                .or(longest);
        }
        longest
    }
}

impl Actors {
    /// The force of a country that common words mean: ("army", "KE") is the Kenyan army.
    pub fn force(&self, words: &str, country: &str, date: Option<Date>) -> Option<u32> {
        let place = self.forces.by_words.get(&words.to_lowercase())?;
        self.force_of(&self.forces.forces[*place], country, date)
    }

    /// Forces that a text names by common words alone ("the army", "police"), each that of the
    /// country that the names around it speak of most and nearest, or the places where no name does.
    /// `sightings` are what [`Actors::find`] found in the same text.
    pub fn find_forces(
        &self,
        text: &str,
        sightings: &[Sighting],
        places: &[PlaceHint<'_>],
        date: Option<Date>,
    ) -> Vec<Sighting> {
        let evidence = self.spoken_of(sightings, places);
        let words = Text::new(text);
        let mut found = Vec::new();
        let mut first = 0;
        while first < words.len() {
            let force = self
                .forces
                .at(&words, first)
                .filter(|(_, force)| force.bare);
            let Some((last, force)) = force else {
                first += 1;
                continue;
            };
            let span = words.span(first).to(words.span(last));
            first = last + 1;
            if !sightings.iter().any(|sighting| sighting.span.meets(span)) {
                let country = nearest(&evidence, span, paragraph(text, span));
                found.extend(
                    country.and_then(|country| self.bare_force(force, span, country, date)),
                );
            }
        }
        found
    }

    fn bare_force(
        &self,
        force: &Force,
        span: Span,
        country: &str,
        date: Option<Date>,
    ) -> Option<Sighting> {
        let actor = self.force_of(force, country, date)?;
        Some(Sighting {
            generic: true,
            ..Sighting::plain(span, actor)
        })
    }

    /// The countries that a text speaks of: those of its names, or of its places where no name has one.
    fn spoken_of<'c>(
        &'c self,
        sightings: &[Sighting],
        places: &[PlaceHint<'c>],
    ) -> Vec<(Span, &'c str)> {
        let country = |sighting: &Sighting| {
            let country = self.get(sighting.actor).country.as_deref()?;
            Some((sighting.span, country))
        };
        let named: Vec<_> = sightings.iter().filter_map(country).collect();
        if !named.is_empty() {
            return named;
        }
        places
            .iter()
            .map(|place| (place.span, place.country))
            .collect()
    }

    fn force_of(&self, force: &Force, country: &str, date: Option<Date>) -> Option<u32> {
        let country = country.to_ascii_lowercase();
        let known = force
            .ids
            .iter()
            .find_map(|id| self.number(&format!("{country}-{id}")));
        known.or_else(|| {
            let state = self.number(&format!("state-{country}"))?;
            Some(self.stands_for(state, date))
        })
    }
}

/// The country that is spoken of most and nearest to some words; in their own paragraph it counts for more.
fn nearest<'c>(evidence: &[(Span, &'c str)], at: Span, paragraph: Span) -> Option<&'c str> {
    let mut support: Vec<(&str, f32)> = Vec::new();
    for (span, country) in evidence {
        let here = paragraph.covers(*span);
        let weight = weight(*span, at) * if here { HERE } else { 1.0 };
        match support.iter_mut().find(|(known, _)| known == country) {
            Some((_, sum)) => *sum += weight,
            None => support.push((country, weight)),
        }
    }
    support
        .into_iter()
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(country, _)| country)
}

/// How many times a name of the same paragraph counts.
const HERE: f32 = 3.0;

/// The paragraph around some words.
fn paragraph(text: &str, span: Span) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let first = text[..start].rfind("\n\n").map_or(0, |at| at + 2);
    let last = text[end..].find("\n\n").map_or(text.len(), |at| end + at);
    Span {
        start: first as u32,
        end: last as u32,
    }
}

/// "Kenyan police", "Mali's army": a state's name or adjective with the words for a force is that force.
pub fn with_forces(
    actors: &Actors,
    text: &str,
    sightings: Vec<Sighting>,
    date: Option<Date>,
) -> Vec<Sighting> {
    let named = sightings
        .into_iter()
        .map(|sighting| named_force(actors, text, &sighting, date).unwrap_or(sighting));
    let mut kept: Vec<Sighting> = Vec::new();
    for sighting in named {
        if kept
            .last()
            .is_none_or(|last| !last.span.meets(sighting.span))
        {
            kept.push(sighting);
        }
    }
    kept
}

fn named_force(
    actors: &Actors,
    text: &str,
    sighting: &Sighting,
    date: Option<Date>,
) -> Option<Sighting> {
    if sighting.metonym || sighting.holder {
        return None;
    }
    let after = after_possessive(&text[sighting.span.end as usize..])?;
    let words = Text::new(head(after));
    let (last, force) = actors.forces.at(&words, 0)?;
    let actor = actors.force_of(force, commander(actors, sighting, date)?, date)?;
    let start = (text.len() - after.len()) as u32;
    let span = Span {
        end: start + words.span(last).end,
        ..sighting.span
    };
    Some(Sighting::plain(span, actor))
}

/// The country whose forces are those of the actor: a state's own, or that which a movement
/// governs on the day ("the Taliban's Ministry of Defence").
fn commander<'a>(actors: &'a Actors, sighting: &Sighting, date: Option<Date>) -> Option<&'a str> {
    let actor = actors.get(sighting.actor);
    let named = sighting.adjective || sighting.place;
    let state = if named {
        Some(actor)
    } else {
        actors.governed(&actor.id, date)
    };
    state?.country.as_deref()
}

/// What follows a name and one space, its possessive ending apart.
fn after_possessive(rest: &str) -> Option<&str> {
    let endings = ["'s", "’s", "'", "’"];
    let rest = endings
        .iter()
        .find_map(|ending| rest.strip_prefix(ending))
        .unwrap_or(rest);
    rest.strip_prefix(' ')
        .filter(|rest| rest.starts_with(char::is_alphabetic))
}

/// As much of a text as the longest words for a force take.
fn head(rest: &str) -> &str {
    &rest[..rest.floor_char_boundary(64)]
}
