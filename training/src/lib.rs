//! Trainers of the committed weights.
//!
//! The binaries read a treebank and write the files of `data/models`; `README.md` beside this
//! crate says in which order. Feature extraction and decoding are the product's own: only
//! the weights differ, which change here and are fixed there.

pub mod arguments;
pub mod clusters;
pub mod conllu;
pub mod encode;
pub mod inflections;
pub mod lemmas;
pub mod lexicon;
pub mod oracle;
pub mod parsing;
pub mod perceptron;
pub mod random;
pub mod tagging;
