//! Who did it, and to whom, by the words around a mention.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{MentionKind, Outcome, People, Stance};

use super::Mention;
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
        if mention.verb {
            agents.extend(of_verb(scene, tokens, mention));
            targets.extend(object(scene, tokens, mention));
        } else if !mutual(scene, mention) {
            agents.extend(before_noun(scene, tokens, mention));
            agents.extend(by(scene, mention.tokens.end..tokens.end));
            agents.extend(of_support_verb(scene, tokens, mention));
            targets.extend(after_preposition(scene, mention.tokens.end..tokens.end));
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

/// "Pakistani airstrikes", "Iran's missile strike": the actor right before the noun.
fn before_noun(scene: &Scene<'_>, tokens: &Range<usize>, mention: &Mention) -> Option<usize> {
    let doc = scene.doc;
    for at in (tokens.start..mention.tokens.start).rev().take(6) {
        if let Some(index) = scene.entity_at(at) {
            let entity = &scene.entities[index];
            if acts(scene, index)
                && (entity.adjective || entity.kind != MentionKind::Person)
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

/// "… by the Hafiz Gul Bahadur faction".
fn by(scene: &Scene<'_>, after: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let from = after
        .clone()
        .next()
        .filter(|&at| doc.lower(at) == "from" && doc.tokens[after.start - 1].tag == Tag::Noun);
    let by = after
        .clone()
        .take(18)
        .take_while(|&at| !matches!(doc.lower(at), "," | ";" | "." | "that"))
        .find(|&at| doc.lower(at) == "by")
        .or(from)?;
    let claimed = by > 0
        && matches!(
            doc.lower(by - 1),
            "claimed" | "condemned" | "confirmed" | "reported" | "cited" | "followed"
        );
    if claimed {
        None
    } else {
        actor_in(scene, by + 1..after.end.min(by + 9))
    }
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
    if passive(scene, tokens, verb) {
        by(scene, mention.tokens.end..tokens.end)
    } else {
        subject(scene, tokens, verb)
    }
}

fn passive(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> bool {
    (tokens.start..verb).rev().take(3).any(|at| {
        matches!(
            scene.doc.lower(at),
            "was" | "were" | "been" | "being" | "be" | "is" | "are"
        )
    })
}

/// The actor in a verb's subject: by the tree where it has one, else the nearest before the verb.
fn subject(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> Option<usize> {
    match scene.subject_of(verb).filter(|head| tokens.contains(head)) {
        Some(head) => doer_in(scene, scene.phrase(head)),
        None => doer_before(scene, tokens, verb),
    }
}

/// The one of a phrase that can have done it: an actor, or people known by their arms alone.
fn doer_in(scene: &Scene<'_>, phrase: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    // "STUTTGART, Germany – Africa Command conducted": where it was filed does nothing.
    let filed = phrase.clone().rev().find(|&at| {
        matches!(doc.lower(at), "–" | "—" | "--") || doc.lower(at) == "-" && at == phrase.start
    });
    let phrase = filed.map_or(phrase.start, |dash| dash + 1)..phrase.end;
    if let Some(speaker) = self_named(scene, &phrase) {
        return Some(speaker);
    }
    let acting = |(index, entity): &(usize, &crate::scene::Entity)| {
        acts(scene, *index) && !outlet(scene, *index) && !located(scene, entity)
    };
    let entities = || scene.entities_in(phrase.clone());
    let plain = entities().find(|found| acting(found) && !found.1.adjective);
    let any = || entities().find(acting);
    let armed = || entities().find(|(_, entity)| armed(scene, entity));
    plain.or_else(any).or_else(armed).map(|(index, _)| index)
}

/// "gunmen in a suburb of Moscow": a name behind a preposition of place does nothing.
fn located(scene: &Scene<'_>, entity: &crate::scene::Entity) -> bool {
    let start = entity.tokens.start;
    (start.saturating_sub(4)..start)
        .rev()
        .take_while(|&at| {
            matches!(
                scene.doc.tokens[at].tag,
                Tag::Det | Tag::Adj | Tag::Noun | Tag::Adp | Tag::Propn
            )
        })
        .any(|at| {
            matches!(
                scene.doc.lower(at),
                "in" | "at" | "near" | "from" | "on" | "inside" | "outside" | "across" | "into"
            )
        })
}

/// "The group said its men had stormed the hotel", "Iran says it used drones": the speaker did it.
fn self_named(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let own = phrase
        .clone()
        .take(2)
        .find(|&at| matches!(doc.lower(at), "its" | "their" | "our" | "it" | "we"))?;
    let alone = matches!(doc.lower(own), "it" | "we") && phrase.len() == 1;
    let forces =
        phrase.len() > 1 && phrase.len() <= 5 && matches!(doc.lower(own), "its" | "their" | "our");
    let saying = scene.saying_of(doc.sentence_of(own), own)?;
    let speaker = saying.speaker.map(|speaker| scene.referent(speaker))?;
    let told_after = saying.cue.start < own;
    ((alone || forces) && told_after && scene.can_attack(speaker)).then_some(speaker)
}

/// "gunmen", "militants", "bandits": doers without a name. Bombers and attackers are that by the word.
fn armed(scene: &Scene<'_>, entity: &crate::scene::Entity) -> bool {
    let head = scene.doc.lemma(entity.tokens.end - 1);
    entity.people == Some(People::Militants)
        && !matches!(
            head,
            "bomber" | "attacker" | "assailant" | "suspect" | "perpetrator" | "enemy" | "criminal"
        )
}

/// The nearest actor before a verb, within its clause.
fn doer_before(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> Option<usize> {
    let doc = scene.doc;
    let clause = (tokens.start..verb).rev().take(14).take_while(|&at| {
        !matches!(doc.tokens[at].tag, Tag::Verb | Tag::Sconj | Tag::Punct)
            && !matches!(
                doc.lower(at),
                "that" | "when" | "which" | "on" | "at" | "in" | "near"
            )
    });
    let start = clause.last()?;
    doer_in(scene, start..verb)
}

/// The object of an active verb.
fn object(scene: &Scene<'_>, tokens: &Range<usize>, mention: &Mention) -> Option<usize> {
    if passive(scene, tokens, mention.tokens.start) {
        return None;
    }
    let after = mention.tokens.end..tokens.end.min(mention.tokens.end + 8);
    scene
        .entities_in(after)
        .find(|(_, entity)| entity.kind != MentionKind::Weapon && entity.kind != MentionKind::Role)
        .map(|(index, _)| index)
}

/// "an attack on X", "strikes against Y".
fn after_preposition(scene: &Scene<'_>, after: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let on = after
        .clone()
        .take(3)
        .find(|&at| matches!(doc.lower(at), "on" | "against" | "targeting" | "at"))?;
    scene
        .entities_in(on + 1..after.end.min(on + 9))
        .find(|(_, entity)| !matches!(entity.kind, MentionKind::Weapon | MentionKind::Role))
        .map(|(index, _)| index)
}

/// Whether an entity, or what it stands for, is known to act: it is in the who's who, or a group.
fn acts(scene: &Scene<'_>, entity: usize) -> bool {
    let entity = &scene.entities[scene.referent(entity)];
    entity.actor.is_some() || entity.kind == MentionKind::Group
}

/// Who is said to have killed or hurt, where no word names the incident: "were killed by the 36th
/// Front", "soldiers killed seventy of them".
pub(super) fn killers(scene: &Scene<'_>, tokens: &Range<usize>) -> Vec<usize> {
    let doc = scene.doc;
    let mut killers = Vec::new();
    for at in tokens.clone().filter(|&at| doc.tokens[at].tag == Tag::Verb) {
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
        let doer = match passive(scene, tokens, at) {
            true => by(scene, verb.end..tokens.end),
            false => subject(scene, tokens, at).filter(|_| !of_militants(scene, &verb, tokens)),
        };
        killers.extend(doer);
    }
    killers
}

/// Whether those killed are fighters: then who killed them need not be who attacked.
fn of_militants(scene: &Scene<'_>, verb: &Range<usize>, tokens: &Range<usize>) -> bool {
    let after = verb.end..tokens.end.min(verb.end + 8);
    let mut people = scene
        .entities_in(after)
        .filter_map(|(_, entity)| entity.people);
    people.next() == Some(People::Militants)
}

/// The first actor of a noun phrase, its adjectives included.
fn actor_in(scene: &Scene<'_>, tokens: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let stop = tokens.clone().find(|&at| {
        matches!(doc.tokens[at].tag, Tag::Verb | Tag::Aux | Tag::Sconj)
            || matches!(doc.lower(at), "," | ";" | "." | "in" | "on" | "at")
    });
    let tokens = tokens.start..stop.unwrap_or(tokens.end);
    let acting = |index: usize| acts(scene, index) && !outlet(scene, index);
    let plain = scene
        .entities_in(tokens.clone())
        .find(|(index, entity)| acting(*index) && !entity.adjective);
    let any = || {
        scene
            .entities_in(tokens.clone())
            .find(|(index, _)| acting(*index))
    };
    plain.or_else(any).map(|(index, _)| index)
}

/// Who speaks in the sentence, and outlets, institutes and offices, report; they attack nobody.
fn outlet(scene: &Scene<'_>, entity: usize) -> bool {
    let tokens = &scene.entities[entity].tokens;
    let sentence = scene.doc.sentence_of(tokens.start);
    let speaks = scene.sayings_in(sentence).any(|saying| {
        saying
            .source
            .as_ref()
            .is_some_and(|source| source.contains(&tokens.start))
            && saying.stance != Stance::ClaimsResponsibility
    });
    speaks && scene.entities[entity].kind != MentionKind::State || !scene.can_attack(entity)
}
