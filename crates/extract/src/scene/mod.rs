//! What a text shows before anybody asks what happened: its actors, people, places, times,
//! numbers, and who says what. Everything above reads the [`Scene`] and never the text alone.

mod actors;
mod coreference;
mod entity;
mod names;
mod nouns;
mod places;
mod quotes;
mod reference;
mod sayings;
mod speakers;
mod syntax;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use khabar_actors::ActorKind;
use khabar_gazetteer::Context;
use khabar_language::{Document, Tag};
use khabar_numbers::Number;
use khabar_record::{MentionKind, Published, Report, Stance, Where};
use khabar_times::Time;

use crate::Kernel;
use crate::lexicon::Lexicon;

pub(crate) use entity::Entity;
pub(crate) use sayings::Saying;

/// A text with everything found in it.
pub(crate) struct Scene<'a> {
    pub kernel: &'a Kernel,
    pub lexicon: &'static Lexicon,
    pub doc: &'a Document<'a>,
    /// When the report was published, as its source or the text tells.
    pub published: Option<Published>,
    /// Actors, people, roles, facilities, weapons, places; in order, not overlapping.
    pub entities: Vec<Entity>,
    /// The entity that each token belongs to.
    entity_at: Vec<Option<u32>>,
    pub numbers: Vec<Number>,
    /// The number that each token belongs to.
    number_at: Vec<Option<u32>>,
    pub times: Vec<Time>,
    /// Toponyms with their tokens; an entity of kind place holds the index.
    pub places: Vec<(Range<usize>, Option<Where>)>,
    /// Who says what, in order of the words of saying.
    pub sayings: Vec<Saying>,
    /// Quotations with the saying that each belongs to, in order.
    pub quotes: Vec<(Range<usize>, usize)>,
    /// The entity that a pronoun goes back to, by its token.
    stand_ins: BTreeMap<usize, usize>,
    /// ISO code of the country that the text is mostly about.
    pub home: Option<String>,
}

impl<'a> Scene<'a> {
    /// Reads everything there is to read below the claims.
    pub fn of(kernel: &'a Kernel, report: &Report, doc: &'a Document<'a>) -> Self {
        let lexicon = Lexicon::embedded();
        let published = report
            .published
            .or_else(|| khabar_times::inferred_date(doc));
        let numbers = khabar_numbers::numbers(doc);
        let times = khabar_times::times(doc, published);
        let mut entities = actors::sighted(kernel, doc, published);
        entity::add(&mut entities, names::named(kernel, lexicon, doc));
        let toponyms = places::toponyms(kernel, doc, &entities, &times);
        let context = context(kernel, report, &entities);
        let places = places::placed(kernel, doc, toponyms, &context);
        places::mark(doc, &mut entities, &places);
        let settled = actors::settled_by_places(kernel, doc, published, &places);
        entity::add(&mut entities, settled);
        entity::add(&mut entities, nouns::common(lexicon, doc, &numbers));
        places::join_facilities(&mut entities, doc);
        let home = places::home(kernel, &places, &entities);
        reference::resolve(lexicon, doc, &mut entities);
        let mut scene = Scene {
            kernel,
            lexicon,
            doc,
            published,
            entity_at: by_token(doc, entities.iter().map(|entity| entity.tokens.clone())),
            entities,
            number_at: by_token(doc, numbers.iter().map(|number| number.tokens.clone())),
            numbers,
            times,
            places,
            sayings: Vec::new(),
            quotes: Vec::new(),
            stand_ins: BTreeMap::new(),
            home,
        };
        scene.stand_ins = coreference::stand_ins(&scene);
        scene.sayings = sayings::sayings(&scene);
        scene.quotes = quotes::attributed(&scene);
        scene
    }

    /// The entity that a token belongs to.
    pub fn entity_at(&self, token: usize) -> Option<usize> {
        self.entity_at
            .get(token)
            .copied()
            .flatten()
            .map(|index| index as usize)
    }

    /// The entity that a pronoun goes back to.
    pub fn stand_in(&self, token: usize) -> Option<usize> {
        self.stand_ins.get(&token).copied()
    }

