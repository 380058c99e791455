//! One file a command: its options, and what it does.

pub(crate) mod actors;
pub(crate) mod add;
pub(crate) mod annotate;
pub(crate) mod causes;
pub(crate) mod course;
pub(crate) mod demo;
pub(crate) mod evaluate;
pub(crate) mod export;
pub(crate) mod incidents;
mod input;
mod list;
pub(crate) mod problems;
pub(crate) mod proposals;
mod range;
pub(crate) mod relations;
pub(crate) mod reports;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod serve;
pub(crate) mod show;
pub(crate) mod statistics;
pub(crate) mod status;
mod which;
