//! Nouns that stand for who was named before: "the group", "the minister", "its leader".

use khabar_language::Relation;
use khabar_record::MentionKind;

use super::mention::{Mention, Number, Sort};
use super::names::opposed;
use super::{Chain, Text};

/// Sentences that a noun may reach back over where it was said of the same before, and where only its
/// kind fits.
const REACH: [usize; 2] = [30, 3];

/// The chain that a noun belongs to.
pub(super) fn chain(text: &Text<'_, '_>, at: usize) -> Option<usize> {
    let mention = &text.mentions[at];
    if let Some(beside) = apposed(text, mention) {
        return Some(beside);
    }
    let stands = mention.definite && mention.sort != Sort::Thing;
    if !stands {
        return None;
    }
    if let Some(owner) = mention.owner {
        return owned(text, mention, text.at_token(owner)?);
    }
    let (called, kind) = (called(text, mention), kind(text, mention));
    called.or(kind)
}

/// "Ana Ruiz, the leader", "Ruiz is the leader": a noun beside the name or said of it.
fn apposed(text: &Text<'_, '_>, mention: &Mention) -> Option<usize> {
    let doc = text.scene.doc;
    let token = &doc.tokens[mention.head];
    let beside = match token.relation {
        Relation::Appos => Some(token.head as usize),
        _ if mention.definite => subject_of_noun(text, mention.head),
        _ => None,
    };
    let chain = text.at_token(beside?)?;
    let known = &text.chains[chain];
    let vague = mention.definite && mention.sort == Sort::Thing && known.sort != Sort::Thing;
    let fits = (known.sort == mention.sort || vague) && fits_number(known.number, mention.number);
    (fits && !opposed(known.gender, mention.gender)).then_some(chain)
}

/// "Ruiz" in "Ruiz is the leader".
fn subject_of_noun(text: &Text<'_, '_>, head: usize) -> Option<usize> {
    let doc = text.scene.doc;
    let sentence = doc.sentences[doc.sentence_of(head)].tokens.clone();
    let of = |relation: Relation| {
        let mut before = sentence.start..head;
        before
            .find(|&at| doc.tokens[at].head as usize == head && doc.tokens[at].relation == relation)
    };
    of(Relation::Cop)?;
    of(Relation::Nsubj)
}

/// "her father": whoever was called so with the same owner.
fn owned(text: &Text<'_, '_>, mention: &Mention, owner: usize) -> Option<usize> {
    let lemma = text.scene.doc.lemma(mention.head);
    last(text, mention, REACH[0], |chain| {
        chain.owner == Some(owner) && chain.nouns.iter().any(|noun| noun == lemma)
    })
}

/// Who was called so before, last.
fn called(text: &Text<'_, '_>, mention: &Mention) -> Option<usize> {
    let lemma = text.scene.doc.lemma(mention.head);
    last(text, mention, REACH[0], |chain| {
        chain.owner.is_none()
            && fits_number(chain.number, mention.number)
            && chain.nouns.iter().any(|noun| noun == lemma)
    })
}

/// Who is of the kind that the noun says, last named.
fn kind(text: &Text<'_, '_>, mention: &Mention) -> Option<usize> {
    let words = &text.scene.lexicon.references;
    let form = text.scene.doc.lower(mention.head);
    let bare = mention.tokens.len() == 2;
    let body = words.for_groups.contains(form) || words.for_organizations.contains(form);
    let wanted = bare && body && mention.sort == Sort::Body;
    wanted.then(|| {
        last(text, mention, REACH[1], |chain| {
            !chain.names.is_empty() && chain.sort == Sort::Body && !is_state(text, chain)
        })
    })?
}

/// "The organisation" is no country.
fn is_state(text: &Text<'_, '_>, chain: &Chain) -> bool {
    let entities = &text.scene.entities;
    let entity = text.mentions[chain.mentions[0]].entity;
    entity.is_some_and(|index| entities[index].kind == MentionKind::State)
}

/// The chain that was mentioned last among those that fit; a noun's owner is none.
fn last(
    text: &Text<'_, '_>,
    mention: &Mention,
    reach: usize,
    fits: impl Fn(&Chain) -> bool,
) -> Option<usize> {
    let owner = |chain: &Chain| mention.tokens.contains(&text.last(chain).head);
    let able = |chain: &Chain| {
        chain.sort == mention.sort && !owner(chain) && !opposed(chain.gender, mention.gender)
    };
    text.recent(mention, reach)
        .find(|(_, chain)| able(chain) && fits(chain))
        .map(|(index, _)| index)
}

fn fits_number(one: Number, other: Number) -> bool {
    one == other || one == Number::Either || other == Number::Either
}
