use std::cell::OnceCell;
use std::ops::Range;

use khabar_language::{Document, Tag};

use crate::entity::Entity;
use crate::symbols::Symbols;
use crate::traits::Traits;

/// One sentence with its words as numbers.
pub(crate) struct Sentence<'d, 't> {
    document: &'d Document<'t>,
    tokens: Range<usize>,
    /// The numbers of each token's lower-case form and lemma.
    numbers: Vec<(u32, u32)>,
    /// The entities that start in this sentence, in order.
    entities: &'d [Entity],
    traits: OnceCell<Vec<Traits>>,
}

impl<'d, 't> Sentence<'d, 't> {
    pub(crate) fn new(
        document: &'d Document<'t>,
        sentence: usize,
        symbols: &Symbols,
        entities: &'d [Entity],
    ) -> Self {
        let tokens = document.sentences[sentence].tokens.clone();
        let number = |token| {
            (
                symbols.number(document.lower(token)),
                symbols.number(document.lemma(token)),
            )
        };
        let first = entities.partition_point(|entity| entity.tokens.start < tokens.start);
        let last = entities.partition_point(|entity| entity.tokens.start < tokens.end);
        Sentence {
            document,
            numbers: tokens.clone().map(number).collect(),
            entities: &entities[first..last],
            traits: OnceCell::new(),
            tokens,
        }
    }

    pub(crate) fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    pub(crate) fn end(&self) -> usize {
        self.tokens.end
    }

    pub(crate) fn word(&self, token: usize) -> u32 {
        self.numbers[token - self.tokens.start].0
    }

    pub(crate) fn lemma(&self, token: usize) -> u32 {
        self.numbers[token - self.tokens.start].1
    }

    pub(crate) fn lower(&self, token: usize) -> &str {
        self.document.lower(token)
    }

    pub(crate) fn lemma_text(&self, token: usize) -> &str {
        self.document.lemma(token)
    }

    pub(crate) fn tag(&self, token: usize) -> Tag {
        self.document.tokens[token].tag
    }

    /// What patterns ask of a token again and again; worked out when the first pattern is tried.
    pub(crate) fn traits(&self, token: usize) -> &Traits {
        let traits = self.traits.get_or_init(|| {
            self.tokens
                .clone()
                .map(|token| Traits::of(self, token))
                .collect()
        });
        &traits[token - self.tokens.start]
    }

    /// The entities that start at a token.
    pub(crate) fn starting_at(&self, token: usize) -> impl Iterator<Item = &'d Entity> {
        let first = self.first_entity(token);
        self.entities[first..]
            .iter()
            .take_while(move |entity| entity.tokens.start == token)
    }

    /// The entities of a kind that start between two tokens, both included, in order.
    pub(crate) fn entities_from(
        &self,
        kind: u8,
        tokens: Range<usize>,
    ) -> impl Iterator<Item = &'d Entity> {
        let end = self.tokens.end;
        let first = self.first_entity(tokens.start);
        let here = self.entities[first..]
            .iter()
            .take_while(move |entity| entity.tokens.start <= tokens.end);
        here.filter(move |entity| entity.kind == kind && entity.tokens.end <= end)
    }

    /// The position of the first entity that starts at a token or after it.
    fn first_entity(&self, token: usize) -> usize {
        self.entities
            .partition_point(|entity| entity.tokens.start < token)
    }
}
