//! `khabar evaluate`: khabar measured against what people have marked.

mod attribution;
mod coreference;
mod counts;
mod mentions;
mod muc4;
mod names;
mod places;
mod storyline;
mod times;
mod ud;

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
    Mentions(mentions::Mentions),
    Times(times::Times),
    Names(names::Names),
    Places(places::Places),
    Ud(ud::Ud),
    Attribution(attribution::Attribution),
    Coreference(coreference::Coreference),
    Counts(counts::Counts),
    Muc4(muc4::Muc4),
}

impl Evaluate {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        match &self.what {
            What::Storyline(storyline) => storyline.run(global, screen)?,
            What::Mentions(mentions) => mentions.run(global, screen)?,
            What::Times(times) => times.run(screen)?,
            What::Names(names) => names.run(global, screen)?,
            What::Places(places) => places.run(screen)?,
            What::Ud(ud) => ud.run(global, screen)?,
            What::Attribution(attribution) => attribution.run(global, screen)?,
            What::Coreference(coreference) => coreference.run(global, screen)?,
            What::Counts(counts) => counts.run(global, screen)?,
            What::Muc4(muc4) => muc4.run(global, screen)?,
        }
        Ok(Outcome::Done)
    }
}
