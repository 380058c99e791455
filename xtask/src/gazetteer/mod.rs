//! Compiles the gazetteer: sources → drafts of places → rows, strings, index, postings.

mod alternates;
mod common;
mod curated;
mod draft;
mod manifest;
mod names;
mod natural_earth;
mod nearest;
mod settlements;
mod tables;
mod units;
mod wof;
mod write;

use std::path::{Path, PathBuf};

use clap::Args;

use draft::Drafts;

/// Where the sources lie.
#[derive(Args)]
pub struct Arguments {
    /// Folder with `gazetteer/` and `boundaries/`, as the manifest lists them.
    #[arg(long)]
    geo: PathBuf,
}

/// Compiles the gazetteer into `data/gazetteer`.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let geo = &arguments.geo;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/gazetteer");
    let sources = data.join("sources");
    let mut drafts = Drafts::default();
    curated::countries(&mut drafts, &sources)?;
    units::read(&mut drafts, geo, &sources)?;
    wof::read(&mut drafts, geo)?;
    settlements::read(&mut drafts, geo)?;
    nearest::fill(&mut drafts);
    curated::extra(&mut drafts, &sources)?;
    let common = common::read(&data)?;
    let written = write::write(drafts, &common, &data.join("compiled"))?;
    manifest::update(&data, &written)
}
