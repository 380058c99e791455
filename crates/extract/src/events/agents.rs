//! Who did it, and to whom, by the words around a mention.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{IncidentType, MentionKind, Outcome, People};

use super::Mention;
use super::doers::{acts, aligned, by, of_others, outlet, party_to, subject};
use super::where_::dateline;
use crate::lexicon::{Manner, Told};
use crate::scene::Scene;

/// Entities that do what the mentions name, and entities that have it done to them; in order.
pub(super) fn agents(
    scene: &Scene<'_>,
    tokens: &Range<usize>,
    mentions: &[Mention],
) -> (Vec<usize>, Vec<usize>) {
    let mut agents = Vec::new();
    let mut targets = Vec::new();
    for mention in mentions
        .iter()
        .filter(|mention| mention.asserted && !mention.general)
    {
        if mention.verb
            && scene
                .lexicon
                .cues
                .mutual_verbs
                .contains(scene.doc.lemma(mention.tokens.start))
        {
            continue;
        }
        if mention.verb {
            agents.extend(of_verb(scene, tokens, mention));
            targets.extend(object(scene, tokens, mention));
        } else if !mutual(scene, mention) {
            agents.extend(before_noun(scene, tokens, mention));
            agents.extend(by(scene, mention.tokens.end..tokens.end));
            agents.extend(of_support_verb(scene, tokens, mention));
            agents.extend(party_to(scene, tokens, mention.tokens.start));
            targets.extend(after_preposition(
                scene,
                mention,
                mention.tokens.end..tokens.end,
            ));
        } else if begun(scene, mention) {
            agents.extend(of_support_verb(scene, tokens, mention));
        }
    }
    agents.retain(|&agent| !filed_from(scene, agent));
    targets.retain(|target| !agents.contains(target));
    for list in [&mut agents, &mut targets] {
        list.sort_unstable();
        list.dedup();
    }
    (agents, targets)
}

/// "STUTTGART, Germany – ": the land that a report was filed from did nothing.
fn filed_from(scene: &Scene<'_>, agent: usize) -> bool {
    let entity = &scene.entities[agent];
    let bracket =
        entity.tokens.end < scene.doc.tokens.len() && scene.doc.lower(entity.tokens.end) == "(";
    entity.kind == MentionKind::State
        && !entity.adjective
        && !bracket
        && dateline(scene, &entity.tokens)
}

fn mutual(scene: &Scene<'_>, mention: &Mention) -> bool {
    mention
        .tokens
        .clone()
        .any(|at| scene.lexicon.cues.mutual.contains(scene.doc.lemma(at)))
}

/// "launched an operation", "an offensive": of several sides, one of which begins it.
fn begun(scene: &Scene<'_>, mention: &Mention) -> bool {
    let head = scene.doc.lemma(mention.tokens.end - 1);
    scene.lexicon.cues.begun.contains(head)
}

/// "Pakistani airstrikes", "Iran's missile strike": the actor right before the noun.
fn before_noun(scene: &Scene<'_>, tokens: &Range<usize>, mention: &Mention) -> Option<usize> {
    let doc = scene.doc;
    for at in (tokens.start..mention.tokens.start).rev().take(6) {
        if let Some(index) = scene.entity_at(at) {
            let entity = &scene.entities[index];
            if acts(scene, index)
                && (entity.adjective || entity.kind != MentionKind::Person)
                && !of_others(scene, entity)
                && !aligned(scene, entity)
                && !outlet(scene, index)
            {
                return Some(index);
            }
            if matches!(entity.kind, MentionKind::Weapon | MentionKind::People) {
                continue;
            }
            return None;
        }
        let inside = matches!(doc.tokens[at].tag, Tag::Adj | Tag::Noun | Tag::Num)
            || matches!(doc.lower(at), "'s" | "'" | "-" | "and" | "/");
        if !inside {
            return None;
        }
    }
    None
}

/// The subject of "carried out", "launched" before the noun.
fn of_support_verb(scene: &Scene<'_>, tokens: &Range<usize>, mention: &Mention) -> Option<usize> {
    let doc = scene.doc;
    let verb = (tokens.start..mention.tokens.start)
        .rev()
        .take(8)
        .find(|&at| {
            scene.lexicon.cues.support.contains(doc.lemma(at)) && doc.tokens[at].tag == Tag::Verb
        })?;
    subject(scene, tokens, verb)
}

