//! Dependency parsing: arc-eager transitions, each by the best sum of weights.
//!
//! The root stands behind the last word, so that a word finds its head to its right like any
//! other. Moves are told apart by few weights a feature; the relation is chosen afterwards, once
//! for each arc.

mod input;
mod labels;
mod moves;
mod roots;
mod state;

pub use input::{Input, Item};
pub use labels::label_features;
pub use moves::move_features;
pub use state::{Move, NONE, Node, State};

use crate::Relation;
use crate::model::{Bytes, MoveTable, Scorer, Table, best};

/// A parser: weights of moves and weights of relations.
pub struct Parser<M, L> {
    /// What the classes of the labeller mean.
    pub relations: Vec<Relation>,
    /// The weights of moves.
    pub moves: M,
    /// The weights of relations.
    pub labels: L,
}

/// What parsing needs again and again, kept between sentences.
#[derive(Default)]
pub struct Scratch {
    features: Vec<u32>,
    scores: Vec<i32>,
}

impl Parser<MoveTable, Table> {
    /// Reads a parser: its relations by their places in the enum, its moves, its labeller.
    pub fn read(bytes: &mut Bytes) -> Self {
        let count = bytes.number();
        let relations = (0..count)
            .map(|_| Relation::ALL[bytes.byte() as usize])
            .collect();
        Parser {
            relations,
            moves: MoveTable::read(bytes),
            labels: Table::read(bytes),
        }
    }
}

impl<M: Scorer, L: Scorer> Parser<M, L> {
    /// Parses one sentence; the state returned holds a head for every word.
    pub fn parse(&self, input: &Input, state: &mut State, scratch: &mut Scratch) {
        state.reset(input.len());
        while !state.is_final() {
            let step = state
                .forced()
                .unwrap_or_else(|| self.choose(input, state, scratch));
            let arc = state.apply(step);
            if let Some((head, word)) = arc.filter(|arc| arc.0 != input.len()) {
                let label = self.label(input, state, head, word, scratch);
                state.set_label(head, word, label);
            }
        }
        for word in roots::join(input, state) {
            let head = state.node(word).head as usize;
            let label = self.label(input, state, head, word, scratch);
            state.set_label(head, word, label);
        }
    }

    fn choose(&self, input: &Input, state: &State, scratch: &mut Scratch) -> Move {
        scratch.features.clear();
        move_features(input, state, &mut scratch.features);
        scratch.scores.resize(Move::ALL.len(), 0);
        self.moves.score(&scratch.features, &mut scratch.scores);
        Move::ALL[best(&scratch.scores, |class| state.allows(Move::ALL[class]))]
    }

    fn label(
        &self,
        input: &Input,
        state: &State,
        head: usize,
        word: usize,
        scratch: &mut Scratch,
    ) -> u8 {
        scratch.features.clear();
        label_features(input, state, head, word, &mut scratch.features);
        scratch.scores.resize(self.labels.classes(), 0);
        self.labels.score(&scratch.features, &mut scratch.scores);
        best(&scratch.scores, |_| true) as u8
    }

    /// The relation of a word of a parsed sentence.
    pub fn relation(&self, state: &State, word: usize) -> Relation {
        let node = state.node(word);
        if node.head as usize == state.len() {
            Relation::Root
        } else {
            self.relations[node.label as usize]
        }
    }
}
