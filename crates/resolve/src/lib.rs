//! Accounts of many reports to incidents, ledgers, estimates and grades. Pure.
//!
//! Two steps, so that memory does not grow with the number of reports. [`Clusterer`] takes the
//! small [`Key`] of every account in the order of their dates, keeps only what lies within
//! reach of the current day, and says which accounts tell one incident. [`incident`] then
//! builds one incident from its accounts in full.

use khabar_record::{Account, Incident, Published, ReportId};

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

/// Builds one incident from everything that is told of it. The order of the accounts does not matter.
pub fn incident(_tellings: Vec<Telling>) -> Incident {
    unimplemented!("the skeleton's only hole; see resolve's history")
}
