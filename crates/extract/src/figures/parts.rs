//! Parts of a total that a sentence of their own tells: "Eleven of them were children and one was a
//! nurse", "Among the dead were two clerks", "Forty-one are women", "the rest were guards".

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{Outcome, People};

use super::Found;
use super::counted::{Counted, people_after};
use super::link::Link;
use crate::lexicon::Manner;
use crate::scene::Scene;

/// Tokens between a part and the verb that says what its people are.
const REACH: usize = 9;

/// Links the counts of a sentence that divide a total told before; gives that total, by its place
/// among those found.
pub(super) fn link_back(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    counted: &mut Vec<Counted>,
    links: &mut Vec<Option<Link>>,
    found: &[Found],
) -> Option<usize> {
    if let Some((end, outcome)) = opener(scene, sentence) {
        return link_listed(counted, links, found, end, outcome);
    }
    let (first, whole) = (0..counted.len()).find_map(|at| {
        let whole = whole(scene, sentence, counted, at)?;
        (!whole.leaves(&links[at])).then_some((at, whole))
    })?;
    // "14 hostages, eight of them taken at Komanda": of those counted just before.
    if first > 0 && whole.outcome.is_none() && whole.number.is_none() {
        return None;
    }
    let total = total(found, whole.outcome, whole.number, number(&counted[first]));
    let held = total.map(|total| &found[total]);
    let outcome = whole.outcome.or(held.map(|held| held.figure.outcome))?;
    for at in first..counted.len() {
        // "Two of the seven were minors": the seven are the whole.
        if whole.tokens.contains(&counted[at].tokens.start) {
            continue;
        }
        describe(scene, sentence, &mut counted[at]);
        let goes_on = at == first || goes_on(scene, counted, at, &whole);
        if whole.leaves(&links[at]) || !goes_on {
            break;
        }
        links[at] = Some(part(&counted[at], outcome));
    }
    rest(scene, sentence, counted, links, held, outcome);
    total
}

/// Links what an opener lists: "Among the dead were two clerks and a guard".
fn link_listed(
    counted: &[Counted],
    links: &mut [Option<Link>],
    found: &[Found],
    end: usize,
    outcome: Option<Outcome>,
) -> Option<usize> {
    let listed = (0..counted.len()).filter(|&at| counted[at].tokens.start >= end);
    let first = listed.clone().next()?;
    let total = total(found, outcome, None, number(&counted[first]));
    let outcome = outcome.or(total.map(|total| found[total].figure.outcome))?;
    for at in listed {
        let free = links[at]
            .as_ref()
            .is_none_or(|link| link.predicate.start < end);
        if free && counted[at].people.is_some() {
            links[at] = Some(part(&counted[at], outcome));
        }
    }
    total
}

/// Whether a count is one more part, in a row with the one before.
fn goes_on(scene: &Scene<'_>, counted: &[Counted], at: usize, whole: &Whole) -> bool {
    let from = counted[at - 1].tokens.end.max(whole.tokens.end);
    counted[at].people.is_some() && joined(scene, from, counted[at].tokens.start)
}

/// "… civilians and four soldiers": no verb between two parts.
fn joined(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| scene.doc.tokens[at].tag != Tag::Verb)
}

/// What a part is a part of, as its own sentence tells.
struct Whole {
    tokens: Range<usize>,
    outcome: Option<Outcome>,
    number: Option<u64>,
}

impl Whole {
    /// Whether a count's outcome is only the name of the whole: "two of the dead".
    fn holds(&self, link: &Link) -> bool {
        link.part || self.tokens.contains(&link.predicate.start)
    }

    /// Whether a count has an outcome of its own already.
    fn leaves(&self, link: &Option<Link>) -> bool {
        link.as_ref().is_some_and(|link| !self.holds(link))
    }
}

/// "Two of the seven", "five of the dead", "eleven of them", "forty-one" before "are children".
fn whole(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    counted: &[Counted],
    at: usize,
) -> Option<Whole> {
    let doc = scene.doc;
    let count = &counted[at];
    let start = scene.numbers[count.number?].tokens.end;
    let named = count
        .people
        .is_some_and(|people| people != People::Unspecified);
    let of = start + 1 < sentence.end
        && doc.lower(start) == "of"
        && scene
            .lexicon
            .figures
            .pointing
            .contains(doc.lower(start + 1))
        || named && count.part;
    let tokens = start..sentence.end.min(start + REACH);
    if !of {
        // "Forty-one are children": nothing but the number, and what they are.
        let bare = !named && at == 0 && count.tokens.start <= sentence.start + 2;
        return (bare && complement(scene, sentence, start).is_some()).then_some(Whole {
            tokens: start..start,
            outcome: None,
            number: None,
        });
    }
    let clause = tokens
        .clone()
        .take_while(|&at| !is_be(scene, at) && doc.lower(at) != ",");
    let end = clause.last().map_or(start, |last| last + 1);
    let outcome = (start..end).find_map(|at| outcome_at(scene, at, end));
    let number = counted[at + 1..]
        .iter()
        .find(|other| other.tokens.start < end)
        .and_then(number);
    let pronoun = scene
        .lexicon
        .figures
        .partitive
        .at(doc, start, sentence.end)
        .is_some();
    let told = complement(scene, sentence, end).is_some() || named;
    let around =
        count.tokens.start.saturating_sub(3).max(sentence.start)..sentence.end.min(end + REACH);
    let freed = around
        .into_iter()
        .any(|at| scene.lexicon.figures.freed.contains(doc.lemma(at)));
    let divides = outcome.is_some() || number.is_some() || pronoun && told;
    (divides && !(freed && outcome == Some(Outcome::Captured))).then_some(Whole {
        tokens: start..end,
        outcome,
        number,
    })
}

