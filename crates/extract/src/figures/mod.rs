//! Counts of people with what became of them, who says so, and the words.

mod counted;
mod ellipsis;
mod link;
mod named;
mod own;
mod parts;
mod predicates;

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use khabar_record::{Figure, Outcome, People, Span};

use crate::scene::Scene;
use counted::Counted;

/// A figure in its place in the text.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub sentence: usize,
    /// From the count to the word of the outcome.
    pub tokens: Range<usize>,
    pub figure: Figure,
    /// The figure that it is a part of, told in a sentence before: its place among those found.
    pub whole: Option<usize>,
}

/// Every figure of the text but the statistics, in order.
pub(crate) fn figures(scene: &Scene<'_>, statistics: &BTreeSet<usize>) -> Vec<Found> {
    let totals = totals(scene, statistics);
    let deadly = LazyCell::new(|| predicates::is_deadly(scene));
    let mut found: Vec<Found> = Vec::new();
    for (index, sentence) in scene.doc.sentences.iter().enumerate() {
        let mut counted = counted::counted(scene, &sentence.tokens);
        counted.retain(|count| !totals.contains(&count.low.or(count.high).unwrap_or(0)));
        counted.retain(|count| {
            count
                .number
                .is_none_or(|number| !statistics.contains(&number))
        });
        if counted.is_empty() {
            continue;
        }
        let predicates = predicates::predicates(scene, &sentence.tokens, &|| *deadly);
        let mut links = link::link(scene, &counted, &predicates);
        let total = parts::link_back(scene, &sentence.tokens, &mut counted, &mut links, &found);
        let total = total.or_else(|| ellipsis::fill(scene, index, &counted, &mut links, &found));
        let mut named = who(&counted, &links, &found, total);
        own::side(scene, index, &counted, &mut named);
        described(scene, &sentence.tokens, &counted, &mut named);
        for (at, link) in links.iter().enumerate() {
            let Some(link) = link else { continue };
            if counted[at].high == Some(0) && !nobody(scene, &counted[at], link) {
                continue;
            }
            let count = &counted[at];
            let (people, who) = named[at].clone();
            let tokens = count.tokens.start.min(link.predicate.start)
                ..count.tokens.end.max(link.predicate.end);
            let span = scene.doc.span(tokens.clone());
            let mut figure = figure(scene, count, link, people, who, span, index);
            let whole = total.filter(|_| link.part || link.told_before);
            let beside = found.last().filter(|last| last.sentence == index);
            // "Eight more were hurt": whoever counted those before.
            let more = found.last().filter(|last| last.sentence + 1 == index);
            let more = more.filter(|_| count.more && count.people.is_none());
            let told = beside.filter(|_| link.told_before).or(more);
            if let Some(last) = told.filter(|_| figure.by.is_none()) {
                figure.by.clone_from(&last.figure.by);
                figure.by_actor.clone_from(&last.figure.by_actor);
            }
            if let Some(total) = whole.filter(|_| link.part && figure.by.is_none()) {
                figure.by.clone_from(&found[total].figure.by);
                figure.by_actor.clone_from(&found[total].figure.by_actor);
            }
            found.push(Found {
                sentence: index,
                tokens,
                figure,
                whole,
            });
        }
    }
    for outcome in [Outcome::Killed, Outcome::Injured] {
        if !found.iter().any(|found| found.figure.outcome == outcome) {
            // Whose wounds are told may have died of them.
            let named = by_name(scene, outcome);
            found.extend(named.filter(|_| outcome == Outcome::Killed || !*deadly));
        }
    }
    found
}

/// The one person of whom an outcome is told by name.
fn by_name(scene: &Scene<'_>, outcome: Outcome) -> Option<Found> {
    let named = named::only(scene, outcome)?;
    let name = &scene.entities[named.entity].tokens;
    let tokens = name.start.min(named.predicate.start)..name.end.max(named.predicate.end);
    let count = Counted {
        low: Some(1),
        high: Some(1),
        words: scene.doc.span(name.clone()).of(scene.doc.text).to_owned(),
        ..Counted::nobody(name.clone())
    };
    let link = link::Link {
        outcome,
        predicate: named.predicate,
        part: false,
        told_before: false,
    };
    let (people, who) = unspecified();
    let span = scene.doc.span(tokens.clone());
    Some(Found {
        sentence: named.sentence,
        tokens,
        figure: figure(scene, &count, &link, people, who, span, named.sentence),
        whole: None,
    })
}

