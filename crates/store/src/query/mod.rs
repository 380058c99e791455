//! What the command line and the pages ask of a project.

mod actors;
mod incidents;
mod map;
mod months;
mod problems;
mod reading;
mod reports;
mod search;
mod statements;
mod statistics;
mod status;
mod walks;

pub(crate) use incidents::incident;
pub(crate) use problems::{PROBLEMS, problem};
pub(crate) use statements::said;

pub use actors::ActorRow;
pub use incidents::{Filter, IncidentOrder, IncidentRow};
pub use map::{InCountry, Spot};
pub use months::Month;
pub use reports::ReportRow;
pub use search::{Hit, Piece};
pub use statistics::StatisticRow;
pub use status::Status;

/// A part of a long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many to give.
    pub limit: u32,
    /// How many to leave out before them.
    pub offset: u32,
}

impl Page {
    /// From the beginning.
    pub fn first(limit: u32) -> Self {
        Page { limit, offset: 0 }
    }
}

/// A pattern for `LIKE … ESCAPE '\'` that finds the words anywhere, whatever marks they hold.
fn anywhere(words: &str) -> String {
    let escaped = words
        .to_lowercase()
        .replace('\\', r"\\")
        .replace('%', r"\%")
        .replace('_', r"\_");
    format!("%{escaped}%")
}
