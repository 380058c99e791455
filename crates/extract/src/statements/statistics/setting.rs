//! The period, the place and the speaker of a statistic.
//!
//! A sentence that names none goes on about the report's own: the period and the place that its
//! first statistic has. "October had 48 attacks" is an aside; the next sentence is back in November.

use std::ops::Range;

use jiff::civil::Date;
use khabar_record::MentionKind;
use khabar_times::Time;

use super::evidence::{institute_in, is_period, is_since};
use super::words::words;
use crate::scene::{Entity, Saying, Scene, Speaker};

/// First and last day.
pub(super) type Period = (Option<Date>, Option<Date>);

/// What the statistics so far have named.
#[derive(Debug, Clone, Default)]
pub(super) struct Setting {
    period: Option<Period>,
    place: Option<String>,
    last_place: Option<String>,
    institute: Option<usize>,
}

/// Words that point back to the place named last.
const HERE: [&str; 7] = [
    "its",
    "there",
    "here",
    "province",
    "region",
    "district",
    "territory",
];

impl Setting {
    /// The period of a number: the one that its sentence names nearest to it, or the report's own.
    pub fn period(
        &mut self,
        scene: &Scene<'_>,
        sentence: usize,
        number: &Range<usize>,
    ) -> Option<Period> {
        let tokens = &scene.doc.sentences[sentence].tokens;
        let times = scene
            .times
            .iter()
            .filter(|time| tokens.contains(&time.tokens.start));
        let periods = times.filter(|time| time.from.is_some() && is_period(scene, time));
        let periods = periods.filter(|time| !is_of_comparison(scene, time, tokens));
        let own = periods.min_by_key(|time| distance(scene, number, &time.tokens));
        let own = own.map(|time| bounds(scene, time));
        self.period = self.period.or(own);
        own.or(self.period)
    }

    /// The place of a number, in the text's words.
    pub fn place(
        &mut self,
        scene: &Scene<'_>,
        sentence: usize,
        number: &Range<usize>,
    ) -> Option<String> {
        let tokens = scene.doc.sentences[sentence].tokens.clone();
        let places = scene.entities_in(tokens.clone()).map(|(_, entity)| entity);
        let places =
            places.filter(|entity| is_place(entity) && !is_dateline(scene, entity, &tokens));
        let own = places.min_by_key(|place| distance(scene, number, &place.tokens));
        let own = own.map(|place| place.name(scene.doc));
        let mut words = tokens.map(|at| scene.doc.lower(at));
        let carried = match words.any(|word| HERE.contains(&word)) {
            true => self.last_place.clone(),
            false => self.place.clone(),
        };
        self.place = self.place.take().or_else(|| own.clone());
        self.last_place = own.clone().or_else(|| self.last_place.take());
        own.or(carried)
    }

    /// Who counts: whoever says the sentence, or the institute named last.
    pub fn speaker(
        &mut self,
        scene: &Scene<'_>,
        sentence: usize,
        number: usize,
    ) -> Option<Speaker> {
        let read = 0..scene.doc.sentences[sentence].tokens.end;
        let named = institute_in(scene, &scene.doc.sentences[sentence].tokens);
        self.institute = named
            .or(self.institute)
            .or_else(|| institute_in(scene, &read));
        let saying = scene
            .saying_of(sentence, number)
            .filter(|saying| speaks(scene, saying));
        let institute = |entity| scene.speaking(entity);
        saying
            .and_then(|saying| scene.speaker(saying))
            .or_else(|| self.institute.map(institute))
    }
}

/// How far a time or a place is from a number; beyond another number it is that one's.
fn distance(scene: &Scene<'_>, number: &Range<usize>, named: &Range<usize>) -> usize {
    let between = match named.start < number.start {
        true => named.end..number.start,
        false => number.end..named.start,
    };
    let others = between
        .clone()
        .filter(|at| scene.number_at(*at).is_some())
        .count();
    // What stands before the first number of a sentence holds for all of it; what stands after
    // a number is its own where a preposition says so.
    let tied = matches!(
        scene.doc.lower(named.start - usize::from(named.start > 0)),
        "in" | "of" | "across" | "since" | "during" | "for"
    );
    match (named.start < number.start, tied) {
        (true, _) => between.len() + others * 2,
        (false, true) => between.len() + others * 20,
        (false, false) => between.len() + others * 20 + 10,
    }
}

/// "against 91 in the fourth quarter": the period of the number that another is compared with.
fn is_of_comparison(scene: &Scene<'_>, time: &Time, sentence: &Range<usize>) -> bool {
    let before = sentence.start..time.tokens.start;
    let mut near = before
        .clone()
        .rev()
        .take(4)
        .filter_map(|at| scene.number_at(at));
    let compared = near.next().map(|number| scene.numbers[number].tokens.start);
    compared.is_some_and(|start| {
        start > sentence.start
            && matches!(scene.doc.lower(start - 1), "against" | "versus" | "with")
    })
}

fn is_place(entity: &Entity) -> bool {
    match entity.kind {
        MentionKind::Place => true,
        MentionKind::State => !entity.adjective,
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

/// A country that "recorded 1,524 deaths" is where they were, and says nothing.
fn speaks(scene: &Scene<'_>, saying: &Saying) -> bool {
    let counts = words()
        .counting
        .at(scene.doc, saying.cue.start, saying.cue.end)
        .is_some();
    let place = saying
        .speaker
        .is_some_and(|speaker| is_place(&scene.entities[speaker]));
    let number = saying
        .source
        .as_ref()
        .is_some_and(|source| scene.number_at(source.end - 1).is_some());
    !(number || counts && place)
}

fn bounds(scene: &Scene<'_>, time: &Time) -> Period {
    match is_since(scene, time) {
        true => (time.from, scene.published.map(|published| published.end)),
        false => (time.from, time.to),
    }
}
