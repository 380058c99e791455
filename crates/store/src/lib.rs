//! The project file: SQLite, migrations, queries.
//!
//! A [`Project`] is one file. Reports come in with what was read in them ([`Project::put`]);
//! a [rebuild](Project::rebuild) turns their accounts into incidents; the queries read back.
//! Everything is walked with cursors over a page cache of fixed size, so memory does not grow
//! with the number of reports, and every order comes from content, so that reports added in
//! another order give the same record.

mod add;
mod convert;
mod error;
mod project;
mod query;
mod rebuild;
mod review;
mod walk;

pub use add::{Entry, Sketch};
pub use error::{Error, Result};
pub use project::{Mode, Project};
pub use query::{
    ActorRow, Filter, Hit, InCountry, IncidentOrder, IncidentRow, Month, Page, Piece, ReportRow,
    Spot, StatisticRow, Status,
};
pub use review::Decision;
