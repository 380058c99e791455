//! Denials: those that a word of denial says, and those that only what is said denies.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{DenialKind, People, Stance};

use crate::scene::{Saying, Scene};

/// Tokens of what is said in which a denial shows.
const OPENING: usize = 16;

/// Tokens behind a negation that it reaches.
const REACH: usize = 9;

/// What a denial rejects: the blame, a figure or account, or nothing definite.
pub(super) fn kind(scene: &Scene<'_>, saying: &Saying) -> DenialKind {
    let words = &scene.lexicon.claims;
    let withholds = matches!(
        saying.stance,
        Stance::NeitherConfirmsNorDenies | Stance::ClaimsResponsibility
    );
    let mut said = saying.cue.clone().chain(saying.content.clone());
    let mut cue = saying.cue.clone();
    if withholds {
        DenialKind::NeitherConfirmsNorDenies
    } else if cue.any(|at| words.retracting.contains(scene.doc.lemma(at))) {
        DenialKind::Retracts
    } else if said.any(|at| words.blame.contains(scene.doc.lemma(at))) {
        DenialKind::RejectsBlame
    } else {
        DenialKind::Denies
    }
}

/// Whether plain words of saying deny: "says its men did not fire", "said that no civilian was hit",
/// "says the report is a lie", "insists that they are innocent".
pub(super) fn disclaims(scene: &Scene<'_>, saying: &Saying) -> bool {
    if saying.source.is_none() {
        return false;
    }
    let opening = saying.content.start..saying.content.end.min(saying.content.start + OPENING);
    false_or_innocent(scene, &opening)
        || party(scene, saying)
            && (unharmed(scene, &opening)
                || harmless(scene, saying, &opening)
                || nothing(scene, &opening)
                || all_fighters(scene, &opening))
        || not_ours(scene, &opening)
}

/// Whether a speaker is of a side, or of some state's or movement's forces by its words.
fn party(scene: &Scene<'_>, saying: &Saying) -> bool {
    let official = &scene.lexicon.claims.official;
    let words = saying.source.clone().into_iter().flatten();
    let sided = |speaker: usize| scene.side(speaker).is_some();
    let mut words = words.map(|at| scene.doc.lemma(at));
    saying.speaker.is_some_and(sided) || words.any(|word| official.contains(word))
}

/// "there had been no air strikes", "no shelling took place".
fn nothing(scene: &Scene<'_>, opening: &Range<usize>) -> bool {
    let doc = scene.doc;
    let denied = |at: usize| {
        let before = doc.lower(at.saturating_sub(1));
        matches!(before, "no" | "any") && scene.lexicon.triggers.at(doc, at, opening.end).is_some()
    };
    let no = opening.clone().any(|at| negates(scene, at));
    no && opening.clone().skip(1).any(denied)
}

/// "those killed were all fighters", "the dead were terrorists".
fn all_fighters(scene: &Scene<'_>, opening: &Range<usize>) -> bool {
    let doc = scene.doc;
    let be = opening.clone().find(|&at| doc.lemma(at) == "be");
    let Some(be) = be else { return false };
    let dead = (opening.start..be).any(|at| scene.lexicon.claims.dead.contains(doc.lower(at)));
    let fighters = scene
        .entities_in(be + 1..opening.end.min(be + REACH / 2))
        .any(|(_, entity)| entity.people == Some(People::Militants));
    dead && fighters && !negates(scene, be + 1)
}

/// "is a lie", "are innocent".
fn false_or_innocent(scene: &Scene<'_>, opening: &Range<usize>) -> bool {
    let doc = scene.doc;
    opening.clone().any(|at| {
        let named = scene.lexicon.falsehoods.at(doc, at, opening.end).is_some()
            || scene
                .lexicon
                .claims
                .innocent
                .at(doc, at, opening.end)
                .is_some();
        let told = (at.saturating_sub(4).max(opening.start)..at).any(|be| doc.lemma(be) == "be");
        let before = at > opening.start && negates(scene, at - 1);
        named && told && !before
    })
}

/// "only militants were hit", "no civilian had been targeted", "had hit only a camp": a denial of harm.
fn harmless(scene: &Scene<'_>, saying: &Saying, opening: &Range<usize>) -> bool {
    let doc = scene.doc;
    // "not a single civilian had died".
    let none = |at: usize| {
        let counts = at + 1 < opening.end && matches!(doc.lower(at + 1), "a" | "one");
        counts && doc.lower(at) == "not"
    };
    let opens = opening
        .clone()
        .find(|&at| matches!(doc.lower(at), "no" | "only" | "none") || none(at));
    let Some(opens) = opens else { return false };
    let only = doc.lower(opens) == "only";
    // "none of its men was among the dead", but not "no injuries".
    let any_word = only || doc.lower(opens) == "none";
    let after = opens + 1..saying.content.end.min(opens + REACH);
    let whole = opening.start..after.end;
    let people = after.clone().any(|at| {
        scene.lexicon.people.at(doc, at, after.end).is_some()
            || only && scene.lexicon.facilities.at(doc, at, after.end).is_some()
    });
    let harmed = if only { whole } else { after }.any(|at| {
        let outcome = || scene.lexicon.outcomes.at(doc, at, saying.content.end);
        let verb = doc.tokens[at].tag == Tag::Verb;
        verb && (scene.lexicon.claims.harm.contains(doc.lemma(at)) || outcome().is_some())
            || any_word && outcome().is_some()
    });
    people && harmed
}

/// "the market had not been hit": what others say was harmed.
fn unharmed(scene: &Scene<'_>, opening: &Range<usize>) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.claims;
    let own = |not: usize| (opening.start..not).any(|at| words.own.contains(doc.lower(at)));
    opening.clone().filter(|&at| negates(scene, at)).any(|not| {
        let near = not.saturating_sub(1).max(opening.start)..opening.end.min(not + 3);
        let passive = near.clone().any(|at| doc.lemma(at) == "be");
        let harmed = (not + 1..near.end)
            .any(|at| doc.tokens[at].tag == Tag::Verb && words.harm.contains(doc.lemma(at)));
        passive && harmed && !own(not)
    })
}

/// "its troops did not fire", "the army had no hand in it", "we are not behind this".
fn not_ours(scene: &Scene<'_>, opening: &Range<usize>) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.claims;
    opening.clone().filter(|&at| negates(scene, at)).any(|not| {
        let own = (opening.start..opening.end.min(not + 4))
            .any(|at| words.own.contains(doc.lower(at)) && doc.tokens[at].tag != Tag::Verb);
        let after = not + 1..opening.end.min(not + REACH);
        let suffered = after.clone().take(2).any(|at| doc.lemma(at) == "be");
        let withheld = after
            .clone()
            .take(3)
            .any(|at| words.withholding.contains(doc.lemma(at)));
        let denied = after.clone().any(|at| {
            words.blame.contains(doc.lemma(at))
                || words.doing.at(doc, at, opening.end).is_some()
                || words.harm.contains(doc.lemma(at)) && !suffered
                || scene.lexicon.triggers.at(doc, at, after.end).is_some() && !suffered
        });
        let forces = (opening.start..not).any(|at| {
            words.ourselves.contains(doc.lower(at))
                || scene.lexicon.cues.own_forces.contains(doc.lemma(at))
        });
        let absent = (not + 1..opening.end.min(not + 4))
            .any(|at| scene.lexicon.claims.absent.contains(doc.lower(at)));
        own && (denied || forces && absent) && !withheld
    })
}

fn negates(scene: &Scene<'_>, at: usize) -> bool {
    scene.lexicon.claims.negations.contains(scene.doc.lower(at))
}
