//! `khabar actors`: who the reports name, and the who's who that knows them.

mod entry;
mod overlay;

use std::io::Write;

use anyhow::{Result, bail};
use clap::{Args, Subcommand};

use super::list::List;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

pub(crate) use overlay::{kernel, whos_who};

/// List the actors that the reports name, or look into the who's who
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  khabar actors                       those in the record, most reported first
  khabar actors search boko           entries of the who's who
  khabar actors show state-ng
  khabar actors add --name 'Lake Guard' --kind militia --country NG"
)]
pub(crate) struct Actors {
    #[command(subcommand)]
    task: Option<Task>,
    #[command(flatten)]
    list: List,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Search the who's who by name, abbreviation or id
    #[command(after_help = "Example:\n  khabar actors search boko")]
    Search {
        /// A part of a name, in any spelling
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Show one entry of the who's who
    #[command(after_help = "Example:\n  khabar actors show state-ng")]
    Show {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
    },
    Add(overlay::Add),
}

impl Actors {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        match &self.task {
            None => self.list(global, screen)?,
            Some(Task::Search { words }) => search(global, &words.join(" "), screen)?,
            Some(Task::Show { id }) => show(global, id, screen)?,
            Some(Task::Add(add)) => add.run(global, screen)?,
        }
        Ok(Outcome::Done)
    }

    fn list(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let rows = global.open()?.actors(None, self.list.page())?;
        let known = whos_who(global)?;
        let mut table = Table::new([
            Column::word("ID"),
            Column::text("NAME"),
            Column::text("IN THE REPORTS"),
            Column::number("REPORTS"),
            Column::number("INCIDENTS"),
        ]);
        for row in &rows {
            let name = known.by_id(&row.id).map_or("", |actor| &actor.name);
            table.push([
                row.id.as_str().into(),
                name.into(),
                row.names.join(", ").into(),
                row.reports.to_string().into(),
                row.incidents.to_string().into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list.tell_more(rows.len(), screen)?;
        }
        Ok(())
    }
}

fn search(global: &Global, words: &str, screen: &mut Screen) -> Result<()> {
    let found = whos_who(global)?.search(words);
    let mut table = Table::new([
        Column::word("ID"),
        Column::text("NAME"),
        Column::word("KIND"),
        Column::text("ALSO"),
    ]);
    for actor in &found {
        table.push([
            actor.id.as_str().into(),
            actor.name.as_str().into(),
            actor.kind.as_str().into(),
            actor.aliases.join(", ").into(),
        ]);
    }
    table.print(screen)?;
    if found.is_empty() && !global.quiet {
        screen.remark("no entry has this in a name; `khabar actors add` makes one")?;
    }
    Ok(())
}

fn show(global: &Global, id: &str, screen: &mut Screen) -> Result<()> {
    let known = whos_who(global)?;
    let Some(actor) = known.by_id(id) else {
        bail!("the who's who has no entry {id:?}: `khabar actors search WORDS` finds ids");
    };
    for (what, value) in entry::lines(actor) {
        writeln!(screen, "{}", screen_line(what, &value))?;
    }
    Ok(())
}

fn screen_line(what: &str, value: &str) -> String {
    format!("{what:<12}{value}")
}
