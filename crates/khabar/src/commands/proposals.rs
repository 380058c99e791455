//! `khabar proposals`: what is said that should be done.

use anyhow::Result;
use clap::Args;

use super::incidents::short_id;
use super::list::List;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// List what is said that somebody should, or should not, do
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar proposals
  khabar proposals ceasefire")]
pub(crate) struct Proposals {
    /// Only those with this in them: who should act, what they should do, a speaker
    #[arg(value_name = "WORDS")]
    words: Option<String>,
    #[command(flatten)]
    list: List,
}

impl Proposals {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let proposals = project.proposals(self.words.as_deref(), self.list.page())?;
        let mut table = Table::new([
            Column::text("WHO"),
            Column::word("SHOULD"),
            Column::text("WHAT"),
            Column::text("WHO SAYS SO"),
            Column::word("REPORT"),
        ]);
        for said in &proposals {
            let proposal = &said.what;
            table.push([
                proposal.who.as_deref().unwrap_or("").into(),
                if proposal.wanted {
                    "should"
                } else {
                    "should not"
                }
                .into(),
                proposal.what.as_str().into(),
                proposal
                    .by
                    .as_deref()
                    .unwrap_or("the article itself")
                    .into(),
                short_id(&said.report, screen).into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list.tell_more(proposals.len(), screen)?;
        }
        Ok(Outcome::Done)
    }
}
