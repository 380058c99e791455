//! Which words are the cause, and which the effect.
//!
//! A rule tells on which side of the signal each stands; the tree tells how far each reaches,
//! so that "police said" and the next clause stay out.

use std::ops::Range;

use khabar_grammar::Match;
use khabar_language::{Relation, Tag};

use crate::scene::Scene;
use crate::statements::phrases::trimmed;

/// The tokens of a cause, its effect and the words that link them.
pub(super) struct Arguments {
    pub cause: Range<usize>,
    pub effect: Range<usize>,
    pub signal: Range<usize>,
}

/// The arguments of a match, or none where the tree says that the signal links nothing.
pub(super) fn arguments(
    scene: &Scene<'_>,
    sentence: usize,
    found: &Match<'_>,
    purpose: bool,
) -> Option<Arguments> {
    let captured = |name: &str| {
        found
            .captures
            .get(name)
            .map(|capture| capture.tokens.clone())
    };
    let (cause, effect, signal) = (captured("cause")?, captured("effect")?, captured("signal")?);
    if !links(scene, &signal, purpose) {
        return None;
    }
    let cut = |side: Range<usize>| {
        let side = match side.end <= signal.start {
            true => left(scene, side, &signal),
            false => right(scene, side),
        };
        trimmed(scene, sentence, side)
    };
    let (cause, effect) = (cut(cause), cut(effect));
    let told = |side: &Range<usize>| side.clone().any(|at| is_content(scene, at));
    (told(&cause) && told(&effect)).then_some(Arguments {
        cause,
        effect,
        signal,
    })
}

fn is_content(scene: &Scene<'_>, at: usize) -> bool {
    matches!(
        scene.doc.tokens[at].tag,
        Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj | Tag::Num
    )
}

/// Whether the signal is what it looks like: "to" before a purpose, "as" before a clause.
fn links(scene: &Scene<'_>, signal: &Range<usize>, purpose: bool) -> bool {
    let doc = scene.doc;
    let first = &doc.tokens[signal.start];
    let clause = || {
        let head = &doc.tokens[first.head as usize];
        matches!(head.relation, Relation::Advcl | Relation::AdvclRelcl)
    };
    match doc.lower(signal.start) {
        "to" if purpose && signal.len() == 1 => clause(),
        "as" | "since" | "when" | "after" if signal.len() == 1 => clause(),
        _ => true,
    }
}

/// A side that follows its signal: the phrase or clause that starts there, to its last word.
fn right(scene: &Scene<'_>, side: Range<usize>) -> Range<usize> {
    let Some(first) = side
        .clone()
        .find(|at| scene.doc.tokens[*at].tag != Tag::Punct)
    else {
        return side;
    };
    let top = topmost(scene, first, &side);
    let end = (first..side.end)
        .take_while(|at| scene.doc.tokens[*at].tag == Tag::Punct || within(scene, *at, top))
        .last();
    first..end.map_or(side.end, |last| last + 1)
}

/// A side that stands before its signal: the clause that the signal hangs on.
fn left(scene: &Scene<'_>, side: Range<usize>, signal: &Range<usize>) -> Range<usize> {
    let Some(governor) = governor(scene, &side, signal) else {
        return side;
    };
    let mut start = governor;
    for at in (side.start..side.end).rev() {
        match within(scene, at, governor) {
            true => start = start.min(at),
            false if scene.doc.tokens[at].tag == Tag::Punct || at > governor => {}
            false => break,
        }
    }
    start..side.end
}

/// The token on the left that governs the signal, or that the signal governs.
fn governor(scene: &Scene<'_>, side: &Range<usize>, signal: &Range<usize>) -> Option<usize> {
    let mut at = signal.start;
    for _ in 0..12 {
        let head = scene.doc.tokens[at].head as usize;
        if side.contains(&head) {
            return Some(clause_of(scene, head, side));
        }
        if head == at {
            break;
        }
        at = head;
    }
    // The signal is a verb: what it says it of is its subject.
    let subject = |at: &usize| {
        let token = &scene.doc.tokens[*at];
        matches!(
            token.relation,
            Relation::Nsubj | Relation::NsubjPass | Relation::Csubj
        ) && signal.contains(&(token.head as usize))
    };
    side.clone().find(subject)
}

/// The verb of the clause that a word belongs to, as long as it stands on the same side.
fn clause_of(scene: &Scene<'_>, word: usize, side: &Range<usize>) -> usize {
    let mut at = word;
    for _ in 0..12 {
        let token = &scene.doc.tokens[at];
        let head = token.head as usize;
        let inside = matches!(
            token.relation,
            Relation::Obj
                | Relation::Obl
                | Relation::Nmod
                | Relation::Compound
                | Relation::Amod
                | Relation::Xcomp
                | Relation::Flat
                | Relation::Acl
                | Relation::OblAgent
        );
        if !inside
            || !side.contains(&head)
            || scene.doc.tokens[at].tag == Tag::Verb && token.relation != Relation::Xcomp
        {
            break;
        }
        at = head;
    }
    at
}

/// The highest ancestor of a token that still stands in a range.
fn topmost(scene: &Scene<'_>, token: usize, range: &Range<usize>) -> usize {
    let mut at = token;
    for _ in 0..40 {
        let head = scene.doc.tokens[at].head as usize;
        if head == at || !range.contains(&head) {
            break;
        }
        at = head;
    }
    at
}

/// Whether a token hangs below another, or is it.
fn within(scene: &Scene<'_>, token: usize, top: usize) -> bool {
    let mut at = token;
    for _ in 0..40 {
        if at == top {
            return true;
        }
        let head = scene.doc.tokens[at].head as usize;
        if head == at {
            return false;
        }
        at = head;
    }
    false
}
