//! What a number counts: people by what became of them, incidents, or a share of either.

use std::ops::Range;

use khabar_language::Tag;
use khabar_numbers::NumberKind;
use khabar_record::Outcome;

use super::words::words;
use crate::lexicon::Manner;
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
    /// The number divides another that stands before it ("(32 civilians, 35 soldiers)"), or is
    /// what another is compared with ("from 18 to 37").
    pub aside: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Counted {
    People(Outcome),
    Incidents,
    Share,
    /// By how much something rose or fell.
    Change,
}

impl Measure {
    /// Whether the number stands in the record by itself.
    pub fn told_for_itself(&self) -> bool {
        !self.aside && self.counted != Counted::Change
    }
}

/// What each number of a sentence counts; numbers that count nothing of the kind are left out.
pub(super) fn measures(scene: &Scene<'_>, sentence: usize) -> Vec<(usize, Measure)> {
    let tokens = scene.doc.sentences[sentence].tokens.clone();
    let mut found: Vec<(usize, Measure)> = Vec::new();
    for number in numbers_in(scene, &tokens) {
        let previous = found.last().map(|(_, measure)| measure);
        if let Some(measure) = measure(scene, number, &tokens, previous) {
            found.push((number, measure));
        }
    }
    found
}

fn numbers_in(scene: &Scene<'_>, tokens: &Range<usize>) -> impl Iterator<Item = usize> {
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
    let mut measure = match found.kind {
        NumberKind::Share => share(scene, number, sentence, previous),
        NumberKind::Count => count(scene, number, sentence, previous),
        _ => None,
    }?;
    measure.aside |= compared(scene, number, sentence);
    Some(measure)
}

/// "95% of attacks"; "by 19 percent" is a change.
fn share(
    scene: &Scene<'_>,
    number: usize,
    sentence: &Range<usize>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let tokens = scene.numbers[number].tokens.clone();
    if changes(scene, &tokens, sentence) {
        return Some(named(Counted::Change, "change", None, tokens, false));
    }
    let of = (tokens.end..sentence.end.min(tokens.end + 4)).find(|at| scene.doc.lower(*at) == "of");
    if let Some(of) = of {
        let whole = of + 1..phrase_end(scene, of + 1, sentence.end);
        let counts = whole.clone().any(|at| counts_harm(scene, at, sentence.end));
        let name = format!(
            "share of {}",
            text(scene, &without_article(scene, whole.clone()))
        );
        return counts.then(|| named(Counted::Share, &name, None, tokens.start..whole.end, false));
    }
    // "Darfur had 51% of the deaths and Kordofan 41%": the second share is of the same.
    let previous = previous.filter(|previous| previous.counted == Counted::Share)?;
    Some(Measure {
        tokens,
        aside: previous.aside,
        ..previous.clone()
    })
}

fn changes(scene: &Scene<'_>, number: &Range<usize>, sentence: &Range<usize>) -> bool {
    let near = sentence.start.max(number.start.saturating_sub(5))..number.start;
    let before = near.rev().take_while(|at| scene.number_at(*at).is_none());
    let of = (number.end < sentence.end).then(|| scene.doc.lower(number.end)) == Some("of");
    let says = |at: usize| words().change.at(scene.doc, at, sentence.end).is_some();
    !of && (before.into_iter().any(says)
        || (number.end..sentence.end.min(number.end + 3)).any(says))
}

/// Whether a word is one of harm: an incident, an outcome, violence.
fn counts_harm(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    incident_at(scene, at, end).is_some()
        || outcome_noun_at(scene, at, end).is_some()
        || words().shared.at(scene.doc, at, end).is_some()
}

fn count(
    scene: &Scene<'_>,
    number: usize,
    sentence: &Range<usize>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let tokens = scene.numbers[number].tokens.clone();
    let phrase = tokens.end..phrase_end(scene, tokens.end, sentence.end);
    let nearest = by_phrase(scene, number, &phrase, sentence.end)
        .or_else(|| by_words_after(scene, number, &phrase, sentence))
        .or_else(|| by_words_before(scene, number, &phrase, sentence));
    let mut measure =
        nearest.or_else(|| by_previous(scene, number, &phrase, sentence, previous))?;
    measure.aside |= in_parentheses(scene, tokens.start, sentence)
        && previous.is_some_and(|previous| previous.counted == measure.counted);
    Some(measure)
}