/// "Among the dead were", "The victims include": where the list begins, and the outcome it names.
fn opener(scene: &Scene<'_>, sentence: &Range<usize>) -> Option<(usize, Option<Outcome>)> {
    let doc = scene.doc;
    let openers = &scene.lexicon.figures.openers;
    sentence.clone().find_map(|at| {
        let (length, _) = openers.at(doc, at, sentence.end)?;
        let end = at + length;
        let next = doc.lower(end.min(sentence.end - 1));
        let includes = (at..end).any(|word| doc.lemma(word) == "include");
        let heads =
            at == sentence.start || matches!(doc.lower(at - 1), "," | "and" | "that" | "–" | "—");
        let be = is_be(scene, end - 1) || is_be(scene, end.min(sentence.end - 1));
        let lists = includes || heads && (be || matches!(next, ":" | ","));
        let outcome = (at..end).find_map(|word| outcome_at(scene, word, end));
        lists.then_some(())?;
        Some((end, outcome))
    })
}

/// The outcome that a word for people hurt names: "the dead", "those wounded".
fn outcome_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    let (_, readings) = scene.lexicon.outcomes.at(scene.doc, at, end)?;
    readings
        .iter()
        .find(|(_, manner)| !matches!(manner, Manner::Lives | Manner::Befell))
        .map(|(outcome, _)| *outcome)
}

/// The last total that can hold a part: of the outcome and the number that its sentence names.
fn total(
    found: &[Found],
    outcome: Option<Outcome>,
    whole: Option<u64>,
    part: Option<u64>,
) -> Option<usize> {
    let fits = |at: &usize| {
        let figure = &found[*at].figure;
        let size = figure.low.or(figure.high);
        outcome.is_none_or(|outcome| outcome == figure.outcome)
            && whole.is_none_or(|whole| size == Some(whole))
            && size.is_none_or(|size| size >= part.unwrap_or(0))
    };
    let all = || (0..found.len()).rev().filter(fits);
    all()
        .find(|&at| !found[at].figure.part_of_total)
        .or_else(|| all().next())
}

fn number(count: &Counted) -> Option<u64> {
    count.low.or(count.high)
}

fn part(count: &Counted, outcome: Outcome) -> Link {
    Link {
        outcome,
        predicate: count.tokens.clone(),
        part: true,
        told_before: false,
    }
}

/// What a bare part's people are, where a verb says so: "two of them were minors".
fn describe(scene: &Scene<'_>, sentence: &Range<usize>, count: &mut Counted) {
    if count
        .people
        .is_some_and(|people| people != People::Unspecified)
    {
        return;
    }
    if let Some((end, people, who)) = complement(scene, sentence, count.tokens.end) {
        count.people = Some(people);
        count.who = who;
        count.tokens.end = end;
    }
}

/// The people that a form of "be" says somebody is, soon after a token.
fn complement(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    from: usize,
) -> Option<(usize, People, String)> {
    let reach = from..sentence.end.min(from + REACH);
    let be = reach.clone().find(|&at| is_be(scene, at))?;
    let stop = (from..be).any(|at| matches!(scene.doc.lower(at), "," | ";" | "and" | "who"));
    let start = (be + 1..sentence.end).find(|&at| {
        scene.number_at(at).is_none() && !scene.lexicon.figures.single.contains(scene.doc.lower(at))
    })?;
    let noun = people_after(scene, start, sentence.end).filter(|_| !stop && start <= be + 2)?;
    Some((noun.end, noun.people, noun.words))
}

fn is_be(scene: &Scene<'_>, at: usize) -> bool {
    scene.doc.lemma(at) == "be"
}

/// "The rest were guards": what the parts leave of their total.
fn rest(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    counted: &mut Vec<Counted>,
    links: &mut Vec<Option<Link>>,
    total: Option<&Found>,
    outcome: Outcome,
) {
    let words = &scene.lexicon.figures.rest;
    let Some((at, length)) = (sentence.start..sentence.end)
        .find_map(|at| Some((at, words.at(scene.doc, at, sentence.end)?.0)))
    else {
        return;
    };
    let whole = total.and_then(|total| {
        total
            .figure
            .low
            .filter(|_| total.figure.low == total.figure.high)
    });
    let parts: u64 = counted
        .iter()
        .zip(&*links)
        .filter(|(_, link)| link.is_some())
        .filter_map(|(count, _)| count.low)
        .sum();
    let left = whole
        .and_then(|whole| whole.checked_sub(parts))
        .filter(|left| *left > 0);
    let (Some(left), Some((end, people, who))) = (left, complement(scene, sentence, at + length))
    else {
        return;
    };
    let count = Counted {
        tokens: at..end,
        number: None,
        low: Some(left),
        high: Some(left),
        words: scene
            .doc
            .span(at..at + length)
            .of(scene.doc.text)
            .to_owned(),
        people: Some(people),
        who,
        more: false,
        part: true,
        again: false,
    };
    links.push(Some(part(&count, outcome)));
    counted.push(count);
}
