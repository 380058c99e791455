//! `khabar evaluate`: khabar measured against what people have marked.

mod storyline;
mod times;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;

/// Measure khabar against answer keys and public benchmarks
#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Storyline(storyline::Storyline),
    Times(times::Times),
}

impl Evaluate {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        match &self.what {
            What::Storyline(storyline) => storyline.run(global, screen)?,
            What::Times(times) => times.run(screen)?,
        }
        Ok(Outcome::Done)
    }
}
