//! `khabar relations`: how actors are said to stand to each other.

use anyhow::Result;
use clap::Args;

use super::incidents::short_id;
use super::list::List;
use super::range::days;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// List how actors stand to each other, as somebody says
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar relations
  khabar relations shelters")]
pub(crate) struct Relations {
    /// Only those with this in them: an actor, a kind of relation, a speaker
    #[arg(value_name = "WORDS")]
    words: Option<String>,
    #[command(flatten)]
    list: List,
}

impl Relations {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let relations = project.relations(self.words.as_deref(), self.list.page())?;
        let mut table = Table::new([
            Column::text("ONE"),
            Column::word("RELATION"),
            Column::text("OTHER"),
            Column::word("STANCE"),
            Column::text("WHO SAYS SO"),
            Column::text("TIME"),
            Column::word("REPORT"),
        ]);
        for said in &relations {
            let relation = &said.what;
            table.push([
                relation.a.as_str().into(),
                relation.relation.as_str().into(),
                relation.b.as_str().into(),
                relation.stance.as_str().into(),
                relation
                    .by
                    .as_deref()
                    .unwrap_or("the article itself")
                    .into(),
                days(relation.since, relation.until).into(),
                short_id(&said.report, screen).into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list.tell_more(relations.len(), screen)?;
        }
        Ok(Outcome::Done)
    }
}
