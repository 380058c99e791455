//! `khabar statistics`: counts over a period, set against each other and against the record.

use anyhow::Result;
use clap::Args;
use khabar_record::Statistic;
use khabar_store::StatisticRow;

use super::list::List;
use super::range::{days, period, range};
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// List counts over a period, with the ones that contradict them and the record's own sum
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar statistics
  khabar statistics 'killed'

The record's own sum adds up its incidents in the same period and place; it is a floor, since
no record has every incident.")]
pub(crate) struct Statistics {
    /// Only those with this in them: a measure, a speaker, a place
    #[arg(value_name = "WORDS")]
    words: Option<String>,
    #[command(flatten)]
    list: List,
}

impl Statistics {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let rows = project.statistics(self.words.as_deref(), self.list.page())?;
        let mut table = Table::new([
            Column::number("NO"),
            Column::text("PERIOD"),
            Column::number("VALUE"),
            Column::text("WHAT"),
            Column::text("WHO SAYS SO"),
            Column::word("AGAINST"),
            Column::number("RECORD"),
        ]);
        for row in &rows {
            let said = &row.ranked.said.what;
            table.push([
                row.index.to_string().into(),
                time(said).into(),
                range(said.low, said.high).into(),
                what(row).into(),
                said.by.as_deref().unwrap_or("the article itself").into(),
                rivals(row).into(),
                row.record_sum
                    .map(|sum| sum.to_string())
                    .unwrap_or_default()
                    .into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list.tell_more(rows.len(), screen)?;
        }
        Ok(Outcome::Done)
    }
}

/// "soldiers killed in Mali", "attacks", "percent share of attacks".
fn what(row: &StatisticRow) -> String {
    let said = &row.ranked.said.what;
    let place = said.place.as_ref().map(|place| format!("in {place}"));
    let unit = Some(&said.unit).filter(|unit| *unit == "percent");
    let words = [unit, said.who.as_ref(), Some(&said.measure), place.as_ref()];
    words
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

fn time(said: &Statistic) -> String {
    match (said.start_date, said.end_date) {
        (Some(start), Some(end)) => period(start, end),
        (start, end) => days(start, end),
    }
}

/// The numbers of the statistics that it cannot be true beside.
fn rivals(row: &StatisticRow) -> String {
    let numbers = row.ranked.conflicts_with.iter().map(u64::to_string);
    numbers.collect::<Vec<_>>().join(", ")
}