fn figure(
    scene: &Scene<'_>,
    count: &Counted,
    link: &link::Link,
    people: People,
    who: String,
    span: Span,
    sentence: usize,
) -> Figure {
    let by = scene.speaker_of(sentence, count.tokens.start);
    Figure {
        outcome: link.outcome,
        people,
        who,
        low: count.low,
        high: count.high,
        words: count.words.clone(),
        part_of_total: link.part,
        by: by.as_ref().map(|speaker| speaker.name.clone()),
        by_actor: by.and_then(|speaker| speaker.actor),
        said_on: scene
            .published
            .filter(|published| published.start == published.end)
            .map(|published| published.start),
        span,
        sentence: scene.doc.sentences[sentence].span,
    }
}

/// "no casualties", "no one was hurt" count nobody; "no toll" counts nothing.
fn nobody(scene: &Scene<'_>, count: &Counted, link: &link::Link) -> bool {
    // "disputes none of the deaths": those told of before.
    if scene.doc.lower(count.tokens.start) == "none" && count.people.is_none() {
        return false;
    }
    let words = count.tokens.clone().chain(link.predicate.clone());
    count.people.is_some()
        || words
            .into_iter()
            .any(|at| scene.lexicon.figures.harm.contains(scene.doc.lemma(at)))
}

/// Large numbers that stand as statistics somewhere in the text: said again, they are statistics still.
fn totals(scene: &Scene<'_>, statistics: &BTreeSet<usize>) -> BTreeSet<u64> {
    let value = |&number: &usize| scene.numbers[number].low.or(scene.numbers[number].high);
    statistics
        .iter()
        .filter_map(value)
        .filter(|value| *value >= 100.0)
        .map(|value| value as u64)
        .collect()
}

/// Who was counted: the noun's people; "others" and "all six" take those of an earlier count.
fn who(
    counted: &[Counted],
    links: &[Option<link::Link>],
    earlier: &[Found],
    rival: Option<usize>,
) -> Vec<(People, String)> {
    let mut named: Vec<(People, String)> = Vec::new();
    for (at, count) in counted.iter().enumerate() {
        let previous = (0..at)
            .rev()
            .find(|&before| links[before].is_some() && !counted[before].part)
            .map(|before| named[before].clone());
        let own = count
            .people
            .filter(|people| *people != People::Unspecified || !count.more);
        let name = match own {
            Some(people) => (people, category_or_words(people, &count.who)),
            None if count.more => previous
                .or(earlier
                    .iter()
                    .rfind(|found| !found.figure.part_of_total && found.figure.low > Some(1))
                    .map(people_of))
                .unwrap_or_else(unspecified),
            None if links[at].as_ref().is_some_and(|link| link.told_before) => previous
                .or(rival.map(|at| people_of(&earlier[at])))
                .unwrap_or_else(unspecified),
            None if count.again || count.part => same_count(count, earlier)
                .or(previous)
                .unwrap_or_else(unspecified),
            None => unspecified(),
        };
        named.push(name);
    }
    named
}

/// "killed eight people, all of them women and children", "all eight killed were women and children".
fn described(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    counted: &[Counted],
    named: &mut [(People, String)],
) {
    let doc = scene.doc;
    for (count, name) in counted.iter().zip(named) {
        let tail = count.tokens.end..sentence.end.min(count.tokens.end + 12);
        let said = tail
            .clone()
            .find_map(|at| match scene.lexicon.people.at(doc, at, tail.end) {
                Some((3, people)) => Some((at, people[0])),
                _ => None,
            });
        let Some((at, people)) = said else { continue };
        let all = count.again
            || (count.tokens.end..at).any(|between| doc.lower(between) == "all")
            || at > sentence.start && matches!(doc.lower(at - 1), "were" | "are");
        let mostly =
            at > sentence.start && scene.lexicon.figures.some_of.contains(doc.lower(at - 1));
        if name.0 == People::Unspecified && all && !mostly {
            *name = (people, people.as_str().to_owned());
        }
    }
}

/// The contract's word for a category, or the text's own finer one where the category is broad.
fn category_or_words(people: People, words: &str) -> String {
    match people {
        People::Civilians | People::Foreigners | People::Officials if !words.is_empty() => {
            words.to_owned()
        }
        _ => people.as_str().to_owned(),
    }
}

/// The people of a figure told before: "The police say 13", "Eight more were hurt".
fn people_of(before: &Found) -> (People, String) {
    (before.figure.people, before.figure.who.clone())
}

fn unspecified() -> (People, String) {
    (People::Unspecified, People::Unspecified.as_str().to_owned())
}

fn same_count(count: &Counted, earlier: &[Found]) -> Option<(People, String)> {
    let known = |found: &&Found| {
        found.figure.low == count.low && found.figure.people != People::Unspecified
    };
    earlier
        .iter()
        .rev()
        .find(known)
        .map(|found| (found.figure.people, found.figure.who.clone()))
}
