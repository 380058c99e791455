//! Words that stand for somebody or something, with what they tell of whom.

use std::ops::Range;

use khabar_language::{FineTag, Relation, Tag};
use khabar_record::{MentionKind, People, ReferenceForm};

use super::super::{Entity, Scene};

/// What kind of thing words stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    /// A group, an organisation, a state.
    Body,
    Thing,
    /// "They": people, bodies or things.
    Any,
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    One,
    Many,
    /// A body is "it" and "they".
    Either,
}

/// A woman or a man.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

/// What words do in their clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Other,
    Owner,
    Object,
    Subject,
}

/// Words that stand for somebody or something.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub tokens: Range<usize>,
    pub head: usize,
    pub sentence: usize,
    pub form: ReferenceForm,
    /// Whether a noun goes back to somebody known.
    pub definite: bool,
    /// The pronoun that says whose a noun is.
    pub owner: Option<usize>,
    pub sort: Sort,
    pub number: Number,
    pub gender: Option<Gender>,
    pub part: Part,
    /// The entity that a name is.
    pub entity: Option<usize>,
}

/// Every mention of a text, in order of their heads.
pub(super) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for (sentence, tokens) in scene
        .doc
        .sentences
        .iter()
        .map(|s| s.tokens.clone())
        .enumerate()
    {
        let mut at = tokens.start;
        while at < tokens.end {
            let mention = mention_at(scene, sentence, &tokens, at);
            at = match &mention {
                Some(mention) if mention.form == ReferenceForm::Name => mention.tokens.end,
                _ => at + 1,
            };
            found.extend(mention);
        }
    }
    found
}

fn mention_at(
    scene: &Scene<'_>,
    sentence: usize,
    tokens: &Range<usize>,
    at: usize,
) -> Option<Mention> {
    let named = scene
        .entity_at(at)
        .filter(|&index| is_name(scene, &scene.entities[index]));
    if let Some(index) = named {
        return name(scene, sentence, index, at);
    }
    match scene.doc.tokens[at].tag {
        Tag::Pron | Tag::Det => pronoun(scene, sentence, at),
        Tag::Noun => noun(scene, sentence, tokens, at),
        Tag::Propn => unknown(scene, sentence, tokens, at),
        _ => None,
    }
}

/// Proper nouns that nobody has said the kind of: "Ruiz" alone.
fn unknown(
    scene: &Scene<'_>,
    sentence: usize,
    tokens: &Range<usize>,
    at: usize,
) -> Option<Mention> {
    let free = |token: &usize| {
        let known = scene.entity_at(*token).map(|index| &scene.entities[index]);
        scene.doc.tokens[*token].tag == Tag::Propn
            && scene.doc.word(*token).starts_with(char::is_uppercase)
            && !scene.in_time(*token)
            && known.is_none_or(|entity| !is_name(scene, entity))
    };
    let last = (at..tokens.end).take_while(free).last()?;
    let head = head(scene, &(at..last + 1));
    let modifies = matches!(scene.doc.tokens[head].relation, Relation::Compound);
    let adjective = scene
        .entity_at(head)
        .is_some_and(|index| scene.entities[index].adjective);
    // "the Stirling Prize": a person has no article.
    let article = at > tokens.start && scene.doc.tokens[at - 1].tag == Tag::Det;
    let body = scene
        .lexicon
        .organization_words
        .contains(scene.doc.lower(last));
    let sort = match article || body {
        true => Sort::Thing,
        false => Sort::Any,
    };
    (!modifies && !adjective).then(|| Mention {
        head,
        sentence,
        form: ReferenceForm::Name,
        definite: true,
        owner: None,
        sort,
        number: Number::One,
        gender: gender_of_name(scene, &(at..last + 1)),
        part: part(scene, head),
        entity: None,
        tokens: at..last + 1,
    })
}

/// The word of a name that what stands around it hangs on.
fn head(scene: &Scene<'_>, tokens: &Range<usize>) -> usize {
    let outside = |at: &usize| {
        let head = scene.doc.tokens[*at].head as usize;
        !tokens.contains(&head) || head == *at
    };
    tokens.clone().find(outside).unwrap_or(tokens.end - 1)
}

/// Names of actors and of places; "the group" and "Malian" are none.
fn is_name(scene: &Scene<'_>, entity: &Entity) -> bool {
    let named = entity.is_actor() || entity.kind == MentionKind::Place;
    let capital = |at: usize| scene.doc.word(at).starts_with(char::is_uppercase);
    named && !entity.adjective && entity.tokens.clone().any(capital)
}

fn name(scene: &Scene<'_>, sentence: usize, index: usize, at: usize) -> Option<Mention> {
    let entity = &scene.entities[index];
    let tokens = entity.tokens.clone();
    if tokens.start != at {
        return None;
    }
    let head = head(scene, &tokens);
    let (sort, number) = match entity.kind {
        MentionKind::Person => (Sort::Person, Number::One),
        MentionKind::Place => (Sort::Thing, Number::One),
        _ => (Sort::Body, Number::Either),
    };
    let gender = (sort == Sort::Person).then(|| gender_of_name(scene, &tokens));
    Some(Mention {
        head,
        sentence,
        form: ReferenceForm::Name,
        definite: true,
        owner: None,
        sort,
        number,
        gender: gender.flatten(),
        part: part(scene, head),
        entity: Some(index),
        tokens,
    })
}

