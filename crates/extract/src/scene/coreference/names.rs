//! Names that stand for who had a longer or the same name before.

use khabar_language::{Relation, Tag};

use super::mention::{Gender, Mention, Sort};
use super::{Chain, Text};
use crate::scene::Scene;

/// Chains back to which a name may reach, so that long texts take no longer by the word.
const FARTHEST: usize = 2000;

/// The chain that a name belongs to: the same entry of the who's who, the same name, a part of it;
/// the last one that fits.
pub(super) fn chain(text: &Text<'_, '_>, at: usize) -> Option<usize> {
    let mention = &text.mentions[at];
    let words = words(text.scene, mention);
    let actor = mention
        .entity
        .and_then(|index| text.scene.entities[index].actor);
    let fits = |chain: &&Chain| {
        let one = actor.is_some() && chain.actor == actor;
        let differ = actor.is_some() && chain.actor.is_some() && !one;
        one || !differ
            && !opposed(chain.gender, mention.gender)
            && chain.names.iter().any(|name| {
                agrees(chain.sort, mention.sort) && same(name, &words, chain.sort)
                    || surname(chain.sort, name, &words)
            })
    };
    let oldest = text.chains.len().saturating_sub(FARTHEST);
    let named = text.chains.iter().enumerate().skip(oldest);
    let found = named.filter(|(_, chain)| fits(chain));
    let found = found.max_by_key(|(_, chain)| chain.mentions.last().copied());
    found
        .map(|(index, _)| index)
        .or_else(|| apposed(text, mention))
}

/// "its leader, Ana Ruiz": a name that stands beside a noun for a person or a body.
fn apposed(text: &Text<'_, '_>, mention: &Mention) -> Option<usize> {
    let token = &text.scene.doc.tokens[mention.head];
    let beside = (token.relation == Relation::Appos).then_some(token.head as usize)?;
    let chain = text.at_token(beside)?;
    let known = &text.chains[chain];
    (known.sort == mention.sort && known.names.is_empty()).then_some(chain)
}

fn agrees(one: Sort, other: Sort) -> bool {
    one == other || one == Sort::Any || other == Sort::Any
}

/// "Holt" for "Brock Holt", though there is a place of that name.
fn surname(sort: Sort, known: &[String], words: &[String]) -> bool {
    sort == Sort::Person && words.len() == 1 && known.len() > 1 && known.last() == words.first()
}

pub(super) fn opposed(one: Option<Gender>, other: Option<Gender>) -> bool {
    one.is_some() && other.is_some() && one != other
}

/// The same words; of persons, the last or the first of them; of bodies, some of them, or their initials.
fn same(known: &[String], words: &[String], sort: Sort) -> bool {
    let (short, long) = match known.len() < words.len() {
        true => (known, words),
        false => (words, known),
    };
    if short == long {
        return true;
    }
    match sort {
        Sort::Person => {
            short.iter().all(|word| long.contains(word))
                || short.len() > 1 && short.last() == long.last() && short.first() == long.first()
        }
        Sort::Body => initials(short, long) || short.len() > 1 && long.starts_with(short),
        _ => false,
    }
}

/// "UNSC" for "United Nations Security Council".
fn initials(short: &[String], long: &[String]) -> bool {
    let [word] = short else { return false };
    let letters: String = long
        .iter()
        .filter(|word| !matches!(word.as_str(), "of" | "the" | "for" | "and"))
        .filter_map(|word| word.chars().next())
        .collect();
    word.len() > 1 && *word == letters
}

/// A name's words in lower case, without the article and without titles.
pub(super) fn words(scene: &Scene<'_>, mention: &Mention) -> Vec<String> {
    let doc = scene.doc;
    let titles = &scene.lexicon.references;
    let plain = |at: &usize| {
        let word = doc.lower(*at);
        doc.tokens[*at].tag != Tag::Punct
            && !matches!(word, "the" | "'s")
            && !titles.female.contains(word)
            && !titles.male.contains(word)
    };
    let words = mention.tokens.clone().filter(plain);
    words.map(|at| doc.lower(at).to_owned()).collect()
}

/// What stands before a name and says what it is: "president" in "President Ruiz".
pub(super) fn titles(scene: &Scene<'_>, mention: &Mention) -> Vec<String> {
    let doc = scene.doc;
    let sentence = &doc.sentences[mention.sentence].tokens;
    let noun = |at: &usize| matches!(doc.tokens[*at].tag, Tag::Noun | Tag::Propn);
    let before = (sentence.start..mention.tokens.start).rev().take(3);
    let titles = before.take_while(noun).map(|at| doc.lemma(at).to_owned());
    let sort = mention.sort;
    let inside = mention.tokens.clone().filter(|_| sort == Sort::Body);
    titles
        .chain(inside.map(|at| doc.lemma(at).to_owned()))
        .collect()
}
