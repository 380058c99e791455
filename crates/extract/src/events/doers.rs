//! Who of the words around a verb or a noun can have done it.

use std::ops::Range;

use khabar_actors::ActorKind;
use khabar_language::{Relation, Tag};
use khabar_record::{MentionKind, People, Stance};

use crate::lexicon::Told;
use crate::scene::{Entity, Scene};

/// Tokens behind a deed within which "by" tells who did it.
const BY_REACH: usize = 18;
/// Tokens behind "by" within which the doer stands.
const BY_PHRASE: usize = 9;
/// Tokens before a deed within which words tell who has a part in it.
const PART_REACH: usize = 7;
/// Tokens behind people within which words tell whose they are.
const IDENTITY_REACH: usize = 8;
/// Tokens before a verb within which its doer stands, where no tree tells.
const CLAUSE: usize = 14;

/// "… by the Hafiz Gul Bahadur faction", "at the hands of armed men", "fire from the army".
pub(super) fn by(scene: &Scene<'_>, after: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let words = &scene.lexicon.doers;
    let noun = |&at: &usize| doc.tokens[at - 1].tag == Tag::Noun;
    let from = (after.clone().next())
        .filter(|&at| at > 0 && doc.lower(at) == "from")
        .filter(noun)
        .map(|at| at + 1);
    let led = after
        .clone()
        .take(BY_REACH)
        .take_while(|&at| !words.ends.contains(doc.lower(at)) || goes_on(scene, at + 1, &after))
        .find_map(|at| Some((at, at + words.by.at(doc, at, after.end)?.0)));
    let said = led.is_some_and(|(at, _)| at > 0 && words.not_by.contains(doc.lower(at - 1)))
        || blamed_before(scene, after.start);
    let start = led.map(|(_, end)| end).or(from)?;
    let phrase = start..after.end.min(start + BY_PHRASE);
    (!said).then(|| doer_after(scene, phrase))?
}

/// "were blamed for Sunday's strike by the army": who blames stands behind "by".
fn blamed_before(scene: &Scene<'_>, deed: usize) -> bool {
    let sentence = scene.doc.sentence_of(deed.saturating_sub(1));
    let mut sayings = scene.sayings_in(sentence);
    sayings.any(|saying| {
        let near = saying.cue.end <= deed && deed - saying.cue.end <= PART_REACH;
        near && saying.stance == Stance::Blames
            && scene.passive(&scene.doc.sentences[sentence].tokens, saying.cue.start)
    })
}

/// "…, about 850 km north of the capital, by a group of armed men", "in Homs, Syria, on Monday by gunmen":
/// a comma behind which "by" follows at once, or after a place and a time.
fn goes_on(scene: &Scene<'_>, at: usize, after: &Range<usize>) -> bool {
    let led = |at: usize| {
        scene
            .lexicon
            .doers
            .by
            .at(scene.doc, at, after.end)
            .is_some()
    };
    let setting = |at: &usize| {
        let tag = scene.doc.tokens[*at].tag;
        scene.in_time(*at) || matches!(tag, Tag::Propn | Tag::Adp | Tag::Det | Tag::Punct)
    };
    let comma = scene.doc.lower(at - 1) == ",";
    comma
        && (at..after.end)
            .find(|next| led(*next) || !setting(next))
            .is_some_and(led)
}

/// The first actor of a noun phrase, its adjectives included; else the people that it names.
fn doer_after(scene: &Scene<'_>, tokens: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let called = |at: usize| scene.lexicon.called.at(doc, at, tokens.end).is_some();
    let ends = |at: usize| {
        let tag = doc.tokens[at].tag;
        if called(at) {
            return false;
        }
        let participle = doc.tokens[at].relation == Relation::Amod;
        matches!(tag, Tag::Verb | Tag::Aux | Tag::Sconj) && !participle
            || matches!(doc.lower(at), "," | ";" | "." | "in" | "on" | "at")
    };
    let stop = tokens.clone().find(|&at| ends(at));
    let phrase = tokens.start..stop.unwrap_or(tokens.end);
    named_in(scene, &phrase).or_else(|| people_in(scene, &phrase, |entity| able(scene, entity)))
}

