//! Who should do what, as somebody says.

use std::ops::Range;

use khabar_grammar::Match;
use khabar_language::{Relation, Tag};
use khabar_record::{MentionKind, Proposal};

use super::phrases::{text, trimmed};
use super::tree;
use crate::scene::Scene;

/// Every proposal of the text, in order; where two overlap, the one that names who should act.
pub(super) fn proposals(scene: &Scene<'_>, matches: &[Vec<Match<'_>>]) -> Vec<Proposal> {
    let mut found: Vec<(Range<usize>, Proposal)> = Vec::new();
    for (sentence, matches) in matches.iter().enumerate() {
        let proposed = matches
            .iter()
            .filter(|found| found.rule.emit[0] == "proposal");
        let mut proposals: Vec<_> = proposed
            .filter_map(|found| proposal(scene, sentence, found))
            .collect();
        proposals.sort_by_key(|(what, proposal)| (proposal.who.is_none(), what.start));
        for (what, proposal) in proposals {
            if found
                .iter()
                .all(|(known, _)| known.end <= what.start || what.end <= known.start)
            {
                found.push((what, proposal));
            }
        }
    }
    found.sort_by_key(|(what, _)| what.start);
    found.into_iter().map(|(_, proposal)| proposal).collect()
}

fn proposal(
    scene: &Scene<'_>,
    sentence: usize,
    found: &Match<'_>,
) -> Option<(Range<usize>, Proposal)> {
    let captured = |name: &str| {
        found
            .captures
            .get(name)
            .map(|capture| capture.tokens.clone())
    };
    let what = trimmed(scene, sentence, captured("what")?);
    let words = what
        .clone()
        .filter(|at| scene.doc.tokens[*at].tag != Tag::Punct)
        .count();
    if words < 2 || asks(scene, sentence) || describes(scene, &what) {
        return None;
    }
    let who = captured("who").map(|who| whole_subject(scene, who));
    if who
        .as_ref()
        .is_some_and(|who| says_nobody(scene, who) || is_asked(scene, who))
    {
        return None;
    }
    let what = if who.is_none() {
        whole_subject(scene, what)
    } else {
        what
    };
    let speaker = scene
        .speaker_of(sentence, what.start)
        .map(|speaker| speaker.name);
    let by = captured("by")
        .map(|by| whole_subject(scene, by))
        .filter(|by| speaks(scene, by));
    let by = by.map(|by| text(scene, &by));
    let start = who
        .as_ref()
        .map_or(what.start, |who| who.start)
        .min(found.tokens.start);
    let proposal = Proposal {
        who: who.map(|who| text(scene, &who)),
        what: text(scene, &what),
        by: by.or(speaker),
        wanted: !found.captures.contains_key("no"),
        span: scene.doc.span(start..what.end),
    };
    Some((what, proposal))
}

fn asks(scene: &Scene<'_>, sentence: usize) -> bool {
    let tokens = &scene.doc.sentences[sentence].tokens;
    scene.doc.lower(tokens.end - 1) == "?"
}

/// "the path that the two must walk": says what the path is.
fn describes(scene: &Scene<'_>, what: &Range<usize>) -> bool {
    let first = what
        .clone()
        .find(|at| scene.doc.tokens[*at].tag == Tag::Verb);
    first.is_some_and(|at| scene.doc.tokens[at].relation == Relation::AclRelcl)
}

/// "why Juba should", "whether the two should": a question within a statement.
fn is_asked(scene: &Scene<'_>, who: &Range<usize>) -> bool {
    let before = who.start.checked_sub(1).map(|at| scene.doc.lower(at));
    matches!(
        before,
        Some("why" | "how" | "whether" | "if" | "when" | "where")
    )
}

/// Somebody who can speak, rather than "the situation" that calls for something.
fn speaks(scene: &Scene<'_>, by: &Range<usize>) -> bool {
    scene
        .entities_in(by.clone())
        .any(|(_, entity)| entity.kind != MentionKind::Place)
}

/// "who", "which", "there": no name of anybody.
fn says_nobody(scene: &Scene<'_>, who: &Range<usize>) -> bool {
    who.len() == 1
        && matches!(
            scene.doc.lower(who.start),
            "who" | "which" | "what" | "there" | "it" | "this" | "that" | "you" | "i"
        )
}

/// A phrase with the words before it that belong to the same subject: "Juba and the rebels",
/// "negotiating with the cartel".
fn whole_subject(scene: &Scene<'_>, phrase: Range<usize>) -> Range<usize> {
    let Some(subject) = subject_of(scene, &phrase) else {
        return phrase;
    };
    let start = scene.doc.sentences[scene.doc.sentence_of(phrase.start)]
        .tokens
        .start;
    let before = (start..phrase.start)
        .rev()
        .take_while(|at| tree::within(scene.doc, *at, subject));
    before.last().unwrap_or(phrase.start)..phrase.end
}

/// The head of the subject that a phrase is, or is the end of.
fn subject_of(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<usize> {
    let relation = |at: usize| scene.doc.tokens[at].relation;
    let is_subject = |at: &usize| {
        matches!(
            relation(*at),
            Relation::Nsubj | Relation::NsubjPass | Relation::Csubj | Relation::CsubjPass
        )
    };
    let above = || {
        tree::ancestors(scene.doc, phrase.end - 1)
            .take(6)
            .find(is_subject)
    };
    phrase
        .clone()
        .find(is_subject)
        .or_else(above)
        .filter(|subject| *subject < phrase.end)
}