/// "64 acts of sabotage", "1,524 fatalities", "87 injured".
fn by_phrase(
    scene: &Scene<'_>,
    number: usize,
    phrase: &Range<usize>,
    end: usize,
) -> Option<Measure> {
    let tokens = scene.numbers[number].tokens.start..phrase.end;
    for at in phrase.clone() {
        if let Some(outcome) = outcome_noun_at(scene, at, end) {
            let who = (phrase.start < at).then(|| text(scene, &(phrase.start..at)));
            return Some(named(
                Counted::People(outcome),
                outcome.as_str(),
                who,
                tokens,
                false,
            ));
        }
    }
    let incident = phrase
        .clone()
        .rev()
        .find(|at| incident_at(scene, *at, end).is_some())?;
    let people = phrase
        .clone()
        .any(|at| at > incident && scene.lexicon.people.at(scene.doc, at, end).is_some());
    let name = text(scene, phrase);
    (!people).then(|| named(Counted::Incidents, &name, None, tokens, false))
}

/// "432 people died", "227 people killed", "61 were arrested".
fn by_words_after(
    scene: &Scene<'_>,
    number: usize,
    phrase: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Measure> {
    let (at, outcome) = (phrase.end..sentence.end.min(phrase.end + 7))
        .take_while(|at| !ends_reach(scene, *at))
        .find_map(|at| Some((at, outcome_after_at(scene, at, sentence.end)?)))?;
    let tokens = scene.numbers[number].tokens.start..at + 1;
    Some(named(
        Counted::People(outcome),
        outcome.as_str(),
        people(scene, phrase),
        tokens,
        false,
    ))
}

/// "killed at least 24 militants", "left 112 dead", "deaths at 178", "attacks rose: 99 were reported".
fn by_words_before(
    scene: &Scene<'_>,
    number: usize,
    phrase: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Measure> {
    let start = scene.numbers[number].tokens.start;
    let bare = phrase.is_empty();
    let near = sentence.start.max(start.saturating_sub(7))..start;
    for at in near
        .rev()
        .take_while(|at| scene.number_at(*at).is_none() && scene.doc.lower(*at) != ";")
    {
        if let Some(outcome) = outcome_before_at(scene, at, sentence.end) {
            return Some(named(
                Counted::People(outcome),
                outcome.as_str(),
                people(scene, phrase),
                at..phrase.end,
                false,
            ));
        }
        let linked = bare
            && matches!(
                scene.doc.lower(start - 1),
                "at" | "to"
                    | ":"
                    | "reached"
                    | "numbered"
                    | "totalled"
                    | "totaled"
                    | "was"
                    | "were"
                    | "than"
                    | "of"
            );
        if let Some(outcome) = outcome_noun_at(scene, at, sentence.end).filter(|_| linked) {
            return Some(named(
                Counted::People(outcome),
                outcome.as_str(),
                None,
                at..start,
                false,
            ));
        }
        if linked && incident_at(scene, at, sentence.end).is_some() {
            return Some(named(
                Counted::Incidents,
                &text(scene, &(at..at + 1)),
                None,
                at..start,
                false,
            ));
        }
    }
    None
}

/// "245 deaths, 68 soldiers among them", "from 18 to 37": what the number before it counts.
fn by_previous(
    scene: &Scene<'_>,
    number: usize,
    phrase: &Range<usize>,
    sentence: &Range<usize>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let previous = previous.filter(|previous| previous.counted != Counted::Change)?;
    let people = people(scene, phrase);
    let same_people = people.is_some() && matches!(previous.counted, Counted::People(_));
    let bare = phrase.is_empty() && stands_alone(scene, scene.numbers[number].tokens.end, sentence);
    let verb_between = (previous.tokens.end..scene.numbers[number].tokens.start).any(|at| {
        scene.doc.tokens[at].tag == Tag::Verb
            && !matches!(scene.doc.lower(at), "including" | "comprising" | "made")
    });
    (same_people && !verb_between || bare).then(|| Measure {
        who: people.or_else(|| previous.who.clone()),
        tokens: scene.numbers[number].tokens.start
            ..phrase.end.max(scene.numbers[number].tokens.end),
        aside: previous.aside && !same_people,
        ..previous.clone()
    })
}

/// A number after which its phrase ends: "in May 17, in June 20", "Sindh five".
fn stands_alone(scene: &Scene<'_>, next: usize, sentence: &Range<usize>) -> bool {
    next >= sentence.end
        || matches!(
            scene.doc.tokens[next].tag,
            Tag::Punct | Tag::Cconj | Tag::Adp
        )
}

/// "against three", "compared with 91", "up from 48", "from 18 to": the other side of a comparison.
fn compared(scene: &Scene<'_>, number: usize, sentence: &Range<usize>) -> bool {
    let start = scene.numbers[number].tokens.start;
    let before = (sentence.start..start)
        .rev()
        .take(2)
        .map(|at| scene.doc.lower(at));
    let words: Vec<&str> = before.collect();
    match words.first() {
        Some(&("against" | "from" | "versus")) => true,
        Some(&("to" | "with")) => words.get(1).is_some_and(|word| *word == "compared"),
        _ => false,
    }
}

/// The end of the run of modifiers and nouns that starts here, "acts of sabotage" included.
fn phrase_end(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let doc = scene.doc;
    let mut at = start;
    while at < end && at < start + 12 && scene.number_at(at).is_none() {
        let inside = matches!(doc.tokens[at].tag, Tag::Noun | Tag::Propn | Tag::Adj)
            || at == start && matches!(doc.tokens[at].tag, Tag::Det)
            || at == start && matches!(doc.lower(at), "of")
            || at == start + 1 && doc.lower(at) == "the"
            || doc.lower(at) == "-" && at > start
            || joins(scene, start, at, end);
        if !inside {
            break;
        }
        at += 1;
    }
    at
}

/// "of" in "acts of sabotage" and "cases of looting"; "and" between two counted things.
fn joins(scene: &Scene<'_>, start: usize, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let generic = at > start
        && matches!(
            doc.lemma(at - 1),
            "act" | "case" | "incident" | "member" | "instance" | "count"
        );
    let and = doc.lower(at) == "and"
        && at > start
        && incident_at(scene, at - 1, end).is_some()
        && (at + 1..end.min(at + 5))
            .find(|next| {
                doc.tokens[*next].tag == Tag::Noun
                    && doc.lower(next + 1 - usize::from(next + 1 >= end)) != "-"
            })
            .is_some_and(|noun| {
                (at + 1..=noun + 1)
                    .any(|noun| noun < end && incident_at(scene, noun, end).is_some())
            });
    doc.lower(at) == "of" && generic || and
}

fn incident_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    if !matches!(scene.doc.tokens[at].tag, Tag::Noun | Tag::Propn | Tag::Adj) {
        return None;
    }
    let trigger = scene
        .lexicon
        .triggers
        .at(scene.doc, at, end)
        .filter(|(_, kinds)| kinds.iter().any(|kind| !kind.verb));
    trigger.map(|(length, _)| length).or_else(|| {
        words()
            .incidents
            .at(scene.doc, at, end)
            .map(|(length, _)| length)
    })
}

/// A noun or participle that is itself the count: "deaths", "injured", "dead".
fn outcome_noun_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    let (_, senses) = scene.lexicon.outcomes.at(scene.doc, at, end)?;
    let noun = matches!(scene.doc.tokens[at].tag, Tag::Noun | Tag::Adj | Tag::Propn);
    senses
        .iter()
        .find(|(_, manner)| noun && matches!(manner, Manner::Count | Manner::State))
        .map(|(outcome, _)| *outcome)
}

