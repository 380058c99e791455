//! Words that name an incident.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{IncidentType, MentionKind};

use crate::lexicon::{Told, Trigger, scan};
use crate::scene::Scene;

/// One word or phrase that names an incident.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub tokens: Range<usize>,
    pub kind: IncidentType,
    /// How strongly the word alone decides the type.
    pub weight: u32,
    pub verb: bool,
    /// Only what it was done with: a drone, a bomb.
    pub means: bool,
    /// A plain fact, rather than a threat, a plan or a denial.
    pub asserted: bool,
    /// "the attack": told of before.
    pub definite: bool,
    /// "another attack", "clashes also erupted": not told of before.
    pub new: bool,
    /// Several, uncounted or many: "attacks", "77 attacks".
    pub general: bool,
}

/// Every mention of a sentence, in order.
pub(super) fn mentions(scene: &Scene<'_>, sentence: &Range<usize>) -> Vec<Mention> {
    scan(
        sentence,
        |at| mention_at(scene, at, sentence),
        |mention| &mention.tokens,
    )
}

fn mention_at(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Mention> {
    let doc = scene.doc;
    let (length, triggers) = scene.lexicon.triggers.at(doc, at, sentence.end)?;
    let tokens = at..at + length;
    let tag = doc.tokens[at].tag;
    let wanted =
        |trigger: &&Trigger| trigger.verb == (tag == Tag::Verb) || (length > 1 && !trigger.verb);
    // "insurgents attacked" is no "insurgent attack".
    let acts = length > 1 && doc.tokens[at + length - 1].tag == Tag::Verb && tag != Tag::Verb;
    let ends = doc.lower(at + length - 1).ends_with("ed");
    let trigger = triggers
        .iter()
        .filter(|trigger| trigger.verb || !(acts && ends))
        .filter(wanted)
        .max_by_key(|trigger| trigger.weight)?;
    let last = tokens.end - 1;
    let noun = matches!(doc.tokens[last].tag, Tag::Noun | Tag::Propn);
    if !trigger.verb && (!(noun || length > 1) || modifies(scene, last, sentence))
        || in_name(scene, at)
        || scene.in_time(at)
        || trigger.kind == IncidentType::Protest && diplomatic(scene, at, sentence)
    {
        return None;
    }
    let (kind, weight) = at_the_border(scene, trigger, &tokens, sentence);
    Some(Mention {
        kind,
        weight,
        verb: trigger.verb,
        means: trigger.means && !delivered(scene, at, sentence),
        asserted: scene
            .lexicon
            .cues
            .asserted(doc, at, sentence, Told::Incident),
        new: !trigger.verb && new(scene, &tokens, sentence),
        definite: !trigger.verb && definite(scene, &tokens, sentence),
        general: if trigger.verb {
            habitual(scene, at) && !scene.passive(sentence, at)
        } else {
            general(scene, &tokens, sentence)
        },
        tokens,
    })
}

/// "lodged a protest", "Pakistan protests over a strike": states protest in notes.
fn diplomatic(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let noted = (at.saturating_sub(4).max(sentence.start)..at)
        .any(|before| scene.lexicon.cues.diplomatic.contains(doc.lemma(before)));
    let state = |index: usize| {
        let entity = &scene.entities[index];
        entity.kind == MentionKind::State && !entity.adjective
    };
    let by_state = at > sentence.start && scene.entity_at(at - 1).is_some_and(state);
    noted || by_state
}

/// "dropped a large bomb", "fired missiles": the weapon's coming down is the incident.
fn delivered(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    (at.saturating_sub(6).max(sentence.start)..at).any(|before| {
        doc.tokens[before].tag == Tag::Verb
            && scene.lexicon.cues.deliver.contains(doc.lemma(before))
    })
}

/// "clashes between Thai and Cambodian border guards", "fighting along the border": two forces and a border.
fn at_the_border(
    scene: &Scene<'_>,
    trigger: &Trigger,
    tokens: &Range<usize>,
    sentence: &Range<usize>,
) -> (IncidentType, u32) {
    let doc = scene.doc;
    let cues = &scene.lexicon.cues;
    let mutual = cues.mutual_at_border.contains(doc.lemma(tokens.end - 1));
    let near =
        tokens.start.saturating_sub(6).max(sentence.start)..sentence.end.min(tokens.end + 10);
    let border = near
        .clone()
        .any(|at| matches!(doc.lower(at), "border" | "frontier" | "borders"));
    let mut states: Vec<&str> = scene
        .entities_in(near)
        .filter(|(_, entity)| entity.actor.is_some())
        .filter_map(|(_, entity)| scene.kernel.actors.get(entity.actor?).country.as_deref())
        .collect();
    states.sort_unstable();
    states.dedup();
    let between =
        (tokens.end..sentence.end.min(tokens.end + 3)).any(|at| doc.lower(at) == "between");
    if mutual && (border || between) && states.len() >= 2 {
        return (IncidentType::BorderClash, 5);
    }
    (trigger.kind, trigger.weight)
}

/// "attack helicopters", "operations chief": the word only says what kind of thing the next one is.
fn modifies(scene: &Scene<'_>, last: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    last + 1 < sentence.end
        && doc.tokens[last + 1].tag == Tag::Noun
        && scene
            .lexicon
            .triggers
            .at(doc, last + 1, sentence.end)
            .is_none()
        && scene.number_at(last + 1).is_none()
}

/// Inside the name of an actor ("Operation Barkhane", "People's Defence Force").
fn in_name(scene: &Scene<'_>, at: usize) -> bool {
    scene
        .entity_at(at)
        .is_some_and(|entity| scene.entities[entity].is_actor())
}

/// The words that lead a noun phrase to its head: the first token of the phrase.
fn phrase_start(scene: &Scene<'_>, first: usize, sentence: &Range<usize>) -> usize {
    let doc = scene.doc;
    let mut at = first;
    while at > sentence.start && first - at < 6 {
        let before = at - 1;
        let inside = matches!(
            doc.tokens[before].tag,
            Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num
        ) || matches!(doc.lower(before), "-" | "'s" | "'")
            || doc.tokens[before].tag == Tag::Verb && doc.lower(before).ends_with("ed");
        if !inside {
            break;
        }
        at = before;
    }
    at
}

/// "a new attack", "a second blast", "clashes also erupted".
fn new(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let start = phrase_start(scene, tokens.start, sentence)
        .saturating_sub(1)
        .max(sentence.start);
    let fresh = (start..tokens.start).any(|at| scene.lexicon.cues.new.contains(doc.lower(at)));
    let follows = tokens.end..sentence.end.min(tokens.end + 12);
    let also = follows.clone().any(|at| {
        matches!(doc.lemma(at), "erupt" | "break" | "occur" | "follow")
            && (at.saturating_sub(1)..at + 3)
                .any(|near| near < sentence.end && doc.lower(near) == "also")
    });
    fresh || also
}

/// "who attack", "attacks regularly": the present tense outside a headline tells of no one incident.
fn habitual(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let heading = doc.sentences[doc.sentence_of(at)].heading;
    let (form, lemma) = (doc.lower(at), doc.lemma(at));
    if often(scene, at) {
        return true;
    }
    let present = form == lemma && !matches!(lemma, "hit" | "set" | "shoot" | "burst")
        || form.ends_with('s') && form != lemma && !form.ends_with("ss");
    present && !heading
}

/// "has attacked the police before", "have often shelled": the perfect of what recurs.
fn often(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let sentence = &doc.sentences[doc.sentence_of(at)].tokens;
    let cues = &scene.lexicon.cues;
    let near = at.saturating_sub(3).max(sentence.start)..sentence.end.min(at + 12);
    let perfect = (near.start..at).any(|before| matches!(doc.lower(before), "has" | "have"));
    perfect
        && near
            .into_iter()
            .any(|at| cues.recurs.contains(doc.lower(at)))
}

fn definite(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let start = phrase_start(scene, tokens.start, sentence);
    let definite = |at: usize| scene.lexicon.cues.definite.contains(scene.doc.lower(at));
    start > sentence.start && definite(start - 1)
}

fn general(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let last = tokens.end - 1;
    let plural = doc.lower(last).ends_with('s') && doc.lower(last) != doc.lemma(last);
    let start = phrase_start(scene, tokens.start, sentence);
    let many = (start.saturating_sub(1).max(sentence.start)..tokens.start).any(|at| {
        scene.number_at(at).is_some_and(|number| {
            let number = &scene.numbers[number];
            number.low.or(number.high).is_some_and(|value| value > 4.0)
        })
    });
    let kind_of = (start.saturating_sub(3).max(sentence.start)..tokens.start)
        .any(|at| scene.lexicon.cues.general.contains(doc.lower(at)));
    many || plural && kind_of
}
