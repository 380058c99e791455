//! The period, the place and the speaker of a statistic.
//!
//! A sentence that names none goes on about what the sentence before set ("2024 was a deadly
//! year."), or about the report's own: the period and the place that its first statistic has.
//! "October had 48 attacks" is an aside; the next sentence is back in November.

mod period;
mod place;
mod speaker;

use std::ops::Range;

use crate::scene::Scene;

pub(super) use period::Period;

/// What the statistics so far have named.
#[derive(Debug, Clone, Default)]
pub(super) struct Setting {
    periods: period::Periods,
    places: place::Places,
    speakers: speaker::Speakers,
}

impl Setting {
    /// The period of a number.
    pub fn period(&mut self, scene: &Scene<'_>, at: &At) -> Option<Period> {
        self.periods.of(scene, at)
    }

    /// The place of a number, in the text's words.
    pub fn place(&mut self, scene: &Scene<'_>, at: &At) -> Option<String> {
        self.places.of(scene, at)
    }

    /// Who counts.
    pub fn speaker(&mut self, scene: &Scene<'_>, at: &At) -> Option<crate::scene::Speaker> {
        self.speakers.of(scene, at)
    }
}

/// Where a number stands.
pub(super) struct At {
    pub sentence: usize,
    pub number: Range<usize>,
    /// Its first token that is no qualifier.
    pub core: usize,
}

/// How many sentences a setting holds for that names no number of its own.
const REACH: usize = 2;

/// The sentences just before one that set the scene for it, nearest first: they stand in its
/// paragraph and count nothing themselves.
fn set_before<'s>(scene: &'s Scene<'_>, sentence: usize) -> impl Iterator<Item = usize> + 's {
    let sentences = &scene.doc.sentences;
    let paragraph = sentences[sentence].paragraph;
    let counts = |at: usize| {
        let mut tokens = sentences[at].tokens.clone();
        tokens.any(|token| scene.number_at(token).is_some() && !scene.in_time(token))
    };
    (sentence.saturating_sub(REACH)..sentence)
        .rev()
        .take_while(move |&at| sentences[at].paragraph == paragraph && !counts(at))
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
    match (named.start < number.start, is_tied(scene, named)) {
        (true, _) => between.len() + others * 2,
        (false, true) => between.len() + others * 20,
        (false, false) => between.len() + others * 20 + 10,
    }
}

/// Whether a preposition of time or place stands before.
fn is_tied(scene: &Scene<'_>, named: &Range<usize>) -> bool {
    named.start > 0
        && matches!(
            scene.doc.lower(named.start - 1),
            "in" | "of" | "across" | "since" | "during" | "for"
        )
}
