use std::io::Write;

use anyhow::Result;
use khabar_record::{Problem, ProblemKind};
use khabar_store::Project;
use serde::Serialize;

use crate::commands::range::{count, grouped};
use crate::outcome::Outcome;
use crate::screen::Screen;

/// What a run did, and what the record holds after it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Tally {
    /// Articles read.
    pub(crate) read: u64,
    /// Of these, new ones.
    pub(super) added: u64,
    /// Of these, ones that the record had.
    pub(super) known: u64,
    /// Words in the new ones.
    pub(super) words: u64,
    /// Inputs that did not become reports.
    pub(super) refused: u64,
    /// Reports whose date can be read in two ways.
    pub(super) doubtful: u64,
    /// Whether one of the names given leads nowhere.
    not_found: bool,
    /// Incidents in the record.
    incidents: u64,
    /// Statistics in the record.
    statistics: u64,
    /// How long it took.
    pub(super) seconds: f64,
    /// Whether the user stopped it.
    pub(super) stopped: bool,
}

impl Tally {
    /// How the run ended.
    pub(crate) fn outcome(&self) -> Outcome {
        match self {
            Tally { stopped: true, .. } => Outcome::Stopped,
            Tally {
                not_found: true, ..
            }
            | Tally { read: 0, .. } => Outcome::InputsRefused,
            _ => Outcome::Done,
        }
    }

    /// Counts in what could not be found or opened.
    pub(super) fn refuse(&mut self, problems: &[Problem]) {
        self.refused += problems.len() as u64;
        self.not_found = problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::NotFound);
    }

    pub(super) fn count_record(&mut self, project: &Project) -> Result<()> {
        let status = project.status()?;
        self.incidents = status.incidents;
        self.statistics = status.statistics;
        Ok(())
    }

    pub(super) fn print_json(&self, out: &mut Screen) -> Result<()> {
        Ok(writeln!(out, "{}", serde_json::to_string(self)?)?)
    }

    /// "Read 70 articles (9,730 new words) in 1.2 s: 34 incidents, 61 statistics; 2 inputs refused: …"
    pub(super) fn print(&self, out: &mut Screen) -> Result<()> {
        let begun = if self.stopped {
            "Stopped: read"
        } else {
            "Read"
        };
        let known = match self.known {
            0 => String::new(),
            known => format!(", {} of them known already", grouped(known)),
        };
        let refused = match self.refused {
            0 => String::new(),
            refused => format!(
                "; {} refused: see `khabar problems`",
                count(refused, "input")
            ),
        };
        let doubtful = match self.doubtful {
            0 => String::new(),
            doubtful => format!(
                "; {} left out that can be read in two ways: see `khabar problems`",
                count(doubtful, "date")
            ),
        };
        writeln!(
            out,
            "{begun} {}{known} ({}) in {:.1} s: {}, {}{refused}{doubtful}",
            count(self.read, "article"),
            count(self.words, "new word"),
            self.seconds,
            count(self.incidents, "incident"),
            count(self.statistics, "statistic"),
        )?;
        if self.stopped {
            writeln!(out, "Run the same command again to go on where it stopped.")?;
        }
        Ok(())
    }
}