/// A word of outcome whose people stand before it.
fn outcome_after_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    let (_, senses) = scene.lexicon.outcomes.at(scene.doc, at, end)?;
    let participle = scene.doc.tokens[at].tag != Tag::Noun;
    let fits = |manner: &Manner| match manner {
        Manner::Befell | Manner::State => true,
        Manner::Done => participle,
        Manner::Count => false,
    };
    senses
        .iter()
        .find(|(_, manner)| fits(manner))
        .map(|(outcome, _)| *outcome)
}

/// A word of outcome whose people stand after it.
fn outcome_before_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    let (_, senses) = scene.lexicon.outcomes.at(scene.doc, at, end)?;
    let verb = scene.doc.tokens[at].tag == Tag::Verb;
    senses
        .iter()
        .find(|(_, manner)| verb && *manner == Manner::Done)
        .map(|(outcome, _)| *outcome)
}

/// A new clause or another number: what stands beyond belongs to somebody else.
fn ends_reach(scene: &Scene<'_>, at: usize) -> bool {
    scene.number_at(at).is_some()
        || matches!(
            scene.doc.lower(at),
            ";" | ":" | "." | "(" | ")" | "which" | "who" | "that" | "when" | "after"
        )
        || scene.doc.lower(at) == ","
        || matches!(scene.doc.lower(at), "and" | "but" | "while")
}

fn in_parentheses(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let mut before = (sentence.start..at).rev().map(|at| scene.doc.lower(at));
    before.find(|word| matches!(*word, "(" | ")")) == Some("(")
}

fn people(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<String> {
    let phrase = without_article(scene, phrase.clone());
    (!phrase.is_empty()).then(|| text(scene, &phrase))
}

fn without_article(scene: &Scene<'_>, phrase: Range<usize>) -> Range<usize> {
    let skip = phrase
        .clone()
        .take_while(|at| matches!(scene.doc.lower(*at), "the" | "all" | "of" | "other"));
    phrase.start + skip.count()..phrase.end
}

fn text(scene: &Scene<'_>, tokens: &Range<usize>) -> String {
    if tokens.is_empty() {
        return String::new();
    }
    scene
        .doc
        .span(tokens.clone())
        .of(scene.doc.text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn named(
    counted: Counted,
    name: &str,
    who: Option<String>,
    tokens: Range<usize>,
    aside: bool,
) -> Measure {
    Measure {
        counted,
        name: name.to_owned(),
        who,
        tokens,
        aside,
    }
}
