//! Words that say what became of people, and on which side their people stand.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{Outcome, People};

use crate::lexicon::{Manner, Told, scan};
use crate::scene::Scene;

/// One such word in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Predicate {
    pub tokens: Range<usize>,
    pub outcome: Outcome,
    pub side: Side,
    /// A plain fact, rather than a threat, a plan, a question or its opposite.
    pub asserted: bool,
}

/// Where the people of a predicate stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// "six were killed", "six died", "six dead".
    Before,
    /// "killed six".
    After,
    /// "the death of six", "a toll of six": after a preposition.
    Of,
}

/// Every predicate of a sentence, in order; `deadly` tells whether the text tells of anybody's death.
pub(super) fn predicates(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    deadly: &dyn Fn() -> bool,
) -> Vec<Predicate> {
    let at = |at: usize| {
        let hit = || hit(scene, at, sentence).filter(|_| !deadly());
        predicate_at(scene, at, sentence).or_else(hit)
    };
    scan(sentence, at, |predicate| &predicate.tokens)
}

/// Whether a text tells of anybody's death.
pub(super) fn is_deadly(scene: &Scene<'_>) -> bool {
    scene.doc.sentences.iter().any(|sentence| {
        let sentence = &sentence.tokens;
        let mut predicates = sentence
            .clone()
            .filter_map(|at| predicate_at(scene, at, sentence));
        predicates.any(|predicate| predicate.outcome == Outcome::Killed)
    })
}

