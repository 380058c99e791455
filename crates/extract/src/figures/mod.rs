//! Counts of people with what became of them, who says so, and the words.

mod counted;
mod link;
mod predicates;

use std::collections::BTreeSet;
use std::ops::Range;

use khabar_record::{Figure, People, Span};

use crate::scene::Scene;
use counted::Counted;

/// A figure in its place in the text.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub sentence: usize,
    /// From the count to the word of the outcome.
    pub tokens: Range<usize>,
    pub figure: Figure,
}

/// Every figure of the text but the statistics, in order.
pub(crate) fn figures(scene: &Scene<'_>, statistics: &BTreeSet<usize>) -> Vec<Found> {
    let totals = totals(scene, statistics);
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
        let predicates = predicates::predicates(scene, &sentence.tokens);
        let mut links = link::link(scene, &counted, &predicates);
        link_back(&counted, &mut links, found.last());
        let mut named = who(&counted, &links, &found);
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
            let figure = figure(scene, count, link, people, who, span, index);
            found.push(Found {
                sentence: index,
                tokens,
                figure,
            });
        }
    }
    found
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

/// "Eleven of them were civilians and one was a soldier": parts of the figure of the sentence before.
fn link_back(counted: &[Counted], links: &mut [Option<link::Link>], before: Option<&Found>) {
    let Some(total) = before else { return };
    let Some(of_them) = counted
        .first()
        .filter(|count| count.part && count.people.is_some())
    else {
        return;
    };
    if links[0].is_some() || of_them.low > total.figure.low.or(total.figure.high) {
        return;
    }
    for (count, link) in counted
        .iter()
        .zip(links)
        .take_while(|(count, link)| link.is_none() && count.people.is_some())
    {
        *link = Some(link::Link {
            outcome: total.figure.outcome,
            predicate: count.tokens.clone(),
            part: true,
        });
    }
}

/// "no casualties", "no one was hurt" count nobody; "no toll" counts nothing.
fn nobody(scene: &Scene<'_>, count: &Counted, link: &link::Link) -> bool {
    let words = count.tokens.clone().chain(link.predicate.clone());
    count.people.is_some()
        || words.into_iter().any(|at| {
            matches!(
                scene.doc.lemma(at),
                "casualty" | "death" | "injury" | "fatality" | "loss"
            )
        })
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
            None if count.more => previous.unwrap_or_else(unspecified),
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
        let mostly = at > sentence.start
            && matches!(
                doc.lower(at - 1),
                "mostly" | "mainly" | "including" | "some" | "of"
            );
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
