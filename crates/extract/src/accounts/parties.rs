//! Who did it and who says so: claims of responsibility, blame, denials.

use std::collections::HashSet;
use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{Denial, MentionKind, Party, PartyClaim, People, Role, Span, Stance};

use super::draft::Draft;
use crate::events::Frame;
use crate::scene::{Entity, Saying, Scene, Speaker};

/// Gives every claim of responsibility, blame and denial to the incident that it is about.
pub(super) fn claims(scene: &Scene<'_>, frames: &[Frame], drafts: &mut [Draft]) {
    for saying in &scene.sayings {
        let deed = blamed_deed(scene, saying, frames);
        let index = match deed {
            Some(deed) => drafts
                .iter()
                .position(|draft| draft.triggers.contains(&deed)),
            None => about(scene, saying, drafts),
        };
        let Some(index) = index else { continue };
        let draft = &mut drafts[index];
        match saying.stance {
            Stance::ClaimsResponsibility => claim(scene, saying, draft),
            Stance::Blames => blame(scene, saying, frames, draft),
            Stance::Denies | Stance::NeitherConfirmsNorDenies
                if saying.speaker.is_none() && saying.cue.len() > 2 => {}
            Stance::Denies | Stance::NeitherConfirmsNorDenies => {
                draft.denials.extend(denial(scene, saying))
            }
            Stance::Reports => {
                if super::denials::disclaims(scene, saying) {
                    draft.denials.extend(denial(scene, saying));
                }
            }
        }
    }
}

/// "The assailants belonged to the Northern Front": who the doers of the incident told last were.
pub(super) fn identities(scene: &Scene<'_>, frames: &[Frame], drafts: &mut [Draft]) {
    for (sentence, actor) in crate::events::identities(scene) {
        let mentioned = frames
            .iter()
            .any(|frame| frame.sentence == sentence && frame.agents.contains(&actor));
        let told = |draft: &Draft| draft.sentences.range(..=sentence).next_back().copied();
        let last = drafts.iter_mut().filter(|draft| told(draft).is_some());
        let Some(draft) = last.max_by_key(|draft| told(draft)).filter(|_| !mentioned) else {
            continue;
        };
        draft.agents.push((actor, sentence));
    }
}

/// "The attack was blamed on X", "attacks attributed to X": the deed that stands before the blame.
fn blamed_deed(scene: &Scene<'_>, saying: &Saying, frames: &[Frame]) -> Option<Span> {
    let before = |frame: &&Frame| frame.sentence == saying.sentence;
    let mut mentions = frames
        .iter()
        .filter(before)
        .flat_map(|frame| &frame.mentions);
    let deed = mentions.rfind(|mention| mention.tokens.end <= saying.cue.start && !mention.means);
    let passive = saying.stance == Stance::Blames && passive(scene, saying);
    deed.filter(|_| passive)
        .map(|mention| scene.doc.span(mention.tokens.clone()))
}

/// "blamed on", "attributed to": the deed comes first, and whom it is laid to behind.
fn passive(scene: &Scene<'_>, saying: &Saying) -> bool {
    saying.cue.len() > 1 && scene.doc.lower(saying.cue.start) != "held"
}

/// The incident that a saying is about: that of its sentence; where its words point back, the last one
/// told before it; else the one that the report is about.
fn about(scene: &Scene<'_>, saying: &Saying, drafts: &[Draft]) -> Option<usize> {
    let content = scene.doc.span(saying.content.clone());
    let named = |draft: &Draft| {
        draft
            .triggers
            .iter()
            .filter(|trigger| content.covers(**trigger))
            .min()
            .copied()
    };
    let told = drafts
        .iter()
        .enumerate()
        .filter_map(|(index, draft)| Some((named(draft)?, index)));
    if let Some((_, index)) = told.min() {
        return Some(index);
    }
    let here = |draft: &Draft| draft.sentences.contains(&saying.sentence);
    let last = |draft: &Draft| {
        draft
            .sentences
            .range(..=saying.sentence)
            .next_back()
            .copied()
    };
    let words = &scene.lexicon.claims.points_back;
    let points_back = saying.content.len() <= 4
        || saying
            .content
            .clone()
            .take(6)
            .any(|at| words.contains(scene.doc.lower(at)));
    let nearest = || {
        let told = drafts
            .iter()
            .enumerate()
            .filter_map(|(index, draft)| Some((last(draft)?, std::cmp::Reverse(index))));
        told.max().map(|(_, std::cmp::Reverse(index))| index)
    };
    let main = (!drafts.is_empty()).then_some(0);
    let paragraph = |sentence: usize| scene.doc.sentences[sentence].paragraph;
    let blames = saying.stance == Stance::Blames;
    let beside = |index: &usize| {
        let told = last(&drafts[*index]);
        told.is_some_and(|told| paragraph(told) == paragraph(saying.sentence))
    };
    drafts
        .iter()
        .position(here)
        .or_else(|| nearest().filter(|index| points_back || blames && beside(index)))
        .or(main)
}

