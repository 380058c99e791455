//! `khabar causes`: what is said to lead to what.

use anyhow::Result;
use clap::Args;
use khabar_record::Sign;

use super::incidents::short_id;
use super::list::List;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// List what is said to lead to what
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar causes
  khabar causes 'border closure'")]
pub(crate) struct Causes {
    /// Only those with this in them: a cause, an effect, a speaker
    #[arg(value_name = "WORDS")]
    words: Option<String>,
    #[command(flatten)]
    list: List,
}

impl Causes {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let links = project.causal_links(self.words.as_deref(), self.list.page())?;
        let mut table = Table::new([
            Column::text("CAUSE"),
            Column::word("LEADS TO"),
            Column::text("EFFECT"),
            Column::text("WHO SAYS SO"),
            Column::word("REPORT"),
        ]);
        for said in &links {
            let link = &said.what;
            table.push([
                link.cause.as_str().into(),
                direction(link.sign).into(),
                link.effect.as_str().into(),
                link.by.as_deref().unwrap_or("the article itself").into(),
                short_id(&said.report, screen).into(),
            ]);
        }
        table.print(screen)?;
        if !global.quiet {
            self.list.tell_more(links.len(), screen)?;
        }
        Ok(Outcome::Done)
    }
}

fn direction(sign: Sign) -> &'static str {
    match sign {
        Sign::More => "more",
        Sign::Less => "less",
        Sign::Unclear => "",
    }
}