/// By the given name, or by the words of office and title before and in it.
fn gender_of_name(scene: &Scene<'_>, tokens: &Range<usize>) -> Option<Gender> {
    let words = &scene.lexicon.references;
    let first = scene.doc.lower(tokens.start);
    if words.women.contains(first) {
        return Some(Gender::Female);
    }
    if words.men.contains(first) {
        return Some(Gender::Male);
    }
    let sentence = &scene.doc.sentences[scene.doc.sentence_of(tokens.start)].tokens;
    let before = tokens.start.saturating_sub(2).max(sentence.start)..tokens.end;
    before.into_iter().find_map(|at| gender_of(scene, at))
}

fn gender_of(scene: &Scene<'_>, at: usize) -> Option<Gender> {
    let words = &scene.lexicon.references;
    let (lemma, form) = (scene.doc.lemma(at), scene.doc.lower(at));
    let is = |list: &std::collections::HashSet<String>| list.contains(lemma) || list.contains(form);
    match (is(&words.female), is(&words.male)) {
        (true, _) => Some(Gender::Female),
        (_, true) => Some(Gender::Male),
        _ => None,
    }
}

fn pronoun(scene: &Scene<'_>, sentence: usize, at: usize) -> Option<Mention> {
    let words = &scene.lexicon.references;
    let form = scene.doc.lower(at);
    let (sort, number, gender) = match form {
        _ if words.he.contains(form) => (Sort::Person, Number::One, Some(Gender::Male)),
        _ if words.she.contains(form) => (Sort::Person, Number::One, Some(Gender::Female)),
        _ if words.it.contains(form) => (Sort::Body, Number::One, None),
        _ if words.they.contains(form) => (Sort::Any, Number::Many, None),
        _ => return None,
    };
    Some(Mention {
        tokens: at..at + 1,
        head: at,
        sentence,
        form: ReferenceForm::Pronoun,
        definite: true,
        owner: None,
        sort,
        number,
        gender,
        part: part(scene, at),
        entity: None,
    })
}

fn noun(scene: &Scene<'_>, sentence: usize, tokens: &Range<usize>, at: usize) -> Option<Mention> {
    let doc = scene.doc;
    let token = &doc.tokens[at];
    let modifies = matches!(token.relation, Relation::Compound | Relation::Flat);
    if modifies || scene.in_time(at) {
        return None;
    }
    let inside = |token: &usize| {
        matches!(
            doc.tokens[*token].tag,
            Tag::Adj | Tag::Noun | Tag::Num | Tag::Propn | Tag::Adv
        )
    };
    let modifiers = (tokens.start..at).rev().take_while(inside).last();
    let first = modifiers.unwrap_or(at);
    let opens = first
        .checked_sub(1)
        .filter(|&before| before >= tokens.start);
    let definite = opens.filter(|&at| scene.lexicon.references.definite.contains(doc.lower(at)));
    let many = matches!(token.fine, FineTag::Nns | FineTag::Nnps);
    let sort = sort(scene, at);
    let number = match (many, sort) {
        (true, _) => Number::Many,
        (false, Sort::Body) => Number::Either,
        _ => Number::One,
    };
    Some(Mention {
        tokens: definite.unwrap_or(first)..at + 1,
        head: at,
        sentence,
        form: ReferenceForm::Noun,
        definite: definite.is_some(),
        owner: definite.filter(|&at| doc.tokens[at].relation == Relation::NmodPoss),
        sort,
        number,
        gender: gender_of(scene, at),
        part: part(scene, at),
        entity: None,
    })
}

/// What a noun names: a person by office, trade or kin, a body, or a thing.
fn sort(scene: &Scene<'_>, at: usize) -> Sort {
    let words = &scene.lexicon.references;
    let lemma = scene.doc.lemma(at);
    if words.bodies.contains(lemma) {
        return Sort::Body;
    }
    let entity = scene.entity_at(at).map(|index| &scene.entities[index]);
    let person = entity.is_some_and(|entity| match entity.kind {
        MentionKind::Role | MentionKind::Person => true,
        MentionKind::People => entity.people != Some(People::Unspecified),
        _ => false,
    });
    let known = words.persons.contains(lemma) || gender_of(scene, at).is_some();
    match person || known {
        true => Sort::Person,
        false => Sort::Thing,
    }
}

/// What a word does in its clause; one that is joined to another does what that one does.
fn part(scene: &Scene<'_>, at: usize) -> Part {
    let token = &scene.doc.tokens[at];
    match token.relation {
        Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter => Part::Subject,
        Relation::Obj | Relation::Iobj => Part::Object,
        Relation::NmodPoss => Part::Owner,
        Relation::Conj => match scene.doc.tokens[token.head as usize].relation {
            Relation::Nsubj | Relation::NsubjPass => Part::Subject,
            Relation::Obj => Part::Object,
            _ => Part::Other,
        },
        _ => Part::Other,
    }
}