/// "was shot in the leg", "shot two men": hurt, where nobody's death is told.
fn hit(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Predicate> {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let astray = at + 1 < sentence.end && words.astray.contains(doc.lower(at + 1));
    let hit = doc.tokens[at].tag == Tag::Verb && words.hitting.contains(doc.lemma(at));
    (hit && !astray).then(|| Predicate {
        tokens: at..at + 1,
        outcome: Outcome::Injured,
        side: side_of_done(scene, &(at..at + 1), sentence),
        asserted: asserted(scene, at, sentence),
    })
}

fn predicate_at(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Predicate> {
    let doc = scene.doc;
    if let Some(tokens) = to_hospital(scene, at, sentence) {
        let side = side_of_done(scene, &tokens, sentence);
        let asserted = asserted(scene, at, sentence);
        return Some(Predicate {
            tokens,
            outcome: Outcome::Injured,
            side,
            asserted,
        });
    }
    if loses_its_own(scene, at, sentence) {
        return Some(Predicate {
            tokens: at..at + 1,
            outcome: Outcome::Killed,
            side: Side::After,
            asserted: asserted(scene, at, sentence),
        });
    }
    if takes_captive(scene, at, sentence) {
        let asserted = asserted(scene, at, sentence);
        return Some(Predicate {
            tokens: at..at + 1,
            outcome: Outcome::Captured,
            side: side_of_done(scene, &(at..at + 1), sentence),
            asserted,
        });
    }
    let (length, readings) = scene.lexicon.outcomes.at(doc, at, sentence.end)?;
    // "holds on to its count" takes nobody.
    let says = scene.lexicon.say_verbs.at(doc, at, sentence.end);
    if says.is_some_and(|(words, _)| words > length) {
        return None;
    }
    let tokens = at..at + length;
    let verb = matches!(doc.tokens[at].tag, Tag::Verb | Tag::Aux);
    let manner = |wanted: Manner| readings.iter().find(|(_, manner)| *manner == wanted);
    let (outcome, side) =
        if let Some(&(outcome, _)) = manner(Manner::Done).filter(|_| verb || length > 1) {
            (outcome, side_of_done(scene, &tokens, sentence))
        } else if let Some(&(outcome, _)) =
            manner(Manner::Lives).filter(|_| verb && lives(scene, &tokens, sentence))
        {
            (outcome, Side::After)
        } else if let Some(&(outcome, _)) = manner(Manner::Befell).filter(|_| verb) {
            (outcome, Side::Before)
        } else if let Some(&(outcome, _)) =
            manner(Manner::State).filter(|_| state(scene, &tokens, sentence))
        {
            // "and injured three girls": a participle before a number has its people after it.
            let participle = doc.lower(at).ends_with("ed") && scene.number_at(tokens.end).is_some();
            (
                outcome,
                if participle {
                    Side::After
                } else {
                    Side::Before
                },
            )
        } else if let Some(&(outcome, _)) = manner(Manner::Count) {
            (outcome, Side::Of)
        } else {
            return None;
        };
    // "the number of those killed is 21": the count stands behind.
    // "A total of 41 civilians perished" has its count before.
    let counted = (at.saturating_sub(5).max(sentence.start)..at)
        .rev()
        .take_while(|&before| scene.number_at(before).is_none())
        .any(|before| scene.lexicon.figures.tallies.contains(doc.lemma(before)));
    let side = if counted && !behind(scene, &tokens) {
        Side::Of
    } else if outcome == Outcome::Injured && with_wounds(scene, &tokens, sentence) {
        Side::Before
    } else {
        side
    };
    let asserted = asserted(scene, at, sentence);
    Some(Predicate {
        tokens,
        outcome,
        side,
        asserted,
    })
}

/// "the number of dead": a number behind the word, not before it, is the count ("43 dead").
fn behind(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    tokens.start > 0 && scene.number_at(tokens.start - 1).is_some()
}

/// "42 people with gunshot wounds".
fn with_wounds(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    scene.doc.tokens[tokens.start].tag == Tag::Noun
        && (tokens.start.saturating_sub(3).max(sentence.start)..tokens.start)
            .any(|at| scene.doc.lower(at) == "with")
}

/// "dead" and "wounded" as what people are; not "the dead", "the wounded", "wounded children".
fn state(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let before = |back: usize| tokens.start >= sentence.start + back;
    // "four civilians were among the dead": they are what the article stands before.
    let among = before(2) && doc.lower(tokens.start - 2) == "among";
    let article = before(1)
        && !among
        && scene
            .lexicon
            .figures
            .nominal
            .contains(doc.lower(tokens.start - 1));
    let modifies = tokens.end < sentence.end
        && matches!(doc.tokens[tokens.end].tag, Tag::Noun | Tag::Propn)
        && scene.number_at(tokens.end).is_none()
        && !scene.in_time(tokens.end);
    !article && !modifies
}

/// "lost three soldiers", "lost two of its men": a side's own dead.
fn loses_its_own(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let loses = doc.lemma(at) == "lose" && doc.tokens[at].tag == Tag::Verb;
    let people = |from: usize| super::counted::people_after(scene, from, sentence.end);
    let fights = |at: usize| scene.lexicon.cues.own_forces.contains(doc.lemma(at));
    // "lost nine trucks and 31 men": things may stand between.
    let mut numbers = (at + 1..sentence.end.min(at + 9))
        .take_while(|&next| !matches!(doc.tokens[next].tag, Tag::Verb | Tag::Sconj))
        .filter(|&next| scene.number_at(next).is_some());
    loses
        && numbers.any(|number| {
            let noun = people(number + 1);
            noun.is_some_and(|noun| fights(noun.end - 1) || in_arms(Some(noun.people)))
        })
}

/// Soldiers, police and militants.
pub(super) fn in_arms(people: Option<People>) -> bool {
    matches!(
        people,
        Some(People::Soldiers | People::Police | People::Militants)
    )
}

/// "took 20 soldiers prisoner", "held six villagers hostage", "raided Kuchi and took 30 villagers".
fn takes_captive(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let takes = doc.tokens[at].tag == Tag::Verb && words.taking.contains(doc.lemma(at));
    let mut near = at + 1..sentence.end.min(at + 9);
    takes
        && (near.any(|next| words.became.contains(doc.lemma(next)))
            || leads_off(scene, at, sentence))
}

/// "took 30 villagers", and not to a hospital: somebody who takes people whom a number counts.
fn leads_off(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let took = doc.lemma(at) == "take"
        && scene.number_at(at + 1).is_some()
        && !lives(scene, &(at..at + 1), sentence);
    let number = (at + 1..sentence.end).find(|&next| scene.number_at(next).is_none());
    let people = number
        .filter(|_| took)
        .and_then(|next| super::counted::people_after(scene, next, sentence.end));
    people.is_some_and(|noun| {
        let mut after = noun.end..sentence.end.min(noun.end + 6);
        !after.any(|next| matches!(doc.lower(next), "to" | "into" | "part"))
    })
}

/// "taken to a hospital", "were rushed to the nearest clinic", "sent six people to hospital".
fn to_hospital(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let moved = words.carrying.contains(doc.lemma(at));
    if !moved || doc.tokens[at].tag != Tag::Verb {
        return None;
    }
    let to = (at + 1..sentence.end.min(at + 8))
        .take_while(|&next| doc.tokens[next].tag != Tag::Verb)
        .find(|&next| doc.lower(next) == "to")?;
    let ward = |next: usize| words.wards.contains(doc.lemma(next));
    (to..sentence.end.min(to + 7))
        .any(ward)
        .then_some(at..at + 1)
}

/// "claimed at least six lives", "took the lives of".
fn lives(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    (tokens.end..sentence.end.min(tokens.end + 7))
        .any(|at| matches!(scene.doc.lower(at), "life" | "lives"))
}

/// A verb done to people has them before it in the passive and after it in the active.
fn side_of_done(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> Side {
    let doc = scene.doc;
    let form = doc.lower(tokens.start);
    if form.ends_with("ing") {
        return Side::After;
    }
    let words = &scene.lexicon.figures;
    let be = |at: usize| words.passive.contains(doc.lower(at));
    let adverb = |at: usize| {
        matches!(doc.tokens[at].tag, Tag::Adv | Tag::Part)
            || words.passive_between.contains(doc.lower(at))
    };
    let helper = (sentence.start..tokens.start)
        .rev()
        .take(4)
        .find(|&at| !adverb(at));
    if helper.is_some_and(be) {
        return Side::Before;
    }
    // "to kill six": the bare verb is in the active.
    let numbered = tokens.start > sentence.start && scene.number_at(tokens.start - 1).is_some();
    if form == doc.lemma(tokens.start) && !form.ends_with("ed") && !numbered {
        return Side::After;
    }
    // Without a helper: "people killed in", "23 killed, 30 wounded" against "militants killed six".
    if scene.object_follows(tokens.end, sentence) {
        Side::After
    } else {
        Side::Before
    }
}

fn asserted(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    scene
        .lexicon
        .cues
        .asserted(scene.doc, at, sentence, Told::Outcome)
}
