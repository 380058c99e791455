//! The record's JSON, version 1: field by field the contract that `docs/exports.md` prints.
//!
//! Each type here borrows from one of the vocabulary's and is written as it stands: the order
//! of its fields is the order in the file, and its documentation is the schema's.

mod annotation;
mod document;
mod evidence;
mod incident;
mod number;
mod report;
mod statement;
mod vocabulary;

pub use annotation::{AnnotatedReport, annotation_json};
pub use document::{Document, write_json};
pub use evidence::Offsets;
pub use incident::{IncidentJson, incident_json};
pub use report::{ActorJson, ProblemJson, ReportJson};
pub use statement::{CausalLinkJson, ProposalJson, RelationJson, StatisticJson};
