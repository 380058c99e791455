//! Shares: "95% of attacks", and changes: "by 19 percent".

use std::ops::Range;

use super::harm::{incident_at, outcome_noun_at, phrase_end, without_article};
use super::measure::{Counted, Measure};
use super::words::words;
use crate::scene::Scene;
use crate::statements::phrases::text;

/// What a percentage or a fraction is of.
pub(super) fn share(
    scene: &Scene<'_>,
    number: usize,
    sentence: &Range<usize>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let tokens = scene.numbers[number].tokens.clone();
    if changes(scene, &tokens, sentence) {
        return Some(Measure::new(Counted::Change, "change", None, tokens));
    }
    let tally = parenthesised(scene, tokens.end, sentence);
    let next = tally.as_ref().map_or(tokens.end, |tally| tally.end);
    let whole = whole(scene, next, sentence);
    if !whole.is_empty() {
        let counts = whole.clone().any(|at| counts_harm(scene, at, sentence.end));
        let name = format!(
            "share of {}",
            text(scene, &without_article(scene, whole.clone()))
        );
        let measure = Measure::new(Counted::Share, &name, None, tokens.start..whole.end);
        // "71 percent (638) of the deaths": the count tells more than its share.
        return counts.then(|| Measure {
            aside: tally.is_some(),
            ..measure
        });
    }
    // "Darfur had 51% of the deaths and Kordofan 41%": the second share is of the same.
    let same = previous.filter(|previous| previous.counted == Counted::Share);
    let Some(previous) = same else {
        return stated_before(scene, &tokens, sentence);
    };
    Some(Measure {
        tokens,
        aside: false,
        ..previous.clone()
    })
}

/// "More than half of the displaced, 53 per cent, are children": what it is a share of stands before.
fn stated_before(
    scene: &Scene<'_>,
    number: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Measure> {
    let near = sentence.start.max(number.start.saturating_sub(8))..number.start;
    let of = near.clone().rev().find(|&at| scene.doc.lower(at) == "of")?;
    let whole = of + 1..phrase_end(scene, of + 1, number.start);
    let told = whole.clone().any(|at| {
        counts_harm(scene, at, sentence.end)
            || scene
                .lexicon
                .outcomes
                .at(scene.doc, at, sentence.end)
                .is_some()
    });
    let name = format!(
        "share of {}",
        text(scene, &without_article(scene, whole.clone()))
    );
    told.then(|| Measure::new(Counted::Share, &name, None, of..number.end))
}

/// What follows the share: "of all attacks", "terrorist attacks".
pub(super) fn whole(scene: &Scene<'_>, next: usize, sentence: &Range<usize>) -> Range<usize> {
    let of = next < sentence.end && scene.doc.lower(next) == "of";
    let start = next + usize::from(of);
    start..phrase_end(scene, start, sentence.end)
}

/// A number alone in parentheses, with them: "(638)".
fn parenthesised(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let opens = at + 2 < sentence.end && scene.doc.lower(at) == "(";
    let number = opens.then(|| scene.number_at(at + 1)).flatten()?;
    let end = scene.numbers[number].tokens.end;
    (end < sentence.end && scene.doc.lower(end) == ")").then_some(at..end + 1)
}

/// Whether a word of rising or falling stands beside the number.
fn changes(scene: &Scene<'_>, number: &Range<usize>, sentence: &Range<usize>) -> bool {
    let near = sentence.start.max(number.start.saturating_sub(5))..number.start;
    let mut before = near.rev().take_while(|at| scene.number_at(*at).is_none());
    let of = number.end < sentence.end && scene.doc.lower(number.end) == "of";
    let says = |at: usize| words().change.at(scene.doc, at, sentence.end);
    !of && (before.any(says) || (number.end..sentence.end.min(number.end + 3)).any(says))
}

/// Whether a word is one of harm: an incident, an outcome, violence.
fn counts_harm(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    incident_at(scene, at, end).is_some()
        || outcome_noun_at(scene, at, end).is_some()
        || words().shared.at(scene.doc, at, end)
}
