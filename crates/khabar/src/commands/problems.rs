//! `khabar problems`: what did not make it into the record, and why.

use anyhow::Result;
use clap::Args;

use super::list::List;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// List inputs that were refused, or taken with a reservation, each with the reason
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar problems
  khabar problems --limit 0 > refused.tsv")]
pub(crate) struct Problems {
    #[command(flatten)]
    list: List,
}

impl Problems {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let problems = project.problems(self.list.page())?;
        let mut table = Table::new([
            Column::text("INPUT"),
            Column::word("KIND"),
            Column::text("WHY"),
        ]);
        for problem in &problems {
            table.push([
                problem.file.as_deref().unwrap_or_default().into(),
                problem.kind.as_str().into(),
                problem.message.as_str().into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list
                .tell_rest(problems.len(), project.status()?.problems, screen)?;
        }
        Ok(Outcome::Done)
    }
}
