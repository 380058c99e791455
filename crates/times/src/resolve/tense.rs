use std::ops::Range;

use khabar_numbers::Atoms;

use super::sentences::Sentences;
use crate::lexicon::LEXICON;

/// Whether the words around a time place it before or after the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    /// Over for certain: "since March", "the year ended Dec. 31".
    Over,
    /// Over, unless the day of writing was guessed too early: "killed on 3 May".
    Happened,
    Past,
    Future,
    Unknown,
}

/// How far from a time its verb is looked for, in atoms.
const REACH: usize = 14;

/// The tense of the verb nearest to a time; the left side is looked at first.
pub(crate) fn of(atoms: &Atoms<'_>, sentences: &Sentences, time: &Range<usize>) -> Tense {
    let as_of = atoms.ends_with(time.start, &["as", "of"]);
    if as_of || LEXICON.over.contains(atoms.before(time.start)) {
        return Tense::Over;
    }
    let left = (time.start.saturating_sub(REACH)..time.start).rev();
    let right = time.end..(time.end + REACH).min(atoms.len());
    nearest(atoms, sentences, left)
        .or_else(|| nearest(atoms, sentences, right))
        .unwrap_or(Tense::Unknown)
}

/// The first cue on a walk that stops at the sentence's end.
fn nearest(
    atoms: &Atoms<'_>,
    sentences: &Sentences,
    walk: impl Iterator<Item = usize>,
) -> Option<Tense> {
    walk.take_while(|&at| !sentences.end_at(at))
        .find_map(|at| cue(atoms, at))
}

fn cue(atoms: &Atoms<'_>, at: usize) -> Option<Tense> {
    let word = atoms.word(at);
    // "can be prolonged": the verb before "be" tells the tense.
    if at > 0 && atoms.word(at - 1) == "be" {
        return None;
    }
    if LEXICON.happened.contains(word) {
        return Some(Tense::Happened);
    }
    // "had been due to expire": the verb that "to" follows tells the tense.
    let infinitive = at > 0 && atoms.word(at - 1) == "to";
    if LEXICON.future.contains(word) && !infinitive {
        let past = at > 0 && LEXICON.past_before.contains(atoms.word(at - 1));
        return Some(if past { Tense::Past } else { Tense::Future });
    }
    if word == "to" && at > 0 && LEXICON.future_before_to.contains(atoms.word(at - 1)) {
        return Some(Tense::Future);
    }
    // "the United Nations" tells nothing of the past.
    let verb = word.len() > 4 && word.ends_with(&LEXICON.past_ending) && atoms.may_be_common(at);
    let past = LEXICON.past.contains(word) || verb;
    past.then_some(Tense::Past)
}
