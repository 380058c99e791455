//! Words that name an incident.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::IncidentType;

use crate::lexicon::Trigger;
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
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match mention_at(scene, at, sentence) {
            Some(mention) => {
                at = mention.tokens.end;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

fn mention_at(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Mention> {
    let doc = scene.doc;
    let (length, triggers) = scene.lexicon.triggers.at(doc, at, sentence.end)?;
    let tokens = at..at + length;
    let tag = doc.tokens[at].tag;
    let wanted =
        |trigger: &&Trigger| trigger.verb == (tag == Tag::Verb) || (length > 1 && !trigger.verb);
    let trigger = triggers
        .iter()
        .filter(wanted)
        .max_by_key(|trigger| trigger.weight)?;
    let last = tokens.end - 1;
    let noun = matches!(doc.tokens[last].tag, Tag::Noun | Tag::Propn);
    if !trigger.verb && (!(noun || length > 1) || modifies(scene, last, sentence))
        || in_name(scene, at)
        || scene.in_time(at)
    {
        return None;
    }
    let (kind, weight) = at_the_border(scene, trigger, &tokens, sentence);
    Some(Mention {
        kind,
        weight,
        verb: trigger.verb,
        means: trigger.means && !delivered(scene, at, sentence),
        asserted: asserted(scene, at, sentence),
        new: !trigger.verb && new(scene, &tokens, sentence),
        definite: !trigger.verb && definite(scene, &tokens, sentence),
        general: if trigger.verb {
            habitual(scene, at)
        } else {
            general(scene, &tokens, sentence)
        },
        tokens,
    })
}

/// "dropped a large bomb", "fired missiles": the weapon's coming down is the incident.
fn delivered(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    (at.saturating_sub(6).max(sentence.start)..at).any(|before| {
        doc.tokens[before].tag == Tag::Verb
            && matches!(
                doc.lemma(before),
                "drop"
                    | "fire"
                    | "launch"
                    | "lob"
                    | "hurl"
                    | "throw"
                    | "unleash"
                    | "detonate"
                    | "trigger"
            )
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
    let mutual = matches!(
        doc.lemma(tokens.end - 1),
        "clash"
            | "fighting"
            | "fight"
            | "skirmish"
            | "fire"
            | "firing"
            | "gunfire"
            | "firefight"
            | "battle"
    );
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

/// Words before a verb or a noun that take away its being a fact.
const UNREAL: &[&str] = &[
    "would",
    "could",
    "might",
    "may",
    "should",
    "will",
    "shall",
    "can",
    "threaten",
    "threatened",
    "threatens",
    "threatening",
    "vow",
    "vowed",
    "vows",
    "plan",
    "planned",
    "plans",
    "planning",
    "if",
    "unless",
    "avoid",
    "prevent",
    "prevented",
    "preventing",
    "avert",
    "foil",
    "foiled",
    "thwart",
    "thwarted",
    "thwarting",
    "possible",
    "potential",
    "future",
    "further",
    "planned",
    "fear",
    "risk",
    "threat",
    "any",
    "stop",
    "halt",
    "cease",
    "must",
    "against",
    "counter",
];

fn asserted(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let window = at.saturating_sub(4).max(sentence.start)..at;
    let unreal = window.clone().any(|before| {
        UNREAL.contains(&doc.lower(before))
            && !(before + 1 < sentence.end && doc.lower(before + 1) == "have")
    });
    let negated = window
        .rev()
        .take(3)
        .any(|before| matches!(doc.lower(before), "not" | "n't" | "never" | "no"));
    !unreal && !negated
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
    let fresh = (start..tokens.start).any(|at| {
        matches!(
            doc.lower(at),
            "new" | "another" | "fresh" | "separate" | "different" | "subsequent"
        )
    });
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
    let present = form == lemma && !matches!(lemma, "hit" | "set" | "shoot" | "burst")
        || form.ends_with('s') && form != lemma && !form.ends_with("ss");
    present && !heading
}

fn definite(scene: &Scene<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let start = phrase_start(scene, tokens.start, sentence);
    start > sentence.start
        && matches!(
            scene.doc.lower(start - 1),
            "the" | "this" | "that" | "these" | "those" | "its" | "their" | "both"
        )
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
    let kind_of = (start.saturating_sub(3).max(sentence.start)..tokens.start).any(|at| {
        matches!(
            doc.lower(at),
            "frequent"
                | "regular"
                | "recurring"
                | "repeated"
                | "growing"
                | "rising"
                | "increasing"
                | "more"
                | "many"
                | "all"
                | "most"
                | "such"
                | "numerous"
                | "daily"
                | "sporadic"
                | "continued"
                | "constant"
                | "increased"
                | "similar"
                | "cross"
                | "wave"
        )
    });
    many || plural && kind_of
}