fn claim(scene: &Scene<'_>, saying: &Saying, draft: &mut Draft) {
    let Some(speaker) = claimant(scene, saying) else {
        return;
    };
    // "owned up to the loss of thirty men" claims no deed.
    let own = &scene.lexicon.claims.losses;
    let mut opening = saying.content.clone().take(4);
    if opening.any(|at| own.contains(scene.doc.lemma(at))) {
        return;
    }
    let negated = negated(scene, saying);
    let claim = party_claim(
        scene,
        saying,
        if negated {
            Stance::NeitherConfirmsNorDenies
        } else {
            Stance::ClaimsResponsibility
        },
    );
    if negated {
        draft.denials.extend(denial(scene, saying));
    } else {
        draft.claims.push((speaker, claim));
    }
}

/// Who claims a deed: a side, or somebody of one by their words ("a rebel commander").
fn claimant(scene: &Scene<'_>, saying: &Saying) -> Option<usize> {
    let side = saying.speaker.filter(|&speaker| scene.can_attack(speaker));
    let people = || {
        let source = saying.source.clone()?;
        let mut named = scene.entities_in(source.clone());
        let (people, _) = named.find(|(_, entity)| accusable(entity))?;
        let head = scene.head_of(people);
        (scene.entities[head].tokens.end == source.end).then_some(head)
    };
    side.or_else(people)
}

/// "did not claim responsibility", "no one has claimed".
fn negated(scene: &Scene<'_>, saying: &Saying) -> bool {
    let words = &scene.lexicon.claims.negations;
    (saying.cue.start.saturating_sub(4)..saying.cue.start)
        .any(|at| words.contains(scene.doc.lower(at)))
}

/// "Y blamed X", "accused X of bombing", "held X responsible": X did it, says Y.
fn blame(scene: &Scene<'_>, saying: &Saying, frames: &[Frame], draft: &mut Draft) {
    let words = &scene.lexicon.claims;
    let cue = |list: &HashSet<String>| {
        let mut cue = saying.cue.clone();
        cue.any(|at| list.contains(scene.doc.lemma(at)))
    };
    let passive = passive(scene, saying);
    let condemns = cue(&words.condemning);
    let told = frames.iter().any(|frame| {
        frame.sentence == saying.sentence
            && frame
                .mentions
                .iter()
                .any(|mention| saying.content.contains(&mention.tokens.start))
    });
    // "suspects the Front of planting the mine", "of killing the mayor".
    let of_harm = saying.content.clone().any(|at| {
        let harms = scene
            .lexicon
            .outcomes
            .at(scene.doc, at, saying.content.end)
            .is_some();
        let brings = scene.lexicon.doers.delivered.contains(scene.doc.lemma(at));
        let of = |at: usize| matches!(scene.doc.lower(at), "of" | "for" | "over");
        let led = (at.saturating_sub(2).max(saying.content.start)..at).any(of);
        let noun = harms && led && scene.doc.tokens[at].tag == Tag::Noun;
        noun || (harms || brings) && scene.doc.lower(at).ends_with("ing")
    });
    let told = told || of_harm;
    let blamed = cue(&words.blaming) || cue(&words.responsible);
    if condemns || saying.source.is_none() && !passive || !(told || blamed || passive) {
        return;
    }
    for accused in accused(scene, saying) {
        let claim = party_claim(scene, saying, Stance::Blames);
        draft.claims.push((accused, claim));
    }
}

