//! What a model's file does not say itself: its labels, in the order of its outputs.

use std::str::FromStr;

use khabar_language::{FineTag, NameKind, Relation, Tag};
use serde::Deserialize;

use crate::labels::Spans;

/// Why an encoder could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The labels or the tokenizer are no JSON of the right form.
    #[error("the encoder's labels or tokenizer cannot be read: {0}")]
    Json(#[from] serde_json::Error),
    /// A label that khabar does not know.
    #[error("the encoder has a label that khabar does not know: {0}")]
    Label(String),
    /// A piece of the tokenizer that it does not have itself.
    #[error("the encoder's tokenizer joins {0:?}, which is no piece")]
    Piece(String),
    /// The model itself.
    #[error("the encoder's model cannot be read: {0}")]
    Model(String),
}

/// Labels of one head, in the order of its logits.
pub(crate) struct Labels<T>(Vec<T>);

impl<T: Copy> Labels<T> {
    /// The label of the greatest logit, each with what is added to it.
    pub fn best(&self, logits: &[f32], added: impl Fn(&T) -> f32) -> T {
        let score = |at: usize| logits[at] + added(&self.0[at]);
        let better = |best: usize, at: usize| if score(at) > score(best) { at } else { best };
        self.0[(1..self.0.len()).fold(0, better)]
    }
}

pub(crate) struct Told {
    /// Most pieces of a window.
    pub max_length: usize,
    pub tags: Labels<Tag>,
    pub fine: Labels<FineTag>,
    pub relations: Labels<Relation>,
    pub names: Spans<NameKind>,
    pub entities: Spans<String>,
    pub roles: Spans<String>,
    pub speech: Spans<String>,
}

#[derive(Deserialize)]
struct File {
    max_length: usize,
    heads: Heads,
}

#[derive(Deserialize)]
struct Heads {
    upos: Vec<String>,
    xpos: Vec<String>,
    relations: Vec<String>,
    names: Vec<String>,
    entities: Vec<String>,
    roles: Vec<String>,
    speech: Vec<String>,
}

impl Told {
    pub fn parse(text: &str) -> Result<Told, LoadError> {
        let file: File = serde_json::from_str(text)?;
        let heads = file.heads;
        Ok(Told {
            max_length: file.max_length,
            tags: labels(&heads.upos)?,
            fine: labels(&heads.xpos)?,
            relations: labels(&heads.relations)?,
            names: Spans::parse(&heads.names)?,
            entities: Spans::parse(&heads.entities)?,
            roles: Spans::parse(&heads.roles)?,
            speech: Spans::parse(&heads.speech)?,
        })
    }
}

/// A subtype that khabar does not tell apart is taken for its type.
fn labels<T: FromStr<Err = String>>(words: &[String]) -> Result<Labels<T>, LoadError> {
    let parse = |word: &String| {
        let plain = word.split(':').next().unwrap_or(word);
        word.parse()
            .or_else(|_| plain.parse())
            .map_err(LoadError::Label)
    };
    Ok(Labels(words.iter().map(parse).collect::<Result<_, _>>()?))
}
