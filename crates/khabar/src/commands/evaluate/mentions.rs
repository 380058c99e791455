use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use khabar_evaluate::storyline::{self, Found, Reading};
use khabar_extract::Kernel;
use khabar_record::{MentionKind, Report, Span};

use super::storyline::{key, reports};
use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score whether the names of an answer key are found in its articles
///
/// Every perpetrator, every speaker and every place of the key is asked for in each article that
/// tells it and has its words; found is what is a mention or named as a speaker, whatever the record
/// makes of it.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate mentions corpus/mali-moura --missed")]
pub(super) struct Mentions {
    /// The folder, with gold.json and the articles in docs/ or beside the key
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Name what was not found
    #[arg(long)]
    missed: bool,
}

impl Mentions {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let key = key(&self.folder.join("gold.json"))?;
        let kernel = kernel(global)?;
        let reports = reports(&self.folder)?;
        let readings: Vec<Reading> = reports.iter().map(|read| reading(&kernel, read)).collect();
        let found = storyline::mentions(&key, &readings);
        write!(screen, "{found}")?;
        if self.missed {
            list(screen, "perpetrator", &found.perpetrators)?;
            list(screen, "speaker", &found.speakers)?;
            list(screen, "place", &found.places)?;
        }
        Ok(())
    }
}

fn list(screen: &mut Screen, what: &str, found: &Found) -> Result<()> {
    for (doc, name) in &found.missed {
        writeln!(screen, "missed {what} in {doc}: {name}")?;
    }
    Ok(())
}

fn reading(kernel: &Kernel, report: &Report) -> Reading {
    let annotation = kernel.annotate(report).annotation;
    let words = |span: Span| span.of(&report.text).to_owned();
    let is_place = |kind| matches!(kind, MentionKind::Place | MentionKind::Facility);
    let (places, actors): (Vec<_>, Vec<_>) = annotation
        .mentions
        .iter()
        .partition(|mention| is_place(mention.kind));
    let known = |id: &String| kernel.actors.by_id(id).map(|actor| actor.name.clone());
    let speakers = annotation
        .attributions
        .iter()
        .filter_map(|said| said.source);
    Reading {
        doc: report.file.as_deref().map(stem).unwrap_or_default(),
        text: report.text.clone(),
        places: places
            .iter()
            .map(|place| place.span)
            .chain(annotation.places.iter().map(|place| place.span))
            .map(words)
            .collect(),
        actors: actors
            .iter()
            .map(|actor| {
                [
                    Some(words(actor.span)),
                    actor.actor.as_ref().and_then(known),
                ]
            })
            .map(|names| names.into_iter().flatten().collect())
            .chain(speakers.map(|speaker| vec![words(speaker)]))
            .collect(),
    }
}

fn stem(file: &str) -> String {
    let stem = std::path::Path::new(file).file_stem();
    stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}
