//! `khabar search`: reports by their words.

use std::io::Write;

use anyhow::Result;
use clap::Args;
use khabar_store::Hit;

use super::incidents::short_id;
use super::list::List;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Screen, wrap};

/// Search the reports, best first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar search drone Bamako
  khabar search '\"claimed responsibility\" convoy'")]
pub(crate) struct Search {
    /// Words that a report must have, all of them; in double quotes, next to each other
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    #[command(flatten)]
    list: List,
}

impl Search {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let words = self.words.join(" ");
        let hits = project.search(&words, self.list.page())?;
        for hit in &hits {
            print(hit, screen)?;
        }
        if hits.is_empty() && !global.quiet {
            screen.remark("no report has these words")?;
        }
        if !global.quiet {
            self.list
                .tell_rest(hits.len(), project.search_count(&words)?, screen)?;
        }
        Ok(Outcome::Done)
    }
}

fn print(hit: &Hit, screen: &mut Screen) -> Result<()> {
    let ink = screen.ink();
    let id = short_id(&hit.report, screen);
    let day = hit.published.as_deref().unwrap_or("undated");
    let title = hit.title.as_deref().unwrap_or_default();
    writeln!(screen, "{id}  {day}  {}", ink.strong(title))?;
    for line in wrap(&passage(hit), screen.text_width() - 4) {
        writeln!(screen, "    {line}")?;
    }
    Ok(())
}

/// The passage, with the words searched for between marks that a pipe keeps.
fn passage(hit: &Hit) -> String {
    let piece = |piece: &khabar_store::Piece| {
        if piece.hit {
            format!("[{}]", piece.text)
        } else {
            piece.text.clone()
        }
    };
    hit.passage.iter().map(piece).collect()
}