/// Whom a saying blames: everybody named before what they are blamed for, else the first named.
fn accused(scene: &Scene<'_>, saying: &Saying) -> Vec<usize> {
    let found = |tokens: Range<usize>| {
        let can = |(index, entity): &(usize, &Entity)| {
            let blamed = scene.can_attack(*index) || accusable(entity);
            blamed && Some(*index) != saying.speaker && !entity.adjective
        };
        let found = scene.entities_in(tokens).filter(can);
        found.map(|(index, _)| scene.head_of(index))
    };
    let content = behind_to(scene, saying);
    let ends = |at: &usize| {
        let word = scene.doc.lower(*at);
        matches!(scene.doc.tokens[*at].tag, Tag::Verb | Tag::Sconj)
            || matches!(word, "for" | "over" | "with" | "in" | ",")
            || word == "of" && *at + 1 < content.end && deed(scene, *at + 1..content.end)
    };
    let end = content.clone().find(ends).unwrap_or(content.end);
    let mut all: Vec<usize> = found(content.start..end).collect();
    all.dedup();
    // "to militias that fight beside the army": whom the blamed are told by are not blamed.
    let relative = |at: &usize| scene.lexicon.doers.relative.contains(scene.doc.lower(*at));
    let reach = content.clone().find(relative).unwrap_or(content.end);
    if all.is_empty() {
        all.extend(found(content.start..reach).next());
    }
    if all.is_empty() {
        all.extend(body(scene, saying, content.start..end));
    }
    all
}

/// "attributes the killings, of 10 March, to the militia", "blamed the strike on the army": what stands
/// behind "to", or "on" before somebody who can have done it, is blamed.
fn behind_to(scene: &Scene<'_>, saying: &Saying) -> Range<usize> {
    let content = saying.content.clone();
    let words = &scene.lexicon.claims.attributing;
    let cue = |list: &HashSet<String>| {
        let mut cue = saying.cue.clone();
        cue.any(|at| list.contains(scene.doc.lemma(at)))
    };
    let (attributes, blames) = (cue(words), cue(&scene.lexicon.claims.blaming));
    let able = |tokens: Range<usize>| {
        let mut named = scene.entities_in(tokens);
        named.any(|(index, entity)| scene.can_attack(index) || accusable(entity))
    };
    let to = |at: &usize| match scene.doc.lower(*at) {
        "to" if attributes => *at + 1 < content.end && scene.doc.tokens[*at + 1].tag != Tag::Verb,
        // "blamed the army for an attack on soldiers": the first named is blamed.
        "on" if blames => !able(content.start..*at) && able(*at + 1..content.end.min(*at + 4)),
        _ => false,
    };
    let led = content.clone().skip(1).find(to);
    led.map_or(content.clone(), |at| at + 1..content.end)
}

/// "blamed activists of the National Party": who is accused by the words alone, whatever they are.
fn body(scene: &Scene<'_>, saying: &Saying, tokens: Range<usize>) -> Option<usize> {
    let bodies = [MentionKind::Organization, MentionKind::Group];
    let body = |(index, entity): &(usize, &Entity)| {
        bodies.contains(&entity.kind) && Some(*index) != saying.speaker && scene.is_party(entity)
    };
    let blames = saying
        .cue
        .clone()
        .any(|at| scene.lexicon.claims.blaming.contains(scene.doc.lemma(at)));
    let found = scene.entities_in(tokens).find(body);
    found.map(|(index, _)| index).filter(|_| blames)
}

/// Whether words begin with a deed: "of the murder of", "of bombing".
fn deed(scene: &Scene<'_>, tokens: Range<usize>) -> bool {
    let doc = scene.doc;
    let first = tokens.clone().find(|&at| doc.tokens[at].tag != Tag::Det);
    first.is_some_and(|at| {
        doc.tokens[at].tag == Tag::Verb
            || scene.lexicon.triggers.at(doc, at, tokens.end).is_some()
            || scene.lexicon.outcomes.at(doc, at, tokens.end).is_some()
    })
}

/// People who can be blamed without a name.
fn accusable(entity: &Entity) -> bool {
    matches!(
        entity.people,
        Some(People::Militants | People::Soldiers | People::Police)
    )
}

fn party_claim(scene: &Scene<'_>, saying: &Saying, stance: Stance) -> PartyClaim {
    // "attackers linked to the Front", "attacks attributed to it": those blamed say nothing.
    let speaks = |speaker: usize| !accusable(&scene.entities[speaker]);
    let named = saying.speaker.is_none_or(speaks);
    let speaker = scene
        .speaker(saying)
        .filter(|_| named && !deeds_speak(scene, saying));
    PartyClaim {
        stance,
        by: speaker.as_ref().map(|speaker| speaker.name.clone()),
        by_actor: speaker.and_then(|speaker| speaker.actor),
        span: words(scene, saying),
    }
}