    /// The number that a token belongs to.
    pub fn number_at(&self, token: usize) -> Option<usize> {
        self.number_at
            .get(token)
            .copied()
            .flatten()
            .map(|index| index as usize)
    }

    /// Whether a token is part of a time expression ("March" is a month more often than a protest).
    pub fn in_time(&self, token: usize) -> bool {
        let next = self.times.partition_point(|time| time.tokens.end <= token);
        self.times
            .get(next)
            .is_some_and(|time| time.tokens.contains(&token))
    }

    /// The entities that start within these tokens, with their indexes.
    pub fn entities_in(&self, tokens: Range<usize>) -> impl Iterator<Item = (usize, &Entity)> {
        let first = self
            .entities
            .partition_point(|entity| entity.tokens.start < tokens.start);
        self.entities[first..]
            .iter()
            .enumerate()
            .map(move |(at, entity)| (first + at, entity))
            .take_while(move |(_, entity)| entity.tokens.start < tokens.end)
    }

    /// What an entity finally stands for: itself, or what it refers back to.
    pub fn referent(&self, entity: usize) -> usize {
        self.entities[entity]
            .refers_to
            .map_or(entity, |earlier| earlier as usize)
    }

    /// An entity's name as the record gives it: the text's own words.
    pub fn name(&self, entity: usize) -> String {
        self.entities[self.referent(entity)].name(self.doc)
    }

    /// The last of people named by several nouns: "separatist fighters".
    pub fn head_of(&self, entity: usize) -> usize {
        let people = |index: usize| {
            let entity = self.entities.get(index);
            entity.filter(|entity| entity.kind == MentionKind::People)
        };
        let next = people(entity).and(people(entity + 1));
        match next {
            Some(next) if next.tokens.start == self.entities[entity].tokens.end => {
                self.head_of(entity + 1)
            }
            _ => entity,
        }
    }

    /// A party's name: the text's own words, with what tells people from others ("Hmar and Kuki gunmen").
    pub fn party_name(&self, entity: usize) -> String {
        let entity = &self.entities[self.referent(entity)];
        if entity.kind != MentionKind::People {
            return entity.name(self.doc);
        }
        let first = self.doc.sentences[self.doc.sentence_of(entity.tokens.start)]
            .tokens
            .start;
        let inside = |&at: &usize| {
            matches!(self.doc.tokens[at].tag, Tag::Adj | Tag::Noun | Tag::Propn)
                && self.number_at(at).is_none()
                && !self.in_time(at)
        };
        let start = (first..entity.tokens.start).rev().take_while(inside).last();
        let start = start.unwrap_or(entity.tokens.start);
        // "a paramilitary band": the noun that the people's word only tells the kind of.
        let end = entity.tokens.end;
        let last = self.doc.sentences[self.doc.sentence_of(end - 1)].tokens.end;
        let band = end < last && self.lexicon.doers.bands.contains(self.doc.lower(end));
        let end = end + usize::from(band);
        let words = self.doc.span(start..self.whose(end));
        let words: Vec<&str> = words.of(self.doc.text).split_whitespace().collect();
        words.join(" ")
    }

    /// The end of "of the state police" behind people, where it stands.
    fn whose(&self, end: usize) -> usize {
        let sentence = &self.doc.sentences[self.doc.sentence_of(end - 1)].tokens;
        if end >= sentence.end || self.doc.lower(end) != "of" {
            return end;
        }
        let inside = |&at: &usize| {
            let tag = self.doc.tokens[at].tag;
            matches!(tag, Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn) && !self.in_time(at)
        };
        let body = (end + 1..sentence.end.min(end + 7)).take_while(inside);
        let noun = |at: &usize| matches!(self.doc.tokens[*at].tag, Tag::Noun | Tag::Propn);
        let last = body.filter(noun).last();
        // "accused the army of the strike": a deed has no people.
        let deed = |at: &usize| self.lexicon.triggers.at(self.doc, *at, at + 1).is_some();
        last.filter(|at| !deed(at)).map_or(end, |last| last + 1)
    }

