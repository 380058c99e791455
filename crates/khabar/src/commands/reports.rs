//! `khabar reports`: what was read.

use anyhow::Result;
use clap::Args;

use super::incidents::short_id;
use super::list::List;
use super::range::published;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// List the reports that were read, earliest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar reports
  khabar reports reuters --limit 20")]
pub(crate) struct Reports {
    /// Only those with this in their title, file, address or outlet
    #[arg(value_name = "WORDS")]
    words: Option<String>,
    #[command(flatten)]
    list: List,
}

impl Reports {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let reports = project.reports(self.words.as_deref(), self.list.page())?;
        let mut table = Table::new([
            Column::word("ID"),
            Column::word("DATE"),
            Column::text("OUTLET"),
            Column::text("TITLE"),
            Column::number("INCIDENTS"),
            Column::word("COPY OF"),
        ]);
        for report in &reports {
            let title = report.title.as_ref().or(report.file.as_ref());
            let copy_of = report
                .copy_of
                .as_deref()
                .map_or("", |id| short_id(id, screen));
            table.push([
                short_id(&report.id, screen).into(),
                published(report.published).into(),
                report.outlet.as_deref().unwrap_or_default().into(),
                title.map_or("", String::as_str).into(),
                report.incidents.to_string().into(),
                copy_of.into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list.tell_more(reports.len(), screen)?;
        }
        Ok(Outcome::Done)
    }
}
