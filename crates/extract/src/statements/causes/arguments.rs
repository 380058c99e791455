//! Which words are the cause, and which the effect.
//!
//! A rule tells on which side of the signal each stands; the tree tells how far each reaches,
//! so that "police said" and the next clause stay out.

use std::ops::Range;

use khabar_grammar::Match;
use khabar_language::{Relation, Tag};

use crate::scene::Scene;
use crate::statements::phrases::trimmed;
use crate::statements::tree;

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
    if !links(scene, &signal, purpose) || is_denied(scene, &signal) || is_passive(scene, &signal) {
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

/// "did not lead to": nobody says that it did.
fn is_denied(scene: &Scene<'_>, signal: &Range<usize>) -> bool {
    let near = signal.start.saturating_sub(2)..signal.end;
    near.into_iter()
        .any(|at| matches!(scene.doc.lower(at), "not" | "n't" | "never"))
}

/// "were damaged in the raid": the verb's subject is what it was done to, and no cause.
fn is_passive(scene: &Scene<'_>, signal: &Range<usize>) -> bool {
    let last = signal.end - 1;
    let before = (last.saturating_sub(2)..last).any(|at| scene.doc.lemma(at) == "be");
    scene.doc.tokens[last].tag == Tag::Verb && before && !scene.doc.lower(last).ends_with("ing")
}

/// A side that follows its signal: the phrase or clause that starts there, to its last word.
///
/// Where the tree takes the phrase to be shorter than the words up to the next comma or
/// conjunction, the words are believed.
fn right(scene: &Scene<'_>, side: Range<usize>) -> Range<usize> {
    let tokens = &scene.doc.tokens;
    let Some(first) = side.clone().find(|at| tokens[*at].tag != Tag::Punct) else {
        return side;
    };
    let top = topmost(scene, first, &side);
    let by_tree = (first..side.end)
        .take_while(|at| tokens[*at].tag == Tag::Punct || tree::within(scene.doc, *at, top))
        .last();
    let by_words = (first..side.end)
        .take_while(|at| *at == first || !opens_clause(scene, *at))
        .last();
    first..by_tree.max(by_words).map_or(side.end, |last| last + 1)
}

/// Words at which a new clause may begin.
fn opens_clause(scene: &Scene<'_>, at: usize) -> bool {
    let words = [
        ",",
        ";",
        "(",
        "\"",
        "''",
        "when",
        "after",
        "while",
        "following",
        "which",
        "who",
        "because",
        "but",
    ];
    words.contains(&scene.doc.lower(at))
}

/// A side that stands before its signal: the clause that the signal hangs on.
fn left(scene: &Scene<'_>, side: Range<usize>, signal: &Range<usize>) -> Range<usize> {
    let Some(governor) = governor(scene, &side, signal) else {
        return side;
    };
    let mut start = governor;
    for at in (side.start..side.end).rev() {
        match tree::within(scene.doc, at, governor) {
            true => start = start.min(at),
            false if scene.doc.tokens[at].tag == Tag::Punct || at > governor => {}
            false => break,
        }
    }
    let start = without_prepositions(scene, start..side.end);
    start..without_auxiliaries(scene, start..side.end)
}

/// The start of a side without the prepositions that tie it to the words before.
fn without_prepositions(scene: &Scene<'_>, side: Range<usize>) -> usize {
    let ties = |at: &usize| matches!(scene.doc.tokens[*at].tag, Tag::Adp | Tag::Sconj | Tag::Aux);
    side.start + side.clone().take_while(ties).count()
}

/// The end of a side without the relative pronoun and the auxiliaries that lead on to its signal.
fn without_auxiliaries(scene: &Scene<'_>, side: Range<usize>) -> usize {
    let doc = scene.doc;
    let leads_on = |at: &usize| {
        matches!(doc.tokens[*at].tag, Tag::Aux | Tag::Punct)
            || matches!(doc.lower(*at), "which" | "that" | "who")
    };
    let extra = side.clone().rev().take_while(leads_on).count();
    (side.end - extra).max(side.start + 1)
}

/// The token on the left that governs the signal, or that the signal governs.
fn governor(scene: &Scene<'_>, side: &Range<usize>, signal: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let path: Vec<usize> = tree::ancestors(doc, signal.start).collect();
    let reached = path.windows(2).find(|step| side.contains(&step[1]));
    if let Some(&[below, head]) = reached {
        // "strikes that led to", "clashes caused by": the noun alone is what is meant.
        let noun = matches!(
            doc.tokens[below].relation,
            Relation::Acl | Relation::AclRelcl
        );
        return Some(if noun {
            head
        } else {
            clause_of(scene, head, side)
        });
    }
    // The signal is a verb: what it says it of is its subject.
    side.clone().find(|at| {
        let token = &doc.tokens[*at];
        is_subject(token.relation) && signal.contains(&(token.head as usize))
    })
}

/// The verb of the clause that a word belongs to, as long as it stands on the same side.
fn clause_of(scene: &Scene<'_>, word: usize, side: &Range<usize>) -> usize {
    let tokens = &scene.doc.tokens;
    let path: Vec<usize> = tree::ancestors(scene.doc, word).collect();
    let has_subject = |verb: usize| {
        side.clone()
            .any(|at| tokens[at].head as usize == verb && is_subject(tokens[at].relation))
    };
    let climbs = |step: &&[usize]| {
        let (below, head) = (&tokens[step[0]], step[1]);
        let inside = match below.tag {
            // "marched through the town, burning cars": one deed, told by its first verb.
            Tag::Verb => !has_subject(step[0]) && hangs_on(below.relation),
            _ => stands_inside(below.relation),
        };
        inside && side.contains(&head)
    };
    path.windows(2)
        .take_while(climbs)
        .last()
        .map_or(word, |step| step[1])
}

/// Relations of verbs that share the subject of another.
fn hangs_on(relation: Relation) -> bool {
    matches!(relation, Relation::Conj | Relation::Advcl | Relation::Xcomp)
}

fn is_subject(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Nsubj | Relation::NsubjPass | Relation::Csubj
    )
}

/// Relations of the words that a clause or a phrase is made of.
fn stands_inside(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Obj
            | Relation::Obl
            | Relation::OblAgent
            | Relation::Nmod
            | Relation::Compound
            | Relation::Amod
            | Relation::Xcomp
            | Relation::Flat
            | Relation::Acl
    )
}

/// The highest ancestor of a token that still stands in a range.
fn topmost(scene: &Scene<'_>, token: usize, range: &Range<usize>) -> usize {
    let inside = tree::ancestors(scene.doc, token).take_while(|at| range.contains(at));
    inside.last().unwrap_or(token)
}
