//! Who a phrase that speaks stands for: "he", "the ministry", "the same source" take a speaker named
//! before; a name stands for itself.

use std::ops::Range;

use khabar_language::{Relation, Tag};
use khabar_record::{MentionKind, People};

use super::{Saying, Scene};

/// Sentences that a pronoun may reach back over, and a noun phrase.
const REACH: [usize; 2] = [4, 40];

/// The entity that speaks, and the words that name it.
pub(super) fn resolved(
    scene: &Scene<'_>,
    earlier: &[Saying],
    sentence: usize,
    source: Option<Range<usize>>,
) -> (Option<usize>, Option<Range<usize>>) {
    let Some(source) = source else {
        return (None, None);
    };
    let Some(kind) = Kind::of(scene, &source) else {
        return (entity(scene, &source), Some(source));
    };
    let chained = named_before(scene, earlier, &source, kind);
    match chained.or_else(|| antecedent(scene, earlier, sentence, &source, kind)) {
        Some(found) => (entity(scene, &found), Some(found)),
        None if kind.pronoun() => (None, None),
        None => referent(scene, &source),
    }
}

/// The one that "he" or "it" goes back to, in the words in which it spoke before, else by its name.
/// A state is left to the words of saying: "it" is more often its army or its ministry.
fn named_before(
    scene: &Scene<'_>,
    earlier: &[Saying],
    source: &Range<usize>,
    kind: Kind,
) -> Option<Range<usize>> {
    let alone = matches!(kind, Kind::Person | Kind::Body);
    let name = scene.stand_in(source.start).filter(|_| alone)?;
    let entity = &scene.entities[name];
    if entity.kind == MentionKind::State {
        return None;
    }
    let tokens = &entity.tokens;
    let mut sources = earlier
        .iter()
        .rev()
        .filter_map(|saying| saying.source.as_ref());
    let spoke = sources.find(|phrase| phrase.contains(&tokens.start));
    Some(spoke.unwrap_or(tokens).clone())
}

/// "The group" where no one spoke before: the armed group last named.
fn referent(scene: &Scene<'_>, source: &Range<usize>) -> (Option<usize>, Option<Range<usize>>) {
    let speaker = entity(scene, source);
    let earlier = speaker
        .map(|index| scene.referent(index))
        .filter(|index| Some(*index) != speaker);
    match earlier {
        Some(earlier) => (Some(earlier), Some(scene.entities[earlier].tokens.clone())),
        None => (speaker, Some(source.clone())),
    }
}

/// The entity that a phrase names: its last actor, unless a possessive comes first ("Pakistan's army").
fn entity(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<usize> {
    let actor = scene
        .entities_in(phrase.clone())
        .filter(|(_, entity)| entity.is_actor() && !entity.adjective)
        .max_by_key(|(index, entity)| (entity.kind != MentionKind::State, *index));
    let any = || scene.entities_in(phrase.clone()).last();
    actor.or_else(any).map(|(index, _)| index)
}

/// What a phrase that stands for somebody can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// "he", "she".
    Person,
    /// "it".
    Body,
    /// "they".
    Many,
    /// "the spokesman", "the ministry": whoever was called so.
    Noun,
    /// "the statement", "the same source": whoever spoke last.
    Last,
}

impl Kind {
    fn of(scene: &Scene<'_>, source: &Range<usize>) -> Option<Kind> {
        let doc = scene.doc;
        let words = &scene.lexicon.sayings;
        let head = doc.lower(source.end - 1);
        if source.len() == 1 {
            return [
                (&words.he, Kind::Person),
                (&words.it, Kind::Body),
                (&words.they, Kind::Many),
            ]
            .into_iter()
            .find(|(list, _)| list.contains(head))
            .map(|(_, kind)| kind);
        }
        let opens = doc.lower(source.start);
        let definite = matches!(opens, "the" | "this" | "that" | "its" | "his" | "their");
        let bare = definite
            && source
                .clone()
                .all(|at| doc.word(at).chars().all(|c| !c.is_uppercase()) || at == source.start);
        if !bare || source.len() > 3 {
            return None;
        }
        let same = source.clone().any(|at| words.same.contains(doc.lower(at)));
        if words.writings.contains(doc.lemma(source.end - 1)) || same {
            return Some(Kind::Last);
        }
        let noun = words.speakers.contains(head)
            || scene
                .lexicon
                .roles
                .at(doc, source.end - 1, source.end)
                .is_some();
        (noun && opens == "the").then_some(Kind::Noun)
    }

    fn pronoun(self) -> bool {
        matches!(self, Kind::Person | Kind::Body | Kind::Many)
    }
}

/// The nearest phrase before that a stand-in can stand for.
fn antecedent(
    scene: &Scene<'_>,
    earlier: &[Saying],
    sentence: usize,
    source: &Range<usize>,
    kind: Kind,
) -> Option<Range<usize>> {
    let reach = REACH[usize::from(!kind.pronoun())];
    let sources = earlier
        .iter()
        .rev()
        .take_while(|saying| saying.sentence + reach >= sentence)
        .filter_map(|saying| saying.source.clone())
        .filter(|phrase| phrase.end <= source.start);
    let subjects = (sentence.saturating_sub(1)..=sentence)
        .rev()
        .filter_map(|sentence| subject(scene, sentence))
        .filter(|phrase| phrase.end <= source.start);
    let fits = |phrase: &Range<usize>| fits(scene, phrase, source, kind);
    // Whoever has spoken and is no person is a body, by whatever name.
    let speaks =
        |phrase: &Range<usize>| fits(phrase) || kind == Kind::Body && !person(scene, phrase);
    let spoken = sources.clone().find(speaks);
    let nearest = match kind {
        Kind::Noun | Kind::Last => spoken,
        // Who acted in the sentence before is nearer than who spoke before that.
        _ => subjects
            .clone()
            .find(fits)
            .filter(|subject| {
                spoken
                    .as_ref()
                    .is_none_or(|spoken| subject.start > spoken.start)
            })
            .or(spoken),
    };
    nearest
        .or_else(|| mentioned(scene, sentence, source, kind))
        .or_else(|| sources.clone().next().filter(|_| kind.pronoun()))
}

