//! Whom a pronoun stands for: of those it agrees with, the one that is nearest, acts, and is told of most.

use khabar_language::{Document, Relation, Tag};
use khabar_record::ReferenceForm;

use super::mention::{Mention, Number, Part, Sort};
use super::names::opposed;
use super::{Chain, Text};

/// Sentences that a pronoun may reach back over.
const REACH: usize = 4;

/// What speaks for a chain, beside its nearness: weights found on the training part of GUM.
mod weight {
    /// Each sentence between.
    pub const DISTANCE: f64 = -0.6;
    /// Its last mention acts.
    pub const SUBJECT: f64 = 1.0;
    /// Its last mention has something done to it.
    pub const OBJECT: f64 = 0.4;
    /// Its last mention only says whose something is.
    pub const OWNER: f64 = 0.2;
    /// Its last mention is a pronoun, too.
    pub const PRONOUN: f64 = 0.4;
    /// Its last mention is a name.
    pub const NAME: f64 = -0.1;
    /// Both do the same in their clauses.
    pub const PARALLEL: f64 = 0.2;
    /// The logarithm of how often it is mentioned.
    pub const OFTEN: f64 = 0.3;
    /// "They" for people, for a body.
    pub const THEY: [f64; 2] = [0.4, -0.6];
    /// "He" for a name of which nobody has said that it is a person's.
    pub const UNKNOWN: f64 = -0.7;
    /// What "it" and "they" need at least, which also stand for what is no mention.
    pub const LEAST: [f64; 2] = [0.3, -0.1];
}

/// The chain of a pronoun.
pub(super) fn of_pronoun(text: &Text<'_, '_>, at: usize) -> Option<usize> {
    let mention = &text.mentions[at];
    if is_empty(text, mention) {
        return None;
    }
    let chains = text.recent(mention, REACH);
    let mut best: Option<(f64, usize)> = None;
    for (index, chain) in chains.filter(|(_, chain)| can(text, chain, mention)) {
        let score = score(text, chain, mention);
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, index));
        }
    }
    let least = match mention.sort {
        Sort::Body => weight::LEAST[0],
        Sort::Any => weight::LEAST[1],
        _ => f64::NEG_INFINITY,
    };
    best.filter(|(score, _)| *score >= least)
        .map(|(_, index)| index)
}

/// Whether a pronoun can stand for a chain: it agrees, and it is no other part of the same deed.
fn can(text: &Text<'_, '_>, chain: &Chain, mention: &Mention) -> bool {
    agrees(chain, mention) && !beside(text, text.last(chain), mention)
}

fn agrees(chain: &Chain, mention: &Mention) -> bool {
    let number = match mention.number {
        Number::One => chain.number != Number::Many,
        _ => chain.number != Number::One,
    };
    let sort = match mention.sort {
        Sort::Person => matches!(chain.sort, Sort::Person | Sort::Any),
        Sort::Body => chain.sort != Sort::Person,
        _ => true,
    };
    number && sort && !opposed(chain.gender, mention.gender)
}

/// "He saw him": two parts of one deed are two, unless the pronoun says that they are one.
fn beside(text: &Text<'_, '_>, other: &Mention, mention: &Mention) -> bool {
    let doc = text.scene.doc;
    let verb = |at: usize| doc.tokens[at].head;
    let reflexive = &text.scene.lexicon.references.reflexive;
    verb(other.head) == verb(mention.head)
        && mention.part != Part::Owner
        && doc.tokens[mention.head].relation != Relation::Conj
        && !reflexive.contains(doc.lower(mention.head))
}

fn score(text: &Text<'_, '_>, chain: &Chain, mention: &Mention) -> f64 {
    let last = text.last(chain);
    let between = (mention.sentence - last.sentence) as f64;
    let part = match last.part {
        Part::Subject => weight::SUBJECT,
        Part::Object => weight::OBJECT,
        Part::Owner => weight::OWNER,
        Part::Other => 0.0,
    };
    let form = match last.form {
        ReferenceForm::Pronoun => weight::PRONOUN,
        ReferenceForm::Name => weight::NAME,
        ReferenceForm::Noun => 0.0,
    };
    let parallel = f64::from(last.part == mention.part) * weight::PARALLEL;
    let often = (chain.mentions.len() as f64).ln() * weight::OFTEN;
    let sort = match (mention.sort, chain.sort) {
        (Sort::Any, Sort::Person) => weight::THEY[0],
        (Sort::Any, Sort::Body) => weight::THEY[1],
        (Sort::Person, Sort::Any) => weight::UNKNOWN,
        _ => 0.0,
    };
    part + form + parallel + often + sort + weight::DISTANCE * between
}

/// "It seems that", "it is clear that", "it rained": nobody.
fn is_empty(text: &Text<'_, '_>, mention: &Mention) -> bool {
    let doc = text.scene.doc;
    let words = &text.scene.lexicon.references;
    let token = &doc.tokens[mention.head];
    if doc.lower(mention.head) != "it" {
        return false;
    }
    let governor = token.head as usize;
    let lemma = doc.lemma(governor);
    let empty = words.empty_verbs.contains(lemma) || words.empty_adjectives.contains(lemma);
    token.relation == Relation::Expl
        || empty && mention.part == Part::Subject
        || cleft(doc, mention.head)
}

/// "It is … that", "it was … who".
fn cleft(doc: &Document<'_>, at: usize) -> bool {
    let end = doc.sentences[doc.sentence_of(at)].tokens.end;
    let be = at + 1 < end && doc.tokens[at + 1].tag == Tag::Aux && doc.lemma(at + 1) == "be";
    be && (at + 2..end.min(at + 10)).any(|next| matches!(doc.lower(next), "that" | "who" | "to"))
}
