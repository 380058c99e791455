//! Tags, trees and names of sentences by a neural encoder of 30 million parameters.
//!
//! [`Encoder::read`] takes sentences that are cut into words and gives a [`Reading`] of each. It is
//! slower by far than [`khabar_language`] and better; `docs/accuracy/syntax.md` has both. Sentences
//! are read one window at a time on one thread, so that what comes out depends on nothing else.

mod document;
mod labels;
mod model;
mod names;
mod pieces;
mod told;
mod tree;
mod window;

use khabar_language::{Analysis, FineTag, NameKind, Relation, Tag};

pub use labels::Found;
pub use told::LoadError;

use model::{Model, Rows};
use names::agree;
use pieces::Pieces;
use told::Told;
use window::{Place, windows};

/// The encoder, ready to read.
pub struct Encoder {
    told: Told,
    pieces: Pieces,
    model: Model,
}

/// What the encoder makes of one sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Tags and tree, a word each.
    pub words: Vec<Analysis>,
    /// People, organisations, places and other names.
    pub names: Vec<Found<NameKind>>,
    /// The same and more, in the finer kinds of defence and security texts ("Weapon", "Nationality").
    pub entities: Vec<Found<String>>,
    /// Who did what to whom: "PerpInd", "PerpOrg", "Target", "Victim", "Weapon".
    pub roles: Vec<Found<String>>,
    /// Who says what: "source", "cue", "content".
    pub speech: Vec<Found<String>>,
}

/// How many pieces of neighbouring sentences are read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// Each sentence by itself: best for trees.
    Alone,
    /// Neighbours of one document, up to so many pieces: best for names, and faster.
    Pieces(usize),
}

/// How much the fast tagger's word counts beside the encoder's own, in natural logarithms.
const SECOND_OPINION: f32 = 0.5;

impl Encoder {
    /// The encoder that the crate carries.
    pub fn embedded() -> Result<Encoder, LoadError> {
        Encoder::load(
            include_bytes!("../../data/models/encoder.onnx"),
            include_str!("../../data/models/encoder.json"),
            include_str!("../../data/models/encoder.pieces.json"),
        )
    }

    /// An encoder from its ONNX file, what there is to know about it, and its tokenizer.
    pub fn load(onnx: &'static [u8], told: &str, tokenizer: &str) -> Result<Encoder, LoadError> {
        let told = Told::parse(told)?;
        Ok(Encoder {
            pieces: Pieces::parse(tokenizer)?,
            model: Model::load(onnx)?,
            told,
        })
    }

    /// Reads the sentences of one document, in order.
    pub fn read(&self, sentences: &[Vec<&str>], together: Together) -> Vec<Reading> {
        let most = match together {
            Together::Alone => 0,
            Together::Pieces(most) => most.min(self.told.max_length),
        };
        let second = khabar_language::tag_tokens(sentences);
        let mut readings = Vec::with_capacity(sentences.len());
        let (mut names, mut entities) = (Vec::new(), Vec::new());
        for window in windows(&self.pieces, sentences, most, self.told.max_length) {
            let rows = self.model.run(&window.ids);
            for words in &window.sentences {
                let tags = &second[readings.len()];
                names.push(rows.names.of(words));
                entities.push(rows.entities.of(words));
                readings.push(self.reading(&rows, words, tags));
            }
        }
        agree(sentences, &mut names);
        agree(sentences, &mut entities);
        for (reading, (names, entities)) in readings.iter_mut().zip(names.iter().zip(&entities)) {
            reading.names = self.told.names.found(names);
            reading.entities = self.told.entities.found(entities);
        }
        readings
    }

    /// What a sentence's own rows say; names wait for the rest of the document.
    fn reading(&self, rows: &Rows, words: &[Place], second: &[(Tag, FineTag)]) -> Reading {
        Reading {
            words: self.analyses(rows, words, second),
            names: Vec::new(),
            entities: Vec::new(),
            roles: self.told.roles.found(&rows.roles.of(words)),
            speech: self.told.speech.found(&rows.speech.of(words)),
        }
    }

    fn analyses(&self, rows: &Rows, words: &[Place], second: &[(Tag, FineTag)]) -> Vec<Analysis> {
        let heads = tree::heads(&rows.scores(words));
        let analysis = |(at, word): (usize, &Place)| {
            let place = heads[at].map_or(0, |head| words[head].first);
            let opinion = |same: bool| if same { SECOND_OPINION } else { 0.0 };
            let tag = |&tag: &Tag| opinion(second.get(at).is_some_and(|(other, _)| *other == tag));
            let fine =
                |&fine: &FineTag| opinion(second.get(at).is_some_and(|(_, other)| *other == fine));
            Analysis {
                tag: self.told.tags.best(&rows.tags.mean(word), tag),
                fine: self.told.fine.best(&rows.fine.mean(word), fine),
                head: heads[at].unwrap_or(at),
                relation: self.relation(rows, word, place, heads[at].is_none()),
            }
        };
        words.iter().enumerate().map(analysis).collect()
    }

    /// The relation to the head in that row; the root's is `root` and nobody else's.
    fn relation(&self, rows: &Rows, word: &Place, head: usize, root: bool) -> Relation {
        if root {
            return Relation::Root;
        }
        let logits = rows.relation(word.first, head);
        let not_root = |relation: &Relation| match relation {
            Relation::Root => f32::NEG_INFINITY,
            _ => 0.0,
        };
        self.told.relations.best(&logits, not_root)
    }
}
