//! `khabar show`: one incident's ledger, or one report.

mod ledger;
mod report;
mod words;

use std::io::Write;

use anyhow::Result;
use clap::Args;
use khabar_export::json::incident_json;

use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;

pub(crate) use ledger::print_incident;

/// Show one incident with everything that is said about it, or one report
///
/// Each figure, claim and denial stands with its speaker, its day, its article and its sentence.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar show i6f9d27be1500    an incident
  khabar show r88c41           the report whose id begins with this
  khabar show i6f9d27be1500 --json
                               as in the export")]
pub(crate) struct Show {
    /// An incident's id, or a report's; its beginning will do
    #[arg(value_name = "ID")]
    id: String,
    /// Print an incident as JSON
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        if self.id.starts_with('r') {
            report::print_report(&project, &project.report(&self.id)?, screen)?;
            return Ok(Outcome::Done);
        }
        let incident = project.incident(&self.id)?;
        if self.json {
            writeln!(screen, "{}", incident_json(&project, &incident)?)?;
        } else {
            print_incident(&project, &incident, screen)?;
        }
        Ok(Outcome::Done)
    }
}
