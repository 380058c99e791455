//! `khabar incidents`: the list.

use std::io::Write;

use anyhow::Result;
use clap::{Args, ValueEnum};
use khabar_export::Toll;
use khabar_export::json::incident_json;
use khabar_record::{Incident, Outcome as Fate};
use khabar_store::{Filter, IncidentOrder, Project};

use super::list::List;
use super::range::{range, when};
use super::which::Which;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Cell, Column, Ink, Screen, Table};

/// List incidents
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar incidents --from 2024-01-01 --to 2024-03-31 --place Borno
  khabar incidents --grade contested --sort killed --limit 10
  khabar incidents --actor M23 --json | jq .title")]
pub(crate) struct Incidents {
    #[command(flatten)]
    which: Which,
    /// The order: date (earliest first), latest, killed, reports
    #[arg(long, value_enum, default_value_t = Sort::Date, value_name = "ORDER", hide_possible_values = true)]
    sort: Sort,
    #[command(flatten)]
    list: List,
    /// Print one JSON object a line, as in the export
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Sort {
    Date,
    Latest,
    Killed,
    Reports,
}

impl Incidents {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let filter = self.which.filter();
        let incidents = project.incidents(&filter, self.sort.order(), self.list.page())?;
        if self.json {
            for incident in &incidents {
                writeln!(screen, "{}", incident_json(&project, incident)?)?;
            }
        } else {
            print(&incidents, screen)?;
        }
        if !global.quiet {
            self.tell_rest(&project, &filter, incidents.len(), screen)?;
        }
        Ok(Outcome::Done)
    }

    fn tell_rest(
        &self,
        project: &Project,
        filter: &Filter,
        shown: usize,
        screen: &mut Screen,
    ) -> Result<()> {
        let total = project.incident_count(filter)?;
        if total == 0 {
            screen.remark("no incident meets these conditions")?;
        }
        Ok(self.list.tell_rest(shown, total, screen)?)
    }
}

impl Sort {
    fn order(self) -> IncidentOrder {
        match self {
            Sort::Date => IncidentOrder::Earliest,
            Sort::Latest => IncidentOrder::Latest,
            Sort::Killed => IncidentOrder::Deadliest,
            Sort::Reports => IncidentOrder::MostReported,
        }
    }
}

/// Columns below which kind and place share one, and the number of reports is left out.
const ROOMY: usize = 100;

/// Prints incidents as a table.
pub(crate) fn print(incidents: &[Incident], screen: &mut Screen) -> Result<()> {
    let is_narrow = screen.width().is_some_and(|width| width < ROOMY);
    let table = if is_narrow {
        narrow(incidents, screen.ink())
    } else {
        roomy(incidents, screen.ink())
    };
    Ok(table.print(screen)?)
}

fn roomy(incidents: &[Incident], ink: Ink) -> Table {
    let mut table = Table::new([
        Column::word("ID"),
        Column::word("DATE"),
        Column::text("PLACE"),
        Column::text("TYPE"),
        Column::number("KILLED"),
        Column::number("REPORTS"),
        Column::word("GRADE"),
    ]);
    for incident in incidents {
        table.push([
            incident.id.as_str().into(),
            when(incident.when).into(),
            place(incident).join(", ").into(),
            incident.kind.row().label.into(),
            toll(incident, Fate::Killed).into(),
            incident.reports.len().to_string().into(),
            grade(incident, ink),
        ]);
    }
    table
}

fn narrow(incidents: &[Incident], ink: Ink) -> Table {
    let mut table = Table::new([
        Column::word("ID"),
        Column::word("DATE"),
        Column::text("INCIDENT"),
        Column::number("KILLED"),
        Column::word("GRADE"),
    ]);
    for incident in incidents {
        let names = place(incident);
        let mut what = vec![incident.kind.row().label];
        what.extend(names.first());
        what.extend(names.last().filter(|_| names.len() > 1));
        table.push([
            incident.id.as_str().into(),
            when(incident.when).into(),
            what.join(", ").into(),
            toll(incident, Fate::Killed).into(),
            grade(incident, ink),
        ]);
    }
    table
}

fn grade(incident: &Incident, ink: Ink) -> Cell {
    let grade = incident.grade;
    Cell::painted(grade.as_str(), move |text| ink.grade(grade, text))
}

/// Characters of a report's id that are shown on a terminal.
const SHOWN_OF_ID: usize = 13;

/// An id as it is shown: in full in a pipe, by its beginning on a terminal where it is long.
pub(crate) fn short_id<'i>(id: &'i str, screen: &Screen) -> &'i str {
    if screen.is_terminal() {
        id.get(..SHOWN_OF_ID).unwrap_or(id)
    } else {
        id
    }
}

/// The names of the place, from the smallest to the largest, each once.
fn place(incident: &Incident) -> Vec<&str> {
    let Some(place) = &incident.place else {
        return Vec::new();
    };
    let own = place.official.as_ref().unwrap_or(&place.name);
    let mut names = vec![own.as_str()];
    for larger in [&place.admin1, &place.country].into_iter().flatten() {
        if !names.contains(&larger.as_str()) {
            names.push(larger);
        }
    }
    names
}

/// The toll as "best", with the range beside it where there is one: "9 (7–12)".
fn toll(incident: &Incident, fate: Fate) -> String {
    let Toll { low, best, high } = Toll::of(incident, fate);
    let bounds = range(low, high);
    match best {
        Some(best) if best.to_string() == bounds => bounds,
        Some(best) => format!("{best} ({bounds})"),
        None => bounds,
    }
}