/// Whether what a saying has for its speaker is a deed.
fn deeds_speak(scene: &Scene<'_>, saying: &Saying) -> bool {
    let last = saying.source.as_ref().map(|source| source.end - 1);
    last.is_some_and(|last| {
        scene
            .lexicon
            .triggers
            .at(scene.doc, last, last + 1)
            .is_some()
    })
}

/// From the speaker to the end of what is said.
fn words(scene: &Scene<'_>, saying: &Saying) -> Span {
    let here = &scene.doc.sentences[saying.sentence].tokens;
    let source = saying
        .source
        .clone()
        .filter(|source| here.contains(&source.start));
    let start = source
        .iter()
        .map(|source| source.start)
        .chain([saying.cue.start, saying.content.start])
        .min()
        .unwrap_or(saying.cue.start);
    let end = source
        .iter()
        .map(|source| source.end)
        .chain([saying.cue.end, saying.content.end])
        .max()
        .unwrap_or(saying.cue.end);
    scene.doc.span(start..end)
}

fn denial(scene: &Scene<'_>, saying: &Saying) -> Option<Denial> {
    let speaker = scene.speaker(saying)?;
    Some(Denial {
        by: Some(speaker.name),
        by_actor: speaker.actor,
        what: scene
            .doc
            .span(saying.content.clone())
            .of(scene.doc.text)
            .to_owned(),
        kind: super::denials::kind(scene, saying),
        span: words(scene, saying),
    })
}

/// Every party of an incident with everybody's word on it.
pub(super) fn parties(scene: &Scene<'_>, draft: &Draft) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for &(agent, sentence) in &draft.agents {
        let claim = told_of(scene, agent, sentence);
        add(scene, &mut parties, agent, Role::Perpetrator, Some(claim));
    }
    for (entity, claim) in &draft.claims {
        add(
            scene,
            &mut parties,
            *entity,
            Role::Perpetrator,
            Some(claim.clone()),
        );
    }
    for &target in &draft.targets {
        let kind = scene.entities[target].kind;
        if scene.can_attack(target)
            || matches!(
                kind,
                MentionKind::Facility | MentionKind::People | MentionKind::Person
            )
        {
            add(scene, &mut parties, target, Role::Target, None);
        }
    }
    parties
}

/// Who says that somebody did it: the speaker of the words, the doer itself, or the outlet.
fn told_of(scene: &Scene<'_>, agent: usize, sentence: usize) -> PartyClaim {
    let itself = |saying: &&Saying| {
        let speaker = saying.speaker.map(|speaker| scene.referent(speaker));
        let end = speaker.map(|speaker| scene.entities[speaker].tokens.end);
        let whole = saying.source.as_ref().map(|source| source.end) == end;
        saying.stance == Stance::Reports && speaker == Some(scene.referent(agent)) && whole
    };
    let own = scene.sayings_in(sentence).find(itself);
    let speaker = own.and_then(|own| scene.speaker(own));
    let speaker =
        speaker.or_else(|| scene.speaker_of(sentence, scene.entities[agent].tokens.start));
    let same = |speaker: &Speaker| scene.same_side(agent, speaker.entity);
    PartyClaim {
        stance: match &speaker {
            Some(speaker) if same(speaker) => Stance::ClaimsResponsibility,
            Some(_) => Stance::Blames,
            None => Stance::Reports,
        },
        by: speaker.as_ref().map(|speaker| speaker.name.clone()),
        by_actor: speaker.and_then(|speaker| speaker.actor),
        span: scene.doc.sentences[sentence].span,
    }
}

/// Adds a party, or a further word on one that is there. A perpetrator is no target of its own.
fn add(
    scene: &Scene<'_>,
    parties: &mut Vec<Party>,
    entity: usize,
    role: Role,
    claim: Option<PartyClaim>,
) {
    let actor = scene.party_actor(entity);
    let name = actor
        .as_ref()
        .map_or_else(|| scene.party_name(entity), |actor| actor.1.clone());
    let id = actor.map(|actor| actor.0);
    let same = |party: &&mut Party| {
        (id.is_some() && party.actor == id) || party.name.eq_ignore_ascii_case(&name)
    };
    match parties.iter_mut().find(same) {
        Some(party) => {
            if party.role == role {
                party
                    .claims
                    .extend(claim.filter(|claim| !party.claims.contains(claim)));
            }
        }
        None => parties.push(Party {
            name,
            actor: id,
            side: scene.side(entity),
            role,
            claims: claim.into_iter().collect(),
        }),
    }
}
