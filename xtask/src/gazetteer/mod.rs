//! Compiles the gazetteer: sources → drafts of places → rows, strings, index, postings.

mod alternates;
mod areas;
mod common;
mod curated;
mod draft;
mod members;
mod names;
mod natural_earth;
mod nearest;
mod seats;
mod settlements;
mod tables;
mod units;
mod waters;
mod wof;
mod write;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::manifest;
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
    curated::extra(&mut drafts, &sources)?;
    nearest::fill(&mut drafts);
    members::assign(&mut drafts, geo)?;
    settlements::count_people(&mut drafts);
    seats::mark(&mut drafts, geo)?;
    waters::read(&mut drafts, geo)?;
    drafts.separate_ids();
    let common = common::read(&data)?;
    let areas = areas::read(&drafts, geo)?;
    let mut written = write::write(drafts, &common, &data.join("compiled"))?;
    written.push(areas::write(&areas, &data.join("compiled"))?);
    manifest::update(&data, "gazetteer", &written)
}
