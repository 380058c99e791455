//! `khabar schema`: what the exports mean.

use std::io::Write;

use anyhow::Result;
use clap::Args;

use crate::outcome::Outcome;
use crate::screen::Screen;

/// Print the JSON Schema of the exports: every field, every table, every vocabulary
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar schema > khabar.schema.json
  khabar schema | jq '.\"$defs\" | keys'")]
pub(crate) struct Schema {}

impl Schema {
    pub(crate) fn run(&self, screen: &mut Screen) -> Result<Outcome> {
        writeln!(screen, "{:#}", khabar_export::schema())?;
        Ok(Outcome::Done)
    }
}
