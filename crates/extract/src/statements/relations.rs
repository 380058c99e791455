//! How actors stand to each other, as somebody says.

use std::ops::Range;

use jiff::civil::Date;
use khabar_grammar::{Capture, Match};
use khabar_language::Tag;
use khabar_record::{Relation, RelationKind, Stance};

use crate::scene::{Scene, Speaker};

/// Every relation that the text states, in order, each pair once a sentence.
pub(super) fn relations(scene: &Scene<'_>, matches: &[Vec<Match<'_>>]) -> Vec<Relation> {
    let mut found = Vec::new();
    for (sentence, matches) in matches.iter().enumerate() {
        let stated = matches
            .iter()
            .filter(|found| found.rule.emit[0] == "relation");
        let mut relations: Vec<Relation> = stated
            .filter_map(|found| relation(scene, sentence, found))
            .flatten()
            .collect();
        keep_most_committed(&mut relations);
        found.extend(relations);
    }
    found
}

/// The relations of one match: one for each pair of the actors that stand together on either side.
fn relation(scene: &Scene<'_>, sentence: usize, found: &Match<'_>) -> Option<Vec<Relation>> {
    let kind: RelationKind = found.rule.emit.get(1)?.parse().ok()?;
    let (a, b) = (found.captures.get("a")?, found.captures.get("b")?);
    if hypothetical(scene, &found.tokens) || told_to(scene, a) {
        return None;
    }
    let said = said(scene, sentence, found);
    let period = period(scene, sentence);
    let mut relations = Vec::new();
    for a in together(scene, a) {
        for b in together(scene, b)
            .into_iter()
            .filter(|b| scene.referent(*b) != scene.referent(a))
        {
            relations.push(between(scene, a, kind, b, &said, period, found));
        }
    }
    Some(relations)
}

fn between(
    scene: &Scene<'_>,
    a: usize,
    relation: RelationKind,
    b: usize,
    said: &Said,
    (since, until): (Option<Date>, Option<Date>),
    found: &Match<'_>,
) -> Relation {
    Relation {
        a: scene.name(a),
        a_actor: scene.actor_id(a),
        relation,
        b: scene.name(b),
        b_actor: scene.actor_id(b),
        stance: said.stance,
        by: said.by.as_ref().map(|speaker| speaker.name.clone()),
        since,
        until,
        span: scene.doc.span(found.tokens.clone()),
    }
}

/// "would", "if", "stopped": nobody says that it is so.
fn hypothetical(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    let before = tokens.start.saturating_sub(2)..tokens.end;
    before.into_iter().any(|at| {
        scene.doc.tokens[at].tag == Tag::Aux
            && matches!(
                scene.doc.lower(at),
                "would" | "should" | "could" | "might" | "must" | "may"
            )
            || matches!(scene.doc.lower(at), "if" | "unless" | "whether")
            || matches!(scene.doc.lemma(at), "stop" | "cease" | "halt" | "suspend")
    })
}

/// "asked Riyadh to provide": what somebody is to do, not what they do.
fn told_to(scene: &Scene<'_>, a: &Capture) -> bool {
    scene.doc.tokens.get(a.tokens.end).is_some() && scene.doc.lower(a.tokens.end) == "to"
}

/// Who says it, and how they stand to it.
struct Said {
    by: Option<Speaker>,
    stance: Stance,
}

fn said(scene: &Scene<'_>, sentence: usize, found: &Match<'_>) -> Said {
    let start = found.tokens.start;
    let entity = |capture: &Capture| capture.entity.map(|entity| entity as usize);
    let speaker = |entity: usize| scene.speaking(entity);
    if let Some(no) = found.captures.get("no") {
        // "Kabul denies sheltering": who denies is who would do it. "does not shelter": who says so.
        let denies = matches!(scene.doc.lemma(no.tokens.start), "deny" | "reject");
        let own = found
            .captures
            .get("a")
            .and_then(entity)
            .filter(|_| denies)
            .map(speaker);
        return Said {
            by: own.or_else(|| scene.speaker_of(sentence, start)),
            stance: Stance::Denies,
        };
    }
    let named = found.captures.get("by").and_then(entity).map(speaker);
    let emitted = found
        .rule
        .emit
        .get(2)
        .and_then(|stance| stance.parse().ok());
    let saying = found
        .captures
        .get("a")
        .and_then(|a| scene.saying_of(sentence, a.tokens.start));
    let by = named.or_else(|| saying.and_then(|saying| scene.speaker(saying)));
    let stance = emitted
        .or(saying.map(|saying| saying.stance))
        .unwrap_or(Stance::Reports);
    Said { by, stance }
}

/// The entity of a capture with those joined to it by commas and "and".
fn together(scene: &Scene<'_>, capture: &Capture) -> Vec<usize> {
    let Some(first) = capture.entity.map(|entity| entity as usize) else {
        return Vec::new();
    };
    let mut all = vec![first];
    let mut last = first;
    while let Some(next) = joined_after(scene, last) {
        all.push(next);
        last = next;
    }
    all
}

fn joined_after(scene: &Scene<'_>, entity: usize) -> Option<usize> {
    let end = scene.entities[entity].tokens.end;
    let (next, found) = scene
        .entities_in(end..end + 4)
        .find(|(_, found)| found.is_actor() && !found.adjective)?;
    let between = end..found.tokens.start;
    let joins = between.clone().any(|at| scene.doc.lower(at) == "and");
    let only = between
        .clone()
        .all(|at| matches!(scene.doc.lower(at), "and" | "," | "the"));
    let ends = scene
        .doc
        .tokens
        .get(found.tokens.end)
        .is_none_or(|token| token.tag != Tag::Verb && token.tag != Tag::Aux);
    (joins && only && ends).then_some(next)
}

/// "since 2021", "until May 2019" in the sentence.
fn period(scene: &Scene<'_>, sentence: usize) -> (Option<Date>, Option<Date>) {
    let tokens = scene.doc.sentences[sentence].tokens.clone();
    let times = scene
        .times
        .iter()
        .filter(|time| tokens.contains(&time.tokens.start));
    let (mut since, mut until) = (None, None);
    for time in times {
        let before = time.tokens.start.saturating_sub(2).max(tokens.start)..=time.tokens.start;
        for at in before {
            match scene.doc.lower(at) {
                "since" => since = time.from,
                "until" | "till" => until = time.to,
                _ => {}
            }
        }
    }
    (since, until)
}

/// One relation a pair: whoever accuses or denies says more than a report does.
fn keep_most_committed(relations: &mut Vec<Relation>) {
    let rank = |stance: Stance| match stance {
        Stance::Denies => 0,
        Stance::Blames => 1,
        _ => 2,
    };
    relations.sort_by_key(|relation| {
        (
            relation.a.clone(),
            relation.relation,
            relation.b.clone(),
            rank(relation.stance),
        )
    });
    relations.dedup_by(|later, earlier| {
        (&later.a, later.relation, &later.b) == (&earlier.a, earlier.relation, &earlier.b)
    });
    relations.sort_by_key(|relation| (relation.span.start, relation.relation));
}
