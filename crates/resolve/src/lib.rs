//! Accounts of many reports to incidents, ledgers, estimates and grades. Pure.
//!
//! Two steps, so that memory does not grow with the number of reports. [`Clusterer`] takes the
//! small [`Key`] of every account in the order of their dates, keeps only what lies within
//! reach of the current day, and says which accounts tell one incident. [`incident`] then
//! builds one incident from its accounts in full.

mod choose;
mod cluster;
mod estimate;
mod fit;
mod grade;
mod incident;
mod key;
mod parties;
mod title;

pub use cluster::Clusterer;
pub use incident::incident;
pub use key::Key;

use khabar_record::{Account, Published, ReportId};

/// One account with what resolution needs to know of its report.
#[derive(Debug, Clone)]
pub struct Telling {
    /// The report.
    pub report: ReportId,
    /// The account's number within the report.
    pub ordinal: u32,
    /// When the report was published.
    pub published: Option<Published>,
    /// Who published it.
    pub outlet: Option<String>,
    /// An earlier report of which this one is nearly a copy: no source of its own.
    pub copy_of: Option<ReportId>,
    /// What it tells.
    pub account: Account,
}
