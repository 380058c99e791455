//! Who should do what, as somebody says.

use std::ops::Range;

use khabar_grammar::{Entity, Match};
use khabar_language::{Relation, Tag};
use khabar_record::Proposal;

use super::phrases::{text, trimmed};
use super::rules::rules;
use crate::scene::Scene;

/// Every proposal of the text, in order; where two overlap, the one that names who should act.
pub(super) fn proposals(scene: &Scene<'_>, entities: &[Entity]) -> Vec<Proposal> {
    let mut found: Vec<(Range<usize>, Proposal)> = Vec::new();
    for sentence in 0..scene.doc.sentences.len() {
        let matches = rules().find(scene.doc, sentence, entities);
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
    if words < 2 || asks(scene, sentence) {
        return None;
    }
    let who = captured("who").map(|who| whole_subject(scene, who));
    if who.as_ref().is_some_and(|who| says_nobody(scene, who)) {
        return None;
    }
    let speaker = scene
        .speaker_of(sentence, what.start)
        .map(|speaker| speaker.name);
    let by = captured("by").map(|by| text(scene, &whole_subject(scene, by)));
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

/// "who", "which", "there": no name of anybody.
fn says_nobody(scene: &Scene<'_>, who: &Range<usize>) -> bool {
    who.len() == 1
        && matches!(
            scene.doc.lower(who.start),
            "who" | "which" | "what" | "there" | "it" | "this" | "that" | "you" | "i"
        )
}

/// The whole of the subject whose last words these are: "Juba and the rebels", "the head of the mission".
fn whole_subject(scene: &Scene<'_>, phrase: Range<usize>) -> Range<usize> {
    let doc = scene.doc;
    let mut head = phrase.end - 1;
    for _ in 0..6 {
        let token = &doc.tokens[head];
        let climbs = matches!(
            token.relation,
            Relation::Nmod
                | Relation::Conj
                | Relation::Compound
                | Relation::Flat
                | Relation::Appos
                | Relation::NmodPoss
        );
        if !climbs {
            break;
        }
        head = token.head as usize;
    }
    let subject = matches!(
        doc.tokens[head].relation,
        Relation::Nsubj | Relation::NsubjPass
    );
    let start = doc.sentences[doc.sentence_of(phrase.start)].tokens.start;
    let within = |at: usize| {
        (0..12)
            .try_fold(at, |at, _| {
                if at == head {
                    Err(())
                } else {
                    Ok(doc.tokens[at].head as usize)
                }
            })
            .is_err()
    };
    let first = (start..phrase.start)
        .rev()
        .take_while(|at| within(*at) && doc.tokens[*at].tag != Tag::Verb)
        .last();
    match first {
        Some(first) if subject && head <= phrase.end => first..phrase.end,
        _ => phrase,
    }
}
