//! The vocabulary of the record: what a report is, what it can say, and what an incident is.
//!
//! Everything here is plain data. Nothing does I/O and nothing reads a clock.
//! Spans count bytes of the report's own text; the JSON contract counts code points,
//! and [`CodePoints`] converts from one to the other at the edge.

#[macro_use]
mod say;

mod account;
mod annotation;
mod code_points;
mod contradiction;
mod figure;
mod incident;
mod incident_type;
mod place;
mod problem;
mod report;
mod span;
mod statement;
mod when;

pub use account::{Account, Denial, DenialKind, Party, PartyClaim, Role, Stance};
pub use annotation::{
    Annotation, Attribution, CausalSpan, Event, Mention, MentionKind, Modality, Quantity,
    Reference, ReferenceForm, TimeMention, TimexKind,
};
pub use code_points::CodePoints;
pub use figure::{Figure, Outcome, People};
pub use incident::{Estimate, Grade, Incident, LedgerFigure, Review, ReviewState, Said};
pub use incident_type::{IncidentType, TypeRow};
pub use place::{PlaceMention, PlacePrecision, Where};
pub use problem::{Problem, ProblemKind};
pub use report::{Published, Report, ReportId};
pub use span::Span;
pub use statement::{CausalLink, Proposal, Reading, Relation, RelationKind, Sign, Statistic};
pub use when::{DatePrecision, When};