    /// The who's who id of what an entity stands for.
    pub fn actor_id(&self, entity: usize) -> Option<String> {
        let actor = self.entities[self.referent(entity)].actor?;
        Some(self.kernel.actors.get(actor).id.clone())
    }
}

impl Scene<'_> {
    /// The who's who entry that a party is filed under: a state's adjective and its forces' carriers
    /// stand for the state, and so do its ministries; id and name.
    pub fn party_actor(&self, entity: usize) -> Option<(String, String)> {
        let actor = self
            .kernel
            .actors
            .get(self.entities[self.referent(entity)].actor?);
        let state = || self.kernel.actors.by_id(&self.side(entity)?);
        let actor = match actor.kind {
            ActorKind::Government => state().unwrap_or(actor),
            _ => actor,
        };
        Some((actor.id.clone(), actor.name.clone()))
    }

    /// The who's who entries that the text names, by id, each with the text's own names for it; sorted.
    pub fn actors_named(&self) -> Vec<(String, Vec<String>)> {
        let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for entity in self.entities.iter().filter(|entity| !entity.adjective) {
            if let Some(actor) = entity.actor {
                let id = self.kernel.actors.get(actor).id.clone();
                named.entry(id).or_default().insert(entity.name(self.doc));
            }
        }
        named
            .into_iter()
            .map(|(id, names)| (id, names.into_iter().collect()))
            .collect()
    }

    /// Groups, states and bodies; those that only tell or count are no parties.
    pub fn is_party(&self, entity: &Entity) -> bool {
        let kind = entity.actor.map(|actor| self.kernel.actors.get(actor).kind);
        let tells = matches!(kind, Some(ActorKind::Outlet | ActorKind::Institute));
        let body = matches!(
            entity.kind,
            MentionKind::Group | MentionKind::Organization | MentionKind::State
        );
        body && !tells
    }

    /// Whether an entity is of a kind that fights: a state, a force, a group; no outlet, no institute.
    pub fn can_attack(&self, entity: usize) -> bool {
        let entity = &self.entities[self.referent(entity)];
        match entity.actor {
            Some(actor) => matches!(
                self.kernel.actors.get(actor).kind,
                ActorKind::State
                    | ActorKind::Military
                    | ActorKind::Police
                    | ActorKind::ArmedGroup
                    | ActorKind::Militia
                    | ActorKind::Gang
            ),
            None => entity.kind == MentionKind::Group,
        }
    }

    /// Whether a speaker is of the same side as a doer, and so speaks of its own deeds.
    pub fn same_side(&self, doer: usize, speaker: Option<usize>) -> bool {
        let side = self.side(doer);
        side.is_some() && speaker.is_some_and(|speaker| self.side(speaker) == side)
    }

    /// "the militia", "the group", where nothing before tells which.
    pub fn is_nameless(&self, entity: usize) -> bool {
        let entity = &self.entities[entity];
        let first = entity.tokens.start;
        entity.kind == MentionKind::Group
            && entity.actor.is_none()
            && entity.refers_to.is_none()
            && entity.tokens.len() == 1
            && self.lexicon.group_anaphors.contains(self.doc.lower(first))
            && !self.doc.word(first).starts_with(char::is_uppercase)
    }

    /// Whose side an entity is on: the state of a state's force, the topmost group of a faction.
    pub fn side(&self, entity: usize) -> Option<String> {
        let referent = self.referent(entity);
        let entity = &self.entities[referent];
        let Some(number) = entity.actor else {
            return (entity.kind == MentionKind::Group && !self.is_nameless(referent))
                .then(|| entity.name(self.doc).to_lowercase());
        };
        let actors = self.kernel.actors;
        let actor = actors.get(number);
        let date = self.published.map(|published| published.start);
        let top = || actors.ancestors(&actor.id).last().map(|top| top.id.clone());
        let side = actors.side(&actor.id, date).map(|side| side.id.clone());
        side.or_else(top).or_else(|| Some(actor.id.clone()))
    }
}

