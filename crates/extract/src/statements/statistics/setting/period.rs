//! The period that a number counts over.

use std::ops::Range;

use jiff::civil::Date;
use khabar_language::Tag;
use khabar_times::Time;

use super::super::evidence::{is_period, is_since};
use super::{At, distance, set_before};
use crate::scene::Scene;

/// First and last day.
pub(in super::super) type Period = (Option<Date>, Option<Date>);

/// The period that the report's first statistic has.
#[derive(Debug, Clone, Default)]
pub(super) struct Periods(Option<Period>);

impl Periods {
    /// The period that the number's sentence names nearest to it, that the sentences before
    /// set, or the report's own.
    pub fn of(&mut self, scene: &Scene<'_>, at: &At) -> Option<Period> {
        let own = named_near(scene, at);
        let own = own.or_else(|| set_before(scene, at.sentence).find_map(|at| set_in(scene, at)));
        let own = own.map(|time| bounds(scene, time));
        self.0 = self.0.or(own);
        own.or(self.0)
    }
}

fn named_near<'s>(scene: &'s Scene<'_>, at: &At) -> Option<&'s Time> {
    let tokens = &scene.doc.sentences[at.sentence].tokens;
    periods_in(scene, tokens)
        .filter(|time| !is_of_comparison(scene, time, tokens))
        .min_by_key(|time| distance(scene, &at.number, &time.tokens))
}

/// The one period of a sentence that counts nothing; "the 2023 elections" were on a day.
fn set_in<'s>(scene: &'s Scene<'_>, sentence: usize) -> Option<&'s Time> {
    let tokens = &scene.doc.sentences[sentence].tokens;
    let mut periods = periods_in(scene, tokens);
    let first = periods.next().filter(|_| periods.next().is_none());
    first.filter(|time| {
        let next = (time.tokens.end < tokens.end).then(|| scene.doc.tokens[time.tokens.end].tag);
        !matches!(next, Some(Tag::Noun | Tag::Propn | Tag::Adj))
    })
}

fn periods_in<'s>(
    scene: &'s Scene<'_>,
    tokens: &Range<usize>,
) -> impl Iterator<Item = &'s Time> + use<'s> {
    let tokens = tokens.clone();
    let within = move |time: &&Time| tokens.contains(&time.tokens.start);
    let times = scene.times.iter().filter(within);
    times.filter(|time| time.from.is_some() && is_period(scene, time))
}

/// "against 91 in the fourth quarter": the period of the number that another is compared with.
fn is_of_comparison(scene: &Scene<'_>, time: &Time, sentence: &Range<usize>) -> bool {
    let before = sentence.start..time.tokens.start;
    let mut near = before.rev().take(4).filter_map(|at| scene.number_at(at));
    let compared = near.next().map(|number| scene.numbers[number].tokens.start);
    compared.is_some_and(|start| {
        start > sentence.start
            && matches!(scene.doc.lower(start - 1), "against" | "versus" | "with")
    })
}

fn bounds(scene: &Scene<'_>, time: &Time) -> Period {
    match is_since(scene, time) {
        true => (time.from, scene.published.map(|published| published.end)),
        false => (time.from, time.to),
    }
}
