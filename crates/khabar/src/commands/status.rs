//! `khabar status`: the project at a glance.

use std::io::Write;

use anyhow::Result;
use clap::Args;
use serde_json::json;

use super::range::{days, grouped};
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;

/// Show what the project holds
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar status
  khabar status --project sahel.db --json")]
pub(crate) struct Status {
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

impl Status {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let status = project.status()?;
        if self.json {
            writeln!(screen, "{}", as_json(&status))?;
        } else {
            print(project.path(), &status, screen)?;
        }
        Ok(Outcome::Done)
    }
}

fn print(path: &std::path::Path, status: &khabar_store::Status, screen: &mut Screen) -> Result<()> {
    let ink = screen.ink();
    let (first, last) = status.published.clone().unzip();
    let heading = format!("{} ({} kB)", path.display(), grouped(status.size / 1000));
    writeln!(screen, "{}", ink.strong(&heading))?;
    for (what, count) in counts(status) {
        writeln!(screen, "{:>12}  {}", grouped(count), what.replace('_', " "))?;
    }
    if first.is_some() {
        writeln!(screen, "Reports are of {}.", days(first, last))?;
    }
    Ok(())
}

fn counts(status: &khabar_store::Status) -> [(&'static str, u64); 11] {
    [
        ("reports", status.reports),
        ("near_copies", status.copies),
        ("incidents", status.incidents),
        ("accounts", status.accounts),
        ("actors", status.actors),
        ("statistics", status.statistics),
        ("relations", status.relations),
        ("causal_links", status.causal_links),
        ("proposals", status.proposals),
        ("problems", status.problems),
        ("decisions", status.decisions),
    ]
}

fn as_json(status: &khabar_store::Status) -> serde_json::Value {
    let (first, last) = status.published.clone().unzip();
    let counts = counts(status).map(|(what, count)| (what.to_owned(), json!(count)));
    let rest = [
        (
            "published".to_owned(),
            json!({ "start": first, "end": last }),
        ),
        ("bytes".to_owned(), json!(status.size)),
        ("form".to_owned(), json!(status.form)),
    ];
    counts
        .into_iter()
        .chain(rest)
        .collect::<serde_json::Map<_, _>>()
        .into()
}