/// The actor in a verb's subject: by the tree where it has one, else the nearest before the verb.
pub(super) fn subject(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> Option<usize> {
    let head = scene.subject_of(verb).filter(|head| tokens.contains(head));
    if let Some(nearer) = head.and_then(|head| behind_saying(scene, head, verb)) {
        return doer_in(scene, nearer);
    }
    match head {
        _ if mutual(scene, tokens, verb) => None,
        Some(head) if scene.suffers(head) => None,
        Some(head) => {
            let phrase = scene.phrase(head);
            doer_in(scene, phrase.clone())
                .or_else(|| {
                    // Who only shares a subject with another verb need not act by this one.
                    let own = scene.has_subject(verb);
                    people_in(scene, &phrase, |entity| own && able(scene, entity))
                })
                .or_else(|| set_off_by(scene, head, verb))
        }
        None => doer_before(scene, tokens, verb),
    }
}

/// "Clashes between the army and the rebels killed six": nobody by himself.
fn mutual(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> bool {
    let doc = scene.doc;
    let near = verb.saturating_sub(CLAUSE).max(tokens.start)..verb;
    near.rev()
        .take_while(|&at| !matches!(doc.tokens[at].tag, Tag::Verb | Tag::Sconj))
        .any(|at| {
            let of_sides = at + 1 < verb && doc.lower(at + 1) == "between";
            of_sides && scene.lexicon.cues.mutual.contains(doc.lemma(at))
        })
}

/// "The rebels denied it, saying the army had fired": the actor right before a verb, where words of
/// saying part it from what the tree takes for the subject.
fn behind_saying(scene: &Scene<'_>, head: usize, verb: usize) -> Option<Range<usize>> {
    let doc = scene.doc;
    let helper = |at: &usize| matches!(doc.tokens[*at].tag, Tag::Aux | Tag::Adv | Tag::Part);
    let near = (head + 1..verb).rev().find(|at| !helper(at))?;
    let entity = &scene.entities[scene.entity_at(near)?];
    let said =
        |saying: &crate::scene::Saying| (head..entity.tokens.start).contains(&saying.cue.start);
    let parted = scene.sayings_in(doc.sentence_of(verb)).any(said);
    (parted && entity.tokens.start > head).then(|| entity.tokens.clone())
}

/// "A bomb planted by the Northern Front exploded".
fn set_off_by(scene: &Scene<'_>, head: usize, verb: usize) -> Option<usize> {
    let weapon = scene.entity_at(head).map(|index| &scene.entities[index]);
    let weapon = weapon.is_some_and(|entity| entity.kind == MentionKind::Weapon);
    (weapon && head < verb).then(|| by(scene, head + 1..verb))?
}

/// The one of a phrase that can have done it: an actor, or people known by their arms alone.
fn doer_in(scene: &Scene<'_>, phrase: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    // "STUTTGART, Germany – Africa Command conducted": where it was filed does nothing.
    let filed = phrase.clone().rev().find(|&at| {
        matches!(doc.lower(at), "–" | "—" | "--") || doc.lower(at) == "-" && at == phrase.start
    });
    let phrase = filed.map_or(phrase.start, |dash| dash + 1)..phrase.end;
    self_named(scene, &phrase)
        .or_else(|| named_in(scene, &phrase))
        .or_else(|| people_in(scene, &phrase, |entity| armed(scene, entity)))
        .or_else(|| nameless_in(scene, &phrase))
}

/// "the militia" of which no name was told before.
fn nameless_in(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<usize> {
    let group = |(index, entity): &(usize, &Entity)| {
        scene.is_nameless(*index) && !outlet(scene, *index) && !located(scene, phrase, entity)
    };
    let mut entities = scene.entities_in(phrase.clone());
    entities.find(group).map(|(index, _)| index)
}

/// The first actor by name, a state's or a group's adjective after the others. "Palestinian gunmen"
/// are gunmen, and no state's; "Malian soldiers" are the state's.
fn named_in(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<usize> {
    let acting = |(index, entity): &(usize, &Entity)| {
        acts(scene, *index)
            && !outlet(scene, *index)
            && !located(scene, phrase, entity)
            && !aligned(scene, entity)
    };
    let entities = || scene.entities_in(phrase.clone()).filter(acting);
    let plain = entities().find(|(_, entity)| !entity.adjective);
    let adjective = || entities().find(|(_, entity)| !of_others(scene, entity));
    plain.or_else(adjective).map(|(index, _)| index)
}

/// "pro-Russia insurgents", "Iran-backed fighters": a name that only says whom others stand with.
pub(super) fn aligned(scene: &Scene<'_>, entity: &Entity) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.doers;
    let (start, end) = (entity.tokens.start, entity.tokens.end);
    let whole = doc.lower(start);
    let prefix = |word: &str| words.stands.contains(word);
    let before = start > 1 && doc.lower(start - 1) == "-" && prefix(doc.lower(start - 2));
    let inside = whole
        .split_once('-')
        .is_some_and(|(first, _)| prefix(first));
    let last = doc.lower(end - 1);
    let joined = last
        .rsplit_once('-')
        .is_some_and(|(_, last)| words.backed.contains(last));
    let after = end + 1 < doc.tokens.len()
        && doc.lower(end) == "-"
        && words.backed.contains(doc.lower(end + 1));
    before || inside || joined || after
}

/// Whether an adjective belongs to people who fight for no state: gunmen, settlers, "nationals".
pub(super) fn of_others(scene: &Scene<'_>, adjective: &Entity) -> bool {
    let end = adjective.tokens.end;
    let mut next = scene.entities_in(end..end + 3);
    adjective.adjective
        && next.next().is_some_and(|(_, entity)| {
            let forces = [People::Soldiers, People::Police, People::Officers];
            entity
                .people
                .is_some_and(|people| !forces.contains(&people))
                && (end..entity.tokens.start)
                    .all(|at| matches!(scene.doc.tokens[at].tag, Tag::Adj | Tag::Punct))
        })
}

fn people_in(
    scene: &Scene<'_>,
    phrase: &Range<usize>,
    wanted: impl Fn(&Entity) -> bool,
) -> Option<usize> {
    scene
        .entities_in(phrase.clone())
        .map(|(index, _)| scene.head_of(index))
        .find(|&index| {
            let entity = &scene.entities[index];
            entity.kind == MentionKind::People && wanted(entity) && !located(scene, phrase, entity)
        })
        .map(|index| identified(scene, index).unwrap_or(index))
}

/// "gunmen believed to be members of the Northern Front": whose people they are.
fn identified(scene: &Scene<'_>, people: usize) -> Option<usize> {
    let end = scene.entities[people].tokens.end;
    let sentence = &scene.doc.sentences[scene.doc.sentence_of(end - 1)].tokens;
    body_of(scene, end..sentence.end.min(end + IDENTITY_REACH))
}

/// The body that words for an identity lead to.
fn body_of(scene: &Scene<'_>, tokens: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let words = &scene.lexicon.doers.identity;
    let led = |at: usize| Some(at + words.at(doc, at, tokens.end)?.0);
    let before = |at: &usize| {
        let tag = doc.tokens[*at].tag;
        doc.lower(*at) == "," || matches!(tag, Tag::Aux | Tag::Pron | Tag::Adv)
    };
    let mut near = tokens.clone();
    let start = near
        .find(|at| led(*at).is_some() || !before(at))
        .and_then(led)?;
    let end = scene.doc.sentences[doc.sentence_of(start - 1)].tokens.end;
    // Who is from a country is not sent by it.
    let body = |index: &usize| scene.entities[*index].kind != MentionKind::State;
    named_in(scene, &(start..end.min(start + IDENTITY_REACH))).filter(body)
}

/// Sentences that say whose people the doers of an incident were, each with the actor.
pub(crate) fn identities(scene: &Scene<'_>) -> Vec<(usize, usize)> {
    let doc = scene.doc;
    let told = |at: usize| {
        let doers = scene.lexicon.doers.doers.contains(doc.lemma(at));
        let sentence = doc.sentence_of(at);
        let end = doc.sentences[sentence].tokens.end;
        let body = body_of(scene, at + 1..end.min(at + 1 + IDENTITY_REACH));
        body.filter(|_| doers).map(|actor| (sentence, actor))
    };
    let accused = |at: usize| Some((doc.sentence_of(at), culprit(scene, at)?));
    (0..doc.tokens.len())
        .filter_map(|at| told(at).or_else(|| accused(at)))
        .collect()
}

/// "The Northern Front was the likeliest suspect".
fn culprit(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let tokens = &doc.sentences[doc.sentence_of(at)].tokens;
    let named = scene.lexicon.doers.culprits.contains(doc.lemma(at));
    let near = at.saturating_sub(5).max(tokens.start)..at;
    let be = near.rev().find(|&be| doc.lemma(be) == "be" && named)?;
    let plain = scene.lexicon.cues.asserted(doc, at, tokens, Told::Incident);
    let start = be.saturating_sub(CLAUSE).max(tokens.start);
    let clause = (start..be)
        .rev()
        .take_while(|&at| doc.tokens[at].tag != Tag::Verb);
    named_in(scene, &(clause.last()?..be)).filter(|_| plain)
}

/// "gunmen", "soldiers", "bandits": doers without a name. Bombers and attackers are that by the word.
pub(super) fn armed(scene: &Scene<'_>, entity: &Entity) -> bool {
    let fights = matches!(
        entity.people,
        Some(People::Militants | People::Soldiers | People::Police)
    );
    let head = scene.doc.lemma(entity.tokens.end - 1);
    fights && !scene.lexicon.doers.nameless.contains(head)
}

/// Whether people do what a sentence has them do: armed ones, and "villagers attacked the post".
fn able(scene: &Scene<'_>, entity: &Entity) -> bool {
    let head = scene.doc.lemma(entity.tokens.end - 1);
    armed(scene, entity) || scene.lexicon.doers.unarmed.contains(head)
}

/// "gunmen in a suburb of Moscow": a name behind a preposition of place does nothing.
fn located(scene: &Scene<'_>, phrase: &Range<usize>, entity: &Entity) -> bool {
    let doc = scene.doc;
    let start = entity.tokens.start;
    let inside = |at: &usize| {
        matches!(
            doc.tokens[*at].tag,
            Tag::Det | Tag::Adj | Tag::Noun | Tag::Adp | Tag::Propn
        )
    };
    let mut before = (start.saturating_sub(4).max(phrase.start)..start)
        .rev()
        .take_while(inside);
    before.any(|at| scene.lexicon.doers.places.contains(doc.lower(at)))
}

/// "The group said its men had stormed the hotel", "Iran says it used drones": the speaker did it.
fn self_named(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let words = &scene.lexicon.doers;
    let is = |at: usize, list: &std::collections::HashSet<String>| list.contains(doc.lower(at));
    let mut opening = phrase.clone().take(2);
    let own = opening.find(|&at| is(at, &words.own) || is(at, &words.alone))?;
    let bare = |at: usize| matches!(doc.tokens[at].tag, Tag::Aux | Tag::Adv);
    let alone = is(own, &words.alone) && (phrase.start..own).chain(own + 1..phrase.end).all(bare);
    let forces = phrase.len() > 1 && phrase.len() <= 5 && is(own, &words.own);
    let saying = scene.saying_of(doc.sentence_of(own), own)?;
    let speaker = saying.speaker.map(|speaker| scene.referent(speaker))?;
    // "“Our fighters killed six,” the Front said": in its own words the speaker comes later.
    let told_after = saying.cue.start < own || is(own, &words.first_person);
    let side = scene.can_attack(speaker) || governs(scene, speaker);
    ((alone || forces) && told_after && side).then_some(speaker)
}

/// "soldiers accused of the massacre", "the gunmen behind the raid": who has a part in a deed.
pub(super) fn party_to(scene: &Scene<'_>, tokens: &Range<usize>, deed: usize) -> Option<usize> {
    let doc = scene.doc;
    let part_in = |at: usize| scene.lexicon.doers.part_in.at(doc, at, deed);
    let near = (tokens.start.max(deed.saturating_sub(PART_REACH))..deed).rev();
    let part = near
        .take_while(|&at| !scene.lexicon.doers.ends.contains(doc.lower(at)))
        .find(|&at| part_in(at).is_some())?;
    let plain = scene
        .lexicon
        .cues
        .asserted(doc, part, tokens, Told::Incident);
    plain.then(|| doer_before(scene, tokens, part))?
}

/// A ministry or another office of a state.
fn governs(scene: &Scene<'_>, entity: usize) -> bool {
    let actor = scene.entities[scene.referent(entity)].actor;
    actor.is_some_and(|actor| scene.kernel.actors.get(actor).kind == ActorKind::Government)
}

/// The nearest actor before a verb, within its clause.
fn doer_before(scene: &Scene<'_>, tokens: &Range<usize>, verb: usize) -> Option<usize> {
    let doc = scene.doc;
    let clause = (tokens.start..verb).rev().take(CLAUSE).take_while(|&at| {
        !matches!(doc.tokens[at].tag, Tag::Verb | Tag::Sconj | Tag::Punct)
            && !scene.lexicon.doers.clause.contains(doc.lower(at))
    });
    let start = clause.last()?;
    doer_in(scene, start..verb)
}

/// Whether an entity, or what it stands for, is known to act: it is in the who's who, or a group by
/// its name ("the group" of which nothing was told before is none).
pub(super) fn acts(scene: &Scene<'_>, entity: usize) -> bool {
    let referent = scene.referent(entity);
    let entity = &scene.entities[referent];
    let named = entity.kind == MentionKind::Group && !scene.is_nameless(referent);
    entity.actor.is_some() || named
}

/// Who speaks in the sentence, and outlets, institutes and offices, report; they attack nobody.
pub(super) fn outlet(scene: &Scene<'_>, entity: usize) -> bool {
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
