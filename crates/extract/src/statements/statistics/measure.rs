//! What a number counts: people by what became of them, incidents, or a share of either.

use std::ops::Range;

use khabar_numbers::NumberKind;
use khabar_record::Outcome;

use super::{count, share};
use crate::scene::Scene;

/// What a number counts.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    pub counted: Counted,
    /// The record's word for it: `killed`, `attacks`, `share of attacks`.
    pub name: String,
    /// The people or things counted, in the text's words.
    pub who: Option<String>,
    /// The words that tell it, on either side of the number.
    pub tokens: Range<usize>,
    /// Told beside another number and not for itself: "(32 civilians, 35 soldiers)" divides one,
    /// "from 18" is what one is compared with, "of the 245 dead" says one again.
    pub aside: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Counted {
    People(Outcome),
    Incidents,
    /// Anything else that somebody keeps count of: "victims", "targets", "returns".
    Things,
    Share,
    /// By how much something rose or fell.
    Change,
}

impl Measure {
    pub fn new(counted: Counted, name: &str, who: Option<String>, tokens: Range<usize>) -> Measure {
        Measure {
            counted,
            name: name.to_owned(),
            who,
            tokens,
            aside: false,
        }
    }

    pub fn of_people(outcome: Outcome, who: Option<String>, tokens: Range<usize>) -> Measure {
        Measure::new(Counted::People(outcome), outcome.as_str(), who, tokens)
    }

    /// Whether the number stands in the record by itself.
    pub fn told_for_itself(&self) -> bool {
        !self.aside && self.counted != Counted::Change
    }
}

/// What each number of a sentence counts; numbers that count nothing of the kind are left out.
/// `before` is what the last number of the sentence before counts: "Of these, 34 were civilians".
pub(super) fn measures(
    scene: &Scene<'_>,
    sentence: usize,
    before: Option<&Measure>,
) -> Vec<(usize, Measure)> {
    let tokens = scene.doc.sentences[sentence].tokens.clone();
    let start = before.map(|before| Measure {
        tokens: tokens.start..tokens.start,
        ..before.clone()
    });
    let mut found: Vec<(usize, Measure)> = Vec::new();
    for number in numbers_in(scene, &tokens) {
        let previous = found.last().map(|(_, measure)| measure).or(start.as_ref());
        if let Some(measure) = measure(scene, number, &tokens, previous) {
            found.push((number, measure));
        }
    }
    found
}

fn numbers_in(scene: &Scene<'_>, tokens: &Range<usize>) -> Range<usize> {
    let first = scene
        .numbers
        .partition_point(|number| number.tokens.start < tokens.start);
    let last = scene
        .numbers
        .partition_point(|number| number.tokens.start < tokens.end);
    first..last
}

fn measure(
    scene: &Scene<'_>,
    number: usize,
    sentence: &Range<usize>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let found = &scene.numbers[number];
    // "dozens" bounds nothing, and "none" and "one" count nothing: a statistic is a number.
    let empty = found.low.or(found.high).is_none_or(|value| value < 2.0);
    let mut measure = match found.kind {
        NumberKind::Share => share::share(scene, number, sentence, previous),
        NumberKind::Count => count::count(scene, number, sentence, previous),
        _ => None,
    }?;
    let divides =
        || in_parentheses(scene, found.tokens.start, sentence) && divides(previous, &measure);
    measure.aside |= empty || divides() || told_before(scene, found.tokens.start, sentence);
    Some(measure)
}

/// "77 dead (32 civilians, 45 soldiers)": a number in parentheses of the kind of the one before.
fn divides(previous: Option<&Measure>, measure: &Measure) -> bool {
    previous.is_some_and(|previous| previous.counted == measure.counted)
}

fn in_parentheses(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let mut before = (sentence.start..at).rev().map(|at| scene.doc.lower(at));
    before.find(|word| matches!(*word, "(" | ")")) == Some("(")
}

/// "of the 245 dead": a number that the text points back to.
fn told_before(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    at >= sentence.start + 2
        && scene.doc.lower(at - 1) == "the"
        && matches!(scene.doc.lower(at - 2), "of" | "among")
}
