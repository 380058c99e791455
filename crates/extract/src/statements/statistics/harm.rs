//! Words of harm beside a number: incidents, and what became of people.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::Outcome;

use super::words::words;
use crate::lexicon::Manner;
use crate::scene::Scene;

/// The noun of an incident at a token: how many tokens it has.
pub(super) fn incident_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    if !is_nominal(scene, at) {
        return None;
    }
    let trigger = scene.lexicon.triggers.at(scene.doc, at, end);
    // "a missile" names an incident only where nobody counts missiles.
    let weapon = scene
        .lexicon
        .weapons
        .at(scene.doc, at, end)
        .map_or(0, |(length, _)| length);
    let noun = trigger
        .filter(|(length, senses)| *length > weapon && senses.iter().any(|sense| !sense.verb));
    noun.map(|(length, _)| length)
        .or_else(|| words().incidents.length(scene.doc, at, end))
}

/// A noun, a name or an adjective; after a number also what looks like a verb: "50 attacks with 71 deaths".
fn is_nominal(scene: &Scene<'_>, at: usize) -> bool {
    let counted = || {
        let after_number = at
            .checked_sub(1)
            .is_some_and(|before| scene.number_at(before).is_some());
        after_number && scene.doc.lower(at).ends_with('s')
    };
    match scene.doc.tokens[at].tag {
        Tag::Noun | Tag::Propn | Tag::Adj => true,
        Tag::Verb => counted() || scene.doc.lower(at) == "missing",
        _ => false,
    }
}

/// A noun or participle that is itself the count: "deaths", "injured", "dead".
pub(super) fn outcome_noun_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    // "115,800 missing persons": behind a number, taggers take it for a verb.
    let counted = at > 0 && scene.number_at(at - 1).is_some() && scene.number_at(at).is_none();
    let noun = counted && scene.doc.lower(at).ends_with("ing")
        || matches!(scene.doc.tokens[at].tag, Tag::Noun | Tag::Adj | Tag::Propn);
    outcome_at(scene, at, end, |manner| {
        noun && matches!(manner, Manner::Count | Manner::State)
    })
}

/// A word of outcome whose people stand before it: "died", "were killed".
pub(super) fn outcome_after_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    let participle = scene.doc.tokens[at].tag != Tag::Noun;
    outcome_at(scene, at, end, |manner| match manner {
        Manner::Befell | Manner::State | Manner::Lives => true,
        Manner::Done => participle,
        Manner::Count => false,
    })
}

/// A word of outcome whose people stand after it: "killed", "arrested".
pub(super) fn outcome_before_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<Outcome> {
    let verb = scene.doc.tokens[at].tag == Tag::Verb;
    // "killed" is listed by its form as a state, and by its lemma as a deed: the form is found first.
    outcome_at(scene, at, end, |manner| {
        verb && matches!(manner, Manner::Done | Manner::State)
    })
}

fn outcome_at(
    scene: &Scene<'_>,
    at: usize,
    end: usize,
    fits: impl Fn(Manner) -> bool,
) -> Option<Outcome> {
    let (_, senses) = scene.lexicon.outcomes.at(scene.doc, at, end)?;
    senses
        .iter()
        .find(|(_, manner)| fits(*manner))
        .map(|(outcome, _)| *outcome)
}

/// Nouns that only say that something is counted: "acts of sabotage", "a series of raids".
const CLASSIFIERS: [&str; 7] = [
    "act", "case", "count", "incident", "instance", "member", "series",
];

/// How long a phrase may be.
const LONGEST: usize = 12;

/// The end of the run of modifiers and nouns that starts at a token.
pub(super) fn phrase_end(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let last = end.min(start + LONGEST);
    // "200 people last August": when is no part of what is counted.
    let outside = |at: &usize| {
        scene.number_at(*at).is_some()
            || *at > start && scene.in_time(*at)
            || !in_phrase(scene, start, *at, end)
    };
    (start..last).find(outside).unwrap_or(last.max(start))
}

fn in_phrase(scene: &Scene<'_>, start: usize, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    match doc.tokens[at].tag {
        _ if is_nominal(scene, at) => true,
        // "121 reported fatalities"; "77 killed" says what became of them and ends it.
        Tag::Verb => {
            at == start
                && doc.lower(at).ends_with("ed")
                && at + 1 < end
                && doc.tokens[at + 1].tag == Tag::Noun
                && scene.lexicon.outcomes.at(doc, at, end).is_none()
        }
        Tag::Det => at == start || doc.lower(at - 1) == "of" || doc.lower(at - 1) == "all",
        _ => match doc.lower(at) {
            "of" => at == start || CLASSIFIERS.contains(&doc.lemma(at - 1)),
            "-" => at > start,
            "and" => at > start && joins_incidents(scene, at, end),
            _ => false,
        },
    }
}

/// "terror attacks and counter-terror operations": one count of two kinds of incident.
fn joins_incidents(scene: &Scene<'_>, and: usize, end: usize) -> bool {
    let doc = scene.doc;
    let nominal = |at: &usize| {
        matches!(doc.tokens[*at].tag, Tag::Noun | Tag::Propn | Tag::Adj) || doc.lower(*at) == "-"
    };
    let mut next = (and + 1..end).take_while(nominal);
    incident_at(scene, and - 1, end).is_some()
        && next.any(|at| incident_at(scene, at, end).is_some())
}

/// The phrase without the words before its first modifier or noun.
pub(super) fn without_article(scene: &Scene<'_>, phrase: Range<usize>) -> Range<usize> {
    let small = |at: &usize| matches!(scene.doc.lower(*at), "the" | "all" | "of" | "other");
    phrase.start + phrase.clone().take_while(small).count()..phrase.end
}