/// The subject of an active verb, or the "by" of a passive one.
fn of_verb(scene: &Scene<'_>, tokens: &Range<usize>, mention: &Mention) -> Option<usize> {
    let verb = mention.tokens.start;
    if scene.passive(tokens, verb) || suffers(scene, mention) {
        by(scene, mention.tokens.end..tokens.end)
    } else {
        subject(scene, tokens, verb)
    }
}

/// "came under fire", "hit a mine": what its subject suffers.
fn suffers(scene: &Scene<'_>, mention: &Mention) -> bool {
    let first = scene.doc.lemma(mention.tokens.start);
    let suffering = mention.tokens.len() > 1 && scene.lexicon.doers.suffering.contains(first);
    suffering || tripped(scene, mention)
}

/// "A convoy hit an explosive device", "struck a land mine": what lies in wait.
fn tripped(scene: &Scene<'_>, mention: &Mention) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.doers;
    let verb = mention.tokens.start;
    let end = doc.sentences[doc.sentence_of(verb)].tokens.end;
    let object = verb + 1..end.min(verb + 5);
    mention.verb
        && words.tripping.contains(doc.lemma(verb))
        && object
            .clone()
            .any(|at| words.mines.at(doc, at, end).is_some())
}

/// The object of an active verb, the subject of a passive one.
fn object(scene: &Scene<'_>, tokens: &Range<usize>, mention: &Mention) -> Option<usize> {
    let verb = mention.tokens.start;
    let phrase = if suffers(scene, mention) {
        scene.phrase(scene.subject_of(verb).filter(|at| tokens.contains(at))?)
    } else if scene.passive(tokens, verb) {
        let subject = scene.subject_of(verb).filter(|at| tokens.contains(at));
        scene.phrase(subject.filter(|&subject| scene.suffers(subject))?)
    } else {
        mention.tokens.end..tokens.end.min(mention.tokens.end + 8)
    };
    scene
        .entities_in(phrase)
        .find(|(_, entity)| !matches!(entity.kind, MentionKind::Weapon | MentionKind::Role))
        .map(|(index, _)| index)
}

/// "an attack on X", "strikes against Y", "the murder of Z": people by name, else what is named first.
fn after_preposition(scene: &Scene<'_>, mention: &Mention, after: Range<usize>) -> Vec<usize> {
    let doc = scene.doc;
    let against = &scene.lexicon.doers.against;
    let of = suffered(mention.kind).then_some("of");
    let leads = |at: usize| against.contains(doc.lower(at)) || Some(doc.lower(at)) == of;
    let Some(on) = after.clone().take(3).find(|&at| leads(at)) else {
        return Vec::new();
    };
    let clause = (on + 1..after.end).take_while(|&at| {
        !matches!(doc.tokens[at].tag, Tag::Verb | Tag::Aux) && doc.lower(at) != ";"
    });
    let people = scene.entities_in(on + 1..clause.last().map_or(on + 1, |last| last + 1));
    let named = people.filter(|(_, entity)| entity.kind == MentionKind::Person);
    let named: Vec<usize> = named.map(|(index, _)| index).collect();
    if !named.is_empty() && suffered(mention.kind) {
        return named;
    }
    let mut first = scene.entities_in(on + 1..after.end.min(on + 9));
    let first =
        first.find(|(_, entity)| !matches!(entity.kind, MentionKind::Weapon | MentionKind::Role));
    first.map(|(index, _)| index).into_iter().collect()
}

/// What is done to people alone: its "of" names them.
fn suffered(kind: IncidentType) -> bool {
    use IncidentType::{ArrestOperation, Assassination, KidnappingHijack, Massacre};
    matches!(
        kind,
        Assassination | KidnappingHijack | Massacre | ArrestOperation
    )
}

