//! A small rule language over tokens and the names that stand among them.
//!
//! A rule is a text file that carries its own examples and counter-examples; `docs/rules.md`
//! describes the language. [`Grammar::new`] compiles every rule once, [`Grammar::find`] matches
//! them all against one sentence, and [`Grammar::check`] runs a rule's examples.
//!
//! This crate knows tokens and spans. What an actor or a place is, the caller tells it, by
//! handing in [`Entity`] values of kinds that it names itself.

mod compile;
mod engine;
mod entity;
mod error;
mod examples;
mod lists;
mod machine;
mod noun_phrase;
mod pattern;
mod pattern_parser;
mod prefilter;
mod program;
mod rule;
mod rule_parser;
mod sentence;
mod symbols;
mod traits;
mod voice;

pub use engine::{Capture, Grammar, Match};
pub use entity::Entity;
pub use error::RuleError;
pub use examples::ExampleFailure;
pub use lists::Lists;
pub use rule::{Example, Rule};
