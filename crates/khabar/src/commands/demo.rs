//! `khabar demo`: what khabar does, on articles that it carries.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use anyhow::{Context, Result};
use clap::Args;
use khabar_extract::Kernel;
use khabar_read::Reader;
use khabar_record::{Grade, Incident};
use khabar_store::{Filter, IncidentOrder, Page, Project};

use super::add::{Adding, cores};
use super::incidents;
use super::show::print_incident;
use crate::cli::{Global, open};
use crate::outcome::Outcome;
use crate::sample::ARTICLES;
use crate::screen::Screen;

/// Read the sample that khabar carries, and show what is in it
///
/// Short articles on eleven conflicts, retold for the purpose, are read into a project in the folder
/// for temporary files. The incidents are listed, and the one whose sources disagree most is shown
/// in full.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar demo")]
pub(crate) struct Demo {}

impl Demo {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let folder = tempfile::Builder::new()
            .prefix("khabar-demo-")
            .tempdir()?
            .keep();
        let path = write_sample(&folder)
            .with_context(|| format!("{} cannot be written", folder.display()))?;
        let reader = Reader::default();
        let kernel = Kernel::embedded();
        let adding = Adding {
            reader: &reader,
            kernel: &kernel,
            threads: cores(),
            quiet: global.quiet,
            stop: &AtomicBool::new(false),
        };
        let tally = adding.add(&path, &[folder.join("articles")])?;
        writeln!(
            screen,
            "{} articles, retellings of public events, and what they tell:\n",
            tally.read
        )?;
        show(&open(&path)?, screen)?;
        tell_what_next(&path, screen)?;
        Ok(Outcome::Done)
    }
}

/// Puts the articles into the folder, and says where the project shall be.
fn write_sample(folder: &Path) -> std::io::Result<PathBuf> {
    let articles = folder.join("articles");
    fs::create_dir_all(&articles)?;
    for article in ARTICLES {
        fs::write(articles.join(article.name), article.content)?;
    }
    Ok(folder.join("khabar.db"))
}

fn show(project: &Project, screen: &mut Screen) -> Result<()> {
    let all = Page::first(u32::MAX);
    let found = project.incidents(&Filter::default(), IncidentOrder::Earliest, all)?;
    incidents::print(&found, screen)?;
    let Some(disputed) = found.iter().max_by_key(|incident| dispute(incident)) else {
        return Ok(());
    };
    writeln!(screen, "\nThe one whose sources disagree most:\n")?;
    print_incident(project, disputed, screen)
}

/// How much the sources disagree: by the grade, then by how many words there are against words.
fn dispute(incident: &Incident) -> (bool, usize) {
    (
        incident.grade == Grade::Contested,
        incident.denials.len() + incident.figures.len(),
    )
}

fn tell_what_next(project: &Path, screen: &mut Screen) -> Result<()> {
    let project = project.display();
    writeln!(screen, "\nThe project stays at {project}. Go on with:")?;
    for command in [
        "serve",
        "statistics",
        "search strike",
        "export --format json",
    ] {
        writeln!(screen, "  khabar {command} --project {project}")?;
    }
    Ok(())
}
