//! The record as flat tables: one description of each column drives CSV, Parquet, GeoJSON and the schema.

mod cell;
mod column;
mod figures;
mod incidents;
mod reports;
mod statements;

pub use cell::Cell;
pub use column::{Heading, Kind};

pub(crate) use column::{Column, day, headings, real, text, truth, whole};
pub(crate) use incidents::COLUMNS as INCIDENTS;

use khabar_record::spelled;

use crate::coding::{acled, ucdp};
use crate::{Each, Record, Result};

spelled! {
    /// A table that the record can be exported as.
    Table {
        /// A row for each incident.
        Incidents = "incidents",
        /// A row for each count of people in an incident, with its words.
        Figures = "figures",
        /// A row for each count over a period.
        Statistics = "statistics",
        /// A row for each statement on how actors stand to each other.
        Relations = "relations",
        /// A row for each statement on what leads to what.
        CausalLinks = "causal_links",
        /// A row for each statement on what should be done.
        Proposals = "proposals",
        /// A row for each report.
        Reports = "reports",
        /// A row for each actor.
        Actors = "actors",
        /// A row for each input with something wrong.
        Problems = "problems",
        /// A row for each dated incident, in ACLED's 31 columns.
        Acled = "acled",
        /// A row for each dated and deadly incident, in UCDP GED's 49 columns.
        Ucdp = "ucdp",
    }
}

impl Table {
    /// The table's columns.
    pub fn headings(self) -> Vec<Heading> {
        match self {
            Table::Incidents => headings(incidents::COLUMNS),
            Table::Figures => headings(figures::COLUMNS),
            Table::Statistics => headings(statements::STATISTICS),
            Table::Relations => headings(statements::RELATIONS),
            Table::CausalLinks => headings(statements::CAUSAL_LINKS),
            Table::Proposals => headings(statements::PROPOSALS),
            Table::Reports => headings(reports::REPORTS),
            Table::Actors => headings(reports::ACTORS),
            Table::Problems => headings(reports::PROBLEMS),
            Table::Acled => headings(acled::COLUMNS),
            Table::Ucdp => headings(ucdp::COLUMNS),
        }
    }

    /// Walks the table's rows.
    pub fn rows<R: Record + ?Sized>(
        self,
        record: &R,
        each: &mut Each<'_, Vec<Cell>>,
    ) -> Result<()> {
        match self {
            Table::Incidents => incidents::rows(record, each),
            Table::Figures => figures::rows(record, each),
            Table::Statistics => statements::statistics(record, each),
            Table::Relations => statements::relations(record, each),
            Table::CausalLinks => statements::causal_links(record, each),
            Table::Proposals => statements::proposals(record, each),
            Table::Reports => reports::reports(record, each),
            Table::Actors => reports::actors(record, each),
            Table::Problems => reports::problems(record, each),
            Table::Acled => acled::rows(record, each),
            Table::Ucdp => ucdp::rows(record, each),
        }
    }
}
