//! The place that a number counts in.

use std::ops::Range;

use khabar_record::MentionKind;

use super::super::words::words;
use super::{At, distance, set_before};
use crate::scene::{Entity, Scene};

/// The places that the statistics so far have named.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    first: Option<String>,
    last: Option<String>,
}

impl Places {
    /// The place that the number's sentence names nearest to it, or one carried on from before.
    pub fn of(&mut self, scene: &Scene<'_>, at: &At) -> Option<String> {
        let tokens = &scene.doc.sentences[at.sentence].tokens;
        let own = places_in(scene, tokens)
            .min_by_key(|place| distance(scene, &at.number, &place.tokens))
            .map(|place| place.name(scene.doc));
        let place = own.clone().or_else(|| self.carried(scene, at.sentence));
        self.first = self.first.take().or_else(|| place.clone());
        self.last = own.or_else(|| self.last.take());
        place
    }

    /// "its", "there": the place named last; else the one that the sentences before set, or
    /// the report's own.
    fn carried(&self, scene: &Scene<'_>, sentence: usize) -> Option<String> {
        let tokens = scene.doc.sentences[sentence].tokens.clone();
        let points_back = |at| words().here.at(scene.doc, at, tokens.end);
        let last = self.last.clone();
        last.filter(|_| tokens.clone().any(points_back))
            .or_else(|| self.first.clone())
            .or_else(|| set_before(scene, sentence).find_map(|at| set_in(scene, at)))
            .or_else(|| home(scene))
    }
}

/// The first place of a sentence that counts nothing.
fn set_in(scene: &Scene<'_>, sentence: usize) -> Option<String> {
    let tokens = &scene.doc.sentences[sentence].tokens;
    let first = places_in(scene, tokens).next();
    first.map(|place| place.name(scene.doc))
}

/// The country that the text is mostly about.
fn home(scene: &Scene<'_>) -> Option<String> {
    let name = scene.kernel.gazetteer.country_name(scene.home.as_deref()?);
    name.map(str::to_owned)
}

/// The places where something can be counted.
fn places_in<'s>(
    scene: &'s Scene<'_>,
    tokens: &'s Range<usize>,
) -> impl Iterator<Item = &'s Entity> {
    let places = scene.entities_in(tokens.clone()).map(|(_, entity)| entity);
    places.filter(move |place| {
        is_place(place)
            && !is_dateline(scene, place, tokens)
            && !is_within_a_name(scene, place, tokens)
            && !is_elsewhere(scene, place, tokens)
    })
}

pub(super) fn is_place(entity: &Entity) -> bool {
    match entity.kind {
        MentionKind::Place => true,
        MentionKind::State => !entity.adjective && !entity.metonym,
        _ => false,
    }
}

/// "ISLAMABAD:" before the first sentence: where it was written.
fn is_dateline(scene: &Scene<'_>, entity: &Entity, sentence: &Range<usize>) -> bool {
    let next = entity.tokens.end;
    entity.tokens.start == sentence.start
        && next < sentence.end
        && matches!(scene.doc.lower(next), ":" | "-" | "–" | "—" | "(")
}

/// "the Niger-Benin Oil Pipeline": a place in the name of something else.
fn is_within_a_name(scene: &Scene<'_>, place: &Entity, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let goes_on = |at: usize| doc.word(at).starts_with(char::is_uppercase);
    let joined = |at: usize| matches!(doc.lower(at), "-" | "–");
    (place.tokens.end..sentence.end)
        .take_while(|at| goes_on(*at) || joined(*at))
        .any(|at| goes_on(at) && scene.entity_at(at).is_none())
}

/// "provinces adjacent to Niger", "across the Niger border": beside it, not in it.
fn is_elsewhere(scene: &Scene<'_>, place: &Entity, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let border = |at: usize| words().borders.at(doc, at, sentence.end);
    let start = place.tokens.start;
    let mut beside = (sentence.start..start).rev().take(3);
    let ends_here = |at: usize| words().beside.length(doc, at, start) == Some(start - at);
    beside.any(ends_here) || place.tokens.end < sentence.end && border(place.tokens.end)
}
