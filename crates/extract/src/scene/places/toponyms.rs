//! Which words name places.

use std::collections::BTreeSet;
use std::ops::Range;

use khabar_actors::ActorKind;
use khabar_gazetteer::PlaceKind;
use khabar_language::{Document, Tag};
use khabar_record::MentionKind;
use khabar_times::Time;

use super::super::Entity;
use super::unlisted::{after_preposition, is_joint, unlisted};
use crate::Kernel;
use crate::lexicon::Lexicon;

/// A toponym's tokens with what the words beside it make of it.
pub(in super::super) struct Found {
    pub(super) tokens: Range<usize>,
    pub(super) cue: Option<PlaceKind>,
    pub(super) within: Option<usize>,
    /// A name that is as often a person's or an everyday word; only what stands beside it speaks for a place.
    pub(super) weak: bool,
}

/// Longest toponym, in words.
const LONGEST: usize = 6;

/// Every place name of the text, in order.
pub(in super::super) fn toponyms(
    kernel: &Kernel,
    doc: &Document<'_>,
    entities: &[Entity],
    times: &[Time],
) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let surnames = surnames(doc, entities);
    for sentence in &doc.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let free = open(kernel, entities, times, at);
            let name = free
                .then(|| name_at(kernel, doc, at, &sentence.tokens, entities))
                .flatten();
            let person = |length: usize| {
                length == 1 && surnames.contains(doc.lower(at)) && !after_preposition(doc, at)
            };
            let name = name.filter(|&(length, _)| {
                !person(length) && may_name_a_place(doc, at, length, entities)
            });
            let Some((length, weak)) = name else {
                at += 1;
                continue;
            };
            let tokens = at..at + length;
            at = tokens.end;
            let cue = cue(doc, &tokens, sentence.tokens.clone());
            found.push(Found {
                tokens,
                cue,
                within: None,
                weak,
            });
        }
    }
    link(doc, &mut found);
    found
}

/// How many words the name has that starts here, and whether it is a weak one.
fn name_at(
    kernel: &Kernel,
    doc: &Document<'_>,
    at: usize,
    sentence: &Range<usize>,
    entities: &[Entity],
) -> Option<(usize, bool)> {
    let words = words_from(doc, at, sentence.end);
    let sure = kernel.gazetteer.longest(&words);
    let weak = sure == 0 && stands_as_place(doc, at, sentence);
    let listed = match weak {
        true => kernel.gazetteer.longest_of_any(&words),
        false => sure,
    };
    let whole = listed > 0 && !goes_on(kernel, doc, at + listed, sentence, weak);
    if whole {
        return Some((listed, weak));
    }
    let unlisted = unlisted(doc, at, sentence, entities);
    (unlisted > 0).then_some((unlisted, false))
}

/// "Pont" of "Pont-Sondé", the weak "Abdul Haq" of "Abdul Haq Square": the name goes on beyond what
/// the gazetteer has of it.
fn goes_on(
    kernel: &Kernel,
    doc: &Document<'_>,
    end: usize,
    sentence: &Range<usize>,
    weak: bool,
) -> bool {
    let capital = |at: usize| at < sentence.end && doc.word(at).starts_with(char::is_uppercase);
    if is_joint(doc, end, sentence) {
        return capital(end + 1) && !kernel.gazetteer.knows(doc.word(end + 1));
    }
    weak && capital(end) && Lexicon::embedded().places.is_kind_or_part(doc.lower(end))
}

/// The last names of the people whom the text names in full: "Ripley" is no town where a
/// Bob Ripley has been spoken of.
fn surnames<'d>(doc: &'d Document<'_>, entities: &[Entity]) -> BTreeSet<&'d str> {
    entities
        .iter()
        .filter(|entity| entity.kind == MentionKind::Person && entity.tokens.len() > 1)
        .map(|entity| doc.lower(entity.tokens.end - 1))
        .collect()
}

/// "in Orakzai", "the Orakzai attack": the words beside it make even a doubtful name a place's.
fn stands_as_place(doc: &Document<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let before = at > sentence.start && after_preposition(doc, at);
    let lexicon = Lexicon::embedded();
    let after = at + 1 < sentence.end
        && at > sentence.start
        && doc.lower(at - 1) == "the"
        && lexicon.triggers.at(doc, at + 1, sentence.end).is_some();
    before || after
}

/// The words from a capitalised token on, as far as a name may reach.
fn words_from<'d>(doc: &'d Document<'_>, at: usize, end: usize) -> Vec<&'d str> {
    let capital = |at: usize| at < end && doc.word(at).starts_with(char::is_uppercase);
    // "The massacre": the article has its capital from the sentence.
    let article = doc.lower(at) == "the";
    if !capital(at) || article && !capital(at + 1) {
        return Vec::new();
    }
    (at..end.min(at + LONGEST))
        .map(|token| doc.word(token))
        .collect()
}