/// Who says something, by name and by the who's who.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Speaker {
    pub name: String,
    pub actor: Option<String>,
    /// The entity that speaks, where it is one.
    pub entity: Option<usize>,
}

impl Scene<'_> {
    /// Who says what stands at a token: the narrowest saying that holds it, or, in a sentence that
    /// begins with "it" or "he", the speaker of the sentence before.
    pub fn speaker_of(&self, sentence: usize, token: usize) -> Option<Speaker> {
        self.saying_of(sentence, token)
            .and_then(|saying| self.speaker(saying))
    }

    /// The saying that holds a token.
    pub fn saying_of(&self, sentence: usize, token: usize) -> Option<&Saying> {
        let told = |saying: &&Saying| {
            saying.source.is_some()
                && !matches!(saying.stance, Stance::Denies | Stance::ClaimsResponsibility)
        };
        self.sayings_in(sentence)
            .filter(told)
            .filter(|saying| saying.content.contains(&token))
            .min_by_key(|saying| saying.content.len())
            .or_else(|| self.quoting(token).filter(told))
    }

    /// The saying to which the quotation around a token belongs.
    fn quoting(&self, token: usize) -> Option<&Saying> {
        let at = self.quotes.partition_point(|(quote, _)| quote.end <= token);
        let (_, saying) = self
            .quotes
            .get(at)
            .filter(|(quote, _)| quote.contains(&token))?;
        Some(&self.sayings[*saying])
    }

    /// The sayings of a sentence.
    pub fn sayings_in(&self, sentence: usize) -> impl DoubleEndedIterator<Item = &Saying> {
        let first = self
            .sayings
            .partition_point(|saying| saying.sentence < sentence);
        let last = self
            .sayings
            .partition_point(|saying| saying.sentence <= sentence);
        self.sayings[first..last].iter()
    }

    /// An entity as a speaker, by its name.
    pub fn speaking(&self, entity: usize) -> Speaker {
        Speaker {
            name: self.name(entity),
            actor: self.actor_id(entity),
            entity: Some(entity),
        }
    }

    /// A saying's speaker in the text's own words.
    pub fn speaker(&self, saying: &Saying) -> Option<Speaker> {
        let source = saying.source.clone()?;
        let actor = saying.speaker.and_then(|entity| self.actor_id(entity));
        let mut words = self
            .doc
            .span(source)
            .of(self.doc.text)
            .split_whitespace()
            .collect::<Vec<_>>();
        if words
            .first()
            .is_some_and(|word| ["the", "a", "an"].contains(&word.to_lowercase().as_str()))
            && words.len() > 1
        {
            words.remove(0);
        }
        Some(Speaker {
            name: words.join(" "),
            actor,
            entity: saying.speaker,
        })
    }
}

/// For every token the index of the range that holds it.
fn by_token(doc: &Document<'_>, ranges: impl Iterator<Item = Range<usize>>) -> Vec<Option<u32>> {
    let mut holder = vec![None; doc.tokens.len()];
    for (index, range) in ranges.enumerate() {
        for token in range {
            holder[token].get_or_insert(index as u32);
        }
    }
    holder
}

/// Countries that the text's actors imply, weighed by how often they are named.
fn context(kernel: &Kernel, report: &Report, entities: &[Entity]) -> Context {
    let mut weights = BTreeMap::<&str, f32>::new();
    for entity in entities {
        let country = entity
            .actor
            .and_then(|actor| kernel.actors.get(actor).country.as_deref());
        if let Some(country) = country {
            *weights.entry(country).or_default() += 1.0;
        }
    }
    let outlet_country = report.outlet.as_deref().and_then(|outlet| {
        let seen = kernel.actors.find(outlet, None);
        seen.first()
            .and_then(|sighting| kernel.actors.get(sighting.actor).country.clone())
    });
    Context {
        countries: weights
            .into_iter()
            .map(|(iso, weight)| (iso.to_owned(), weight))
            .collect(),
        outlet_country,
    }
}