/// The last one named shortly before that a pronoun can stand for, whatever it did there.
fn mentioned(
    scene: &Scene<'_>,
    sentence: usize,
    source: &Range<usize>,
    kind: Kind,
) -> Option<Range<usize>> {
    let start = scene.doc.sentences[sentence.saturating_sub(1)].tokens.start;
    let wanted = |entity: MentionKind| match kind {
        Kind::Person => entity == MentionKind::Person,
        Kind::Body => matches!(entity, MentionKind::Organization | MentionKind::Group),
        _ => false,
    };
    scene
        .entities_in(start..source.start)
        .filter(|(_, entity)| wanted(entity.kind) && !entity.adjective)
        .last()
        .map(|(_, entity)| entity.tokens.clone())
}

/// The subject of a sentence's main verb, where it names somebody.
fn subject(scene: &Scene<'_>, sentence: usize) -> Option<Range<usize>> {
    let tokens = scene.doc.sentences[sentence].tokens.clone();
    let root = tokens
        .clone()
        .find(|&at| scene.doc.tokens[at].relation == Relation::Root)?;
    let phrase = without_aside(scene, scene.phrase(scene.subject_of(root)?));
    let pronoun = Kind::of(scene, &phrase).is_some_and(Kind::pronoun);
    // "No villager was killed, he maintained": nobody speaks.
    let nobody = scene
        .lexicon
        .claims
        .negations
        .contains(scene.doc.lower(phrase.start));
    let plain = phrase.len() <= LONGEST && !pronoun && !nobody;
    plain.then_some(phrase)
}

/// Words of a subject that names somebody.
const LONGEST: usize = 14;

/// "Soni Sori, the activist, who went with the families": the name without what is told beside it.
fn without_aside(scene: &Scene<'_>, phrase: Range<usize>) -> Range<usize> {
    let comma = phrase.clone().find(|&at| scene.doc.lower(at) == ",");
    match comma.filter(|&comma| phrase.len() > LONGEST && comma > phrase.start) {
        Some(comma) => phrase.start..comma,
        None => phrase,
    }
}

fn fits(scene: &Scene<'_>, phrase: &Range<usize>, source: &Range<usize>, kind: Kind) -> bool {
    let doc = scene.doc;
    match kind {
        Kind::Person => person(scene, phrase),
        Kind::Body => !person(scene, phrase) && body(scene, phrase),
        Kind::Many => person(scene, phrase) || body(scene, phrase),
        Kind::Last => true,
        Kind::Noun => {
            let head = doc.lemma(source.end - 1);
            let names = phrase
                .clone()
                .any(|at| doc.word(at).starts_with(char::is_uppercase));
            let called = phrase
                .clone()
                .any(|at| doc.lemma(at) == head && heads(scene, phrase, at));
            names && (called || stands(scene, phrase, source.end - 1))
        }
    }
}

/// Whether a noun is what its phrase is about, and no noun's or name's modifier: "army" in
/// "Mali's army", not in "the army spokesman".
fn heads(scene: &Scene<'_>, phrase: &Range<usize>, at: usize) -> bool {
    let next = at + 1;
    next == phrase.end
        || scene.doc.tokens[next].tag == Tag::Propn
        || matches!(
            scene.doc.lower(next),
            "of" | "for" | "in" | "at" | "," | "("
        )
}

/// "the group" for an armed group by its name, "the movement" likewise.
fn stands(scene: &Scene<'_>, phrase: &Range<usize>, head: usize) -> bool {
    let group = scene.lexicon.group_anaphors.contains(scene.doc.lower(head));
    group
        && scene
            .entities_in(phrase.clone())
            .any(|(_, entity)| entity.kind == MentionKind::Group)
}

/// Whether a phrase names one person, by name, office or kind.
fn person(scene: &Scene<'_>, phrase: &Range<usize>) -> bool {
    let head = phrase.end - 1;
    let role =
        (phrase.clone()).any(|at| scene.lexicon.roles.at(scene.doc, at, phrase.end).is_some());
    let people = scene
        .entities_in(phrase.clone())
        .any(|(_, entity)| match entity.kind {
            MentionKind::Person => true,
            MentionKind::People => {
                entity.tokens.end > head && entity.people != Some(People::Unspecified)
            }
            _ => false,
        });
    role || people
}

/// Whether a phrase names a body that speaks.
fn body(scene: &Scene<'_>, phrase: &Range<usize>) -> bool {
    let head = scene.doc.lemma(phrase.end - 1);
    let known = scene.entities_in(phrase.clone()).any(|(_, entity)| {
        matches!(
            entity.kind,
            MentionKind::Group | MentionKind::Organization | MentionKind::State
        )
    });
    known || scene.lexicon.sayings.speakers.contains(head)
}