/// Who is said to have killed or hurt, where no word names the incident: "were killed by the 36th
/// Front", "soldiers killed seventy of them"; and who killed fighters, "troops killed 20 rebels".
pub(super) fn killers(scene: &Scene<'_>, tokens: &Range<usize>) -> (Vec<usize>, Vec<usize>) {
    let doc = scene.doc;
    let (mut killers, mut slayers) = (Vec::new(), Vec::new());
    for at in tokens.clone().filter(|&at| doc.tokens[at].tag == Tag::Verb) {
        killers.extend(brought(scene, tokens, at));
        let Some((length, readings)) = scene.lexicon.outcomes.at(doc, at, tokens.end) else {
            continue;
        };
        let done = readings.iter().any(|(outcome, manner)| {
            matches!(outcome, Outcome::Killed | Outcome::Injured)
                && matches!(manner, Manner::Done | Manner::State)
        });
        if !done || !scene.lexicon.cues.asserted(doc, at, tokens, Told::Outcome) {
            continue;
        }
        let verb = at..at + length;
        // "claimed 60 soldiers killed": a participle behind those who suffer it.
        let suffered = at > tokens.start
            && doc.lower(at).ends_with("ed")
            && counted_before(scene, at, tokens.start)
            && !scene.object_follows(verb.end, tokens);
        if suffered || scene.passive(tokens, at) {
            killers.extend(by(scene, verb.end..tokens.end));
        } else if of_militants(scene, &verb, tokens) {
            // "has killed dozens of fighters since then" tells of many fights.
            let perfect = |at: usize| matches!(doc.lower(at), "has" | "have");
            if !(at.saturating_sub(3).max(tokens.start)..at).any(perfect) {
                slayers.extend(subject(scene, tokens, at));
            }
        } else {
            killers.extend(subject(scene, tokens, at));
        }
    }
    (killers, slayers)
}

/// "60 soldiers" right before a token: people whom a number counts.
fn counted_before(scene: &Scene<'_>, at: usize, start: usize) -> bool {
    let people = scene.entity_at(at - 1).map(|index| &scene.entities[index]);
    let people = people.filter(|entity| entity.kind == MentionKind::People);
    people.is_some_and(|entity| {
        let first = entity.tokens.start;
        first > start && scene.number_at(first - 1).is_some()
    })
}

/// People by name who are said to have been killed, hurt or taken: "Maria Lopez was shot dead".
pub(super) fn harmed(scene: &Scene<'_>, tokens: &Range<usize>) -> Vec<usize> {
    let doc = scene.doc;
    let mut harmed = Vec::new();
    for at in tokens.clone().filter(|&at| doc.tokens[at].tag == Tag::Verb) {
        let Some((_, readings)) = scene.lexicon.outcomes.at(doc, at, tokens.end) else {
            continue;
        };
        let manner = |wanted: Manner| readings.iter().any(|(_, manner)| *manner == wanted);
        let done = manner(Manner::Done);
        if !(done || manner(Manner::Befell))
            || !scene.lexicon.cues.asserted(doc, at, tokens, Told::Outcome)
        {
            continue;
        }
        let head = match done && !scene.passive(tokens, at) {
            true => scene.object_of(at),
            false => scene.subject_of(at),
        };
        let phrase = head
            .filter(|head| tokens.contains(head))
            .map(|head| scene.phrase(head));
        let people = phrase
            .into_iter()
            .flat_map(|phrase| scene.entities_in(phrase));
        let named = people.filter(|(_, entity)| entity.kind == MentionKind::Person);
        harmed.extend(named.map(|(index, _)| index));
    }
    harmed
}

/// "a mortar launched by rebels", "a bomb planted by the Front".
fn brought(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> Option<usize> {
    let doc = scene.doc;
    let next = verb + 1;
    let delivered = scene.lexicon.doers.delivered.contains(doc.lemma(verb));
    let led = next < tokens.end && doc.lower(next) == "by";
    (delivered && led).then(|| by(scene, next..tokens.end))?
}

/// Whether those killed are fighters: then who killed them need not be who attacked.
fn of_militants(scene: &Scene<'_>, verb: &Range<usize>, tokens: &Range<usize>) -> bool {
    let after = verb.end..tokens.end.min(verb.end + 8);
    let mut people = scene
        .entities_in(after)
        .filter_map(|(_, entity)| entity.people);
    people.next() == Some(People::Militants)
}