/// A place may be named where no person, group or organisation and no time stands.
fn open(kernel: &Kernel, entities: &[Entity], times: &[Time], token: usize) -> bool {
    let at = entities.partition_point(|entity| entity.tokens.end <= token);
    let blocked = entities.get(at).is_some_and(|entity| {
        entity.tokens.contains(&token)
            && (entity.adjective || !(is_seat(entity) || governs(kernel, entity)))
    });
    let at = times.partition_point(|time| time.tokens.end <= token);
    let dated = times
        .get(at)
        .is_some_and(|time| time.tokens.contains(&token));
    !blocked && !dated
}

/// A state, or a capital that stands for one.
fn is_seat(entity: &Entity) -> bool {
    entity.kind == MentionKind::State || entity.metonym
}

/// A government that few recognise, called by the name of its land ("South Ossetia").
fn governs(kernel: &Kernel, entity: &Entity) -> bool {
    let government = |actor| kernel.actors.get(actor).kind == ActorKind::Government;
    entity.kind == MentionKind::Organization && entity.actor.is_some_and(government)
}

/// The first word of a sentence has a capital anyway: there it must be a name by its tag.
fn may_name_a_place(doc: &Document<'_>, at: usize, length: usize, entities: &[Entity]) -> bool {
    let next = entities.partition_point(|entity| entity.tokens.end <= at);
    // "The UN": what is somebody's name in the who's who is no village.
    let clear = entities[next..]
        .iter()
        .take_while(|entity| entity.tokens.start < at + length)
        .all(|entity| {
            entity.tokens == (at..at + length)
                || entity.kind == MentionKind::State
                || entity.metonym
        });
    let lexicon = Lexicon::embedded();
    // "Asif Ali Zardari", "General Batu Khan": a part of a longer name is no place.
    let named = at > 0
        && doc.tokens[at - 1].tag == Tag::Propn
        && doc.word(at - 1).starts_with(char::is_uppercase)
        && kind_word(doc.lower(at - 1)).is_none()
        && doc.sentence_of(at - 1) == doc.sentence_of(at)
        && !covered(entities, at - 1)
        && !lexicon.places.is_direction(doc.lower(at - 1));
    // "Police Training Centre": what kind of body, building or place it is names no place.
    let common = length == 1
        && (lexicon.places.is_kind_or_part(doc.lower(at))
            || lexicon.organization_words.contains(doc.lower(at))
            || lexicon.group_words.contains(doc.lower(at))
            || lexicon.facilities.at(doc, at, at + 1).is_some()
            || lexicon.people.at(doc, at, at + 1).is_some());
    if named || common {
        return false;
    }
    let noun = (at..at + length)
        .any(|token| matches!(doc.tokens[token].tag, Tag::Propn | Tag::Noun | Tag::X));
    clear && noun
}

/// Whether a token belongs to an entity that may stand before a place ("Pakistan's Punjab", "President").
fn covered(entities: &[Entity], token: usize) -> bool {
    let at = entities.partition_point(|entity| entity.tokens.end <= token);
    entities
        .get(at)
        .is_some_and(|entity| entity.tokens.contains(&token) && entity.kind != MentionKind::Person)
}

fn cue(doc: &Document<'_>, tokens: &Range<usize>, sentence: Range<usize>) -> Option<PlaceKind> {
    let after =
        (tokens.end..sentence.end.min(tokens.end + 2)).find_map(|at| kind_word(doc.lower(at)));
    let before = (tokens.start.saturating_sub(3).max(sentence.start)..tokens.start)
        .rev()
        .take_while(|&at| {
            doc.lower(at) == "of" || doc.lower(at) == "the" || kind_word(doc.lower(at)).is_some()
        })
        .find_map(|at| kind_word(doc.lower(at)));
    after.or(before)
}

fn kind_word(word: &str) -> Option<PlaceKind> {
    Lexicon::embedded().places.kind(word)
}

/// "Gwoza, Borno", "Barmal in Paktika", "Paktika's Barmal": which toponym lies within which.
fn link(doc: &Document<'_>, found: &mut [Found]) {
    for index in 1..found.len() {
        let gap = found[index - 1].tokens.end..found[index].tokens.start;
        if gap.len() > 6 || gap.is_empty() {
            continue;
        }
        let words: Vec<&str> = gap
            .map(|at| doc.lower(at))
            .filter(|word| {
                kind_word(word).is_none()
                    && !matches!(*word, "area" | "areas" | "part" | "parts" | "outskirts")
            })
            .collect();
        match words.as_slice() {
            [","]
            | [",", "in"]
            | ["in"]
            | ["of"]
            | [",", "in", "the"]
            | ["in", "the"]
            | ["of", "the"]
            | ["("]
            | [] => {
                found[index - 1].within = Some(index);
            }
            ["'s"] | ["'"] => found[index].within = Some(index - 1),
            _ => {}
        }
    }
}
