//! The network itself, run by rten.

use std::sync::Arc;

use rten::{ModelOptions, NodeId, RunOptions, ThreadPool, Value};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};

use crate::told::LoadError;
use crate::tree::Scores;
use crate::window::Place;

/// The outputs, in the order in which they are asked for.
const OUTPUTS: [&str; 10] = [
    "arc_dep", "arc_head", "rel_dep", "rel_head", "upos", "xpos", "names", "entities", "roles",
    "speech",
];

pub(crate) struct Model {
    model: rten::Model,
    inputs: [NodeId; 2],
    outputs: [NodeId; OUTPUTS.len()],
    options: RunOptions,
}

/// One head's logits: a row a piece.
pub(crate) struct Logits(NdTensor<f32, 2>);

impl Logits {
    fn row(&self, at: usize) -> Vec<f32> {
        (0..self.0.size(1))
            .map(|column| self.0[[at, column]])
            .collect()
    }

    /// A word's: the mean of its first and its last piece's.
    pub fn mean(&self, word: &Place) -> Vec<f32> {
        let (first, last) = (self.row(word.first), self.row(word.last));
        first
            .iter()
            .zip(last)
            .map(|(one, other)| (one + other) / 2.0)
            .collect()
    }
}

impl Logits {
    /// Those of every word of a sentence.
    pub fn of(&self, words: &[Place]) -> Vec<Vec<f32>> {
        words.iter().map(|word| self.mean(word)).collect()
    }
}

/// Everything that comes out of the network for one window.
pub(crate) struct Rows {
    arc_dep: Logits,
    arc_head: Logits,
    rel_dep: Logits,
    rel_head: Logits,
    pub tags: Logits,
    pub fine: Logits,
    pub names: Logits,
    pub entities: Logits,
    pub roles: Logits,
    pub speech: Logits,
}

impl Rows {
    /// What it scores for each word to be the root or to hang on another.
    pub fn scores(&self, words: &[Place]) -> Scores {
        let heads: Vec<Vec<f32>> = std::iter::once(0)
            .chain(words.iter().map(|word| word.first))
            .map(|row| self.arc_head.row(row))
            .collect();
        let dot = |one: &[f32], other: &[f32]| one.iter().zip(other).map(|(a, b)| a * b).sum();
        words
            .iter()
            .map(|word| self.arc_dep.row(word.first))
            .map(|dep| heads.iter().map(|head| dot(&dep, head)).collect())
            .collect()
    }

    /// The logits of the relation between the words in two rows.
    pub fn relation(&self, word: usize, head: usize) -> Vec<f32> {
        let (dep, head) = (self.rel_dep.row(word), self.rel_head.row(head));
        dep.iter()
            .zip(head)
            .map(|(one, other)| one + other)
            .collect()
    }
}

impl Model {
    pub fn load(onnx: &'static [u8]) -> Result<Model, LoadError> {
        let failed = |error: &dyn std::fmt::Display| LoadError::Model(error.to_string());
        // Sentences are short: without this, each run would lay out the weights anew.
        let mut options = ModelOptions::with_all_ops();
        options.prepack_weights(true);
        let model = options
            .load_static_slice(onnx)
            .map_err(|error| failed(&error))?;
        let node = |name: &str| model.node_id(name).map_err(|error| failed(&error));
        let inputs = [node("input_ids")?, node("attention_mask")?];
        let mut outputs = [inputs[0]; OUTPUTS.len()];
        for (place, name) in outputs.iter_mut().zip(OUTPUTS) {
            *place = node(name)?;
        }
        // One thread: reports are read side by side already, and sums keep their order.
        let pool = Arc::new(ThreadPool::with_num_threads(1));
        let options = RunOptions::default().with_thread_pool(Some(pool));
        Ok(Model {
            model,
            inputs,
            outputs,
            options,
        })
    }

    /// Runs a window of pieces through the network.
    pub fn run(&self, ids: &[i32]) -> Rows {
        let shape = [1, ids.len()];
        let mask = Tensor::from_data(&shape, vec![1; ids.len()]);
        let ids = Tensor::from_data(&shape, ids.to_vec());
        let inputs = vec![
            (self.inputs[0], Value::from(ids).into()),
            (self.inputs[1], Value::from(mask).into()),
        ];
        let values = self
            .model
            .run_n(inputs, self.outputs, Some(self.options.clone()))
            .expect("the network takes every row of its own pieces");
        let [
            arc_dep,
            arc_head,
            rel_dep,
            rel_head,
            tags,
            fine,
            names,
            entities,
            roles,
            speech,
        ] = values.map(logits);
        Rows {
            arc_dep,
            arc_head,
            rel_dep,
            rel_head,
            tags,
            fine,
            names,
            entities,
            roles,
            speech,
        }
    }
}

/// Rows and columns of an output with one window in it.
fn logits(value: Value) -> Logits {
    let whole: NdTensor<f32, 3> = value.try_into().expect("outputs have three dimensions");
    Logits(whole.slice(0).to_tensor())
}
