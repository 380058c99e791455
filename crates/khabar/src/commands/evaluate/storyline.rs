use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use khabar_evaluate::memory::MemoryRecord;
use khabar_evaluate::storyline::{Key, Record, score};
use khabar_export::json::write_json;
use khabar_read::{Progress, Reader};
use khabar_record::Report;

use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score the record of a folder of articles against its answer key
///
/// The folder has the key, gold.json, and the articles, in docs/ or beside the key. A report is
/// matched to a document of the key by its file's name without the ending.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate storyline corpus/mali-moura")]
pub(super) struct Storyline {
    /// The folder
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

impl Storyline {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let key = key(&self.folder.join("gold.json"))?;
        let kernel = kernel(global)?;
        let reports = reports(&self.folder)?;
        let mut json = Vec::new();
        write_json(&MemoryRecord::of(&kernel, reports), &mut json)?;
        let record: Record = serde_json::from_slice(&json)?;
        write!(screen, "{}", score(&key, &record))?;
        Ok(())
    }
}

pub(super) fn key(path: &Path) -> Result<Key> {
    let text =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no answer key", path.display()))
}

/// The articles of a folder; there must be one.
pub(super) fn reports(folder: &Path) -> Result<Vec<Report>> {
    let docs = folder.join("docs");
    let place = if docs.is_dir() {
        docs
    } else {
        folder.to_owned()
    };
    let reader = Reader::default();
    let (sources, _) = reader.find(&[place]);
    let articles = sources
        .iter()
        .filter(|source| !source.name().ends_with("gold.json"));
    let mut reports = Vec::new();
    for source in articles {
        for read in reader.read(source, &Progress::default()) {
            match read {
                Ok(report) => reports.push(report),
                Err(problem) => eprintln!("khabar: {}: {}", source.name(), problem.message),
            }
        }
    }
    ensure!(
        !reports.is_empty(),
        "{} has no article that can be read",
        folder.display()
    );
    Ok(reports)
}
