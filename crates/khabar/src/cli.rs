//! What may be asked on the command line.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use khabar_store::{Error, Mode, Project};

use crate::commands::{
    actors, add, annotate, causes, course, demo, evaluate, export, incidents, problems, proposals,
    relations, reports, schema, search, serve, show, statistics, status,
};
use crate::outcome::Outcome;
use crate::screen::Screen;

/// Conflict reporting to an evidence-backed record of incidents.
///
/// khabar reads news articles in English and keeps what they say happened: every figure with its
/// speaker and its sentence, every claim of responsibility, every denial. Start with
/// `khabar demo`, or with `khabar add FOLDER` and `khabar incidents`.
#[derive(Debug, Parser)]
#[command(
    name = "khabar",
    version,
    propagate_version = false,
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// The project file
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "KHABAR_PROJECT",
        default_value = "khabar.db"
    )]
    pub(crate) project: PathBuf,
    /// Your own entries of the who's who [default: khabar-actors.toml beside the project, where there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) actors: Option<PathBuf>,
    /// Say nothing but results and errors
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Parse with the neural encoder: several times slower, and better on texts of other kinds
    #[cfg(feature = "encoder")]
    #[arg(long, global = true)]
    pub(crate) encoder: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(add::Add),
    Incidents(incidents::Incidents),
    Show(show::Show),
    Course(course::Course),
    Reports(reports::Reports),
    Statistics(statistics::Statistics),
    Relations(relations::Relations),
    Causes(causes::Causes),
    Proposals(proposals::Proposals),
    Actors(actors::Actors),
    Search(search::Search),
    Problems(problems::Problems),
    Status(status::Status),
    Serve(serve::Serve),
    Export(export::Export),
    Annotate(annotate::Annotate),
    Schema(schema::Schema),
    Evaluate(evaluate::Evaluate),
    Demo(demo::Demo),
}

impl Cli {
    /// Does what was asked.
    pub(crate) fn run(&self, screen: &mut Screen) -> Result<Outcome> {
        let global = &self.global;
        match &self.command {
            Command::Add(add) => add.run(global, screen),
            Command::Incidents(incidents) => incidents.run(global, screen),
            Command::Show(show) => show.run(global, screen),
            Command::Course(course) => course.run(global, screen),
            Command::Reports(reports) => reports.run(global, screen),
            Command::Statistics(statistics) => statistics.run(global, screen),
            Command::Relations(relations) => relations.run(global, screen),
            Command::Causes(causes) => causes.run(global, screen),
            Command::Proposals(proposals) => proposals.run(global, screen),
            Command::Actors(actors) => actors.run(global, screen),
            Command::Search(search) => search.run(global, screen),
            Command::Problems(problems) => problems.run(global, screen),
            Command::Status(status) => status.run(global, screen),
            Command::Serve(serve) => serve.run(global, screen),
            Command::Export(export) => export.run(global, screen),
            Command::Annotate(annotate) => annotate.run(global, screen),
            Command::Schema(schema) => schema.run(screen),
            Command::Evaluate(evaluate) => evaluate.run(global, screen),
            Command::Demo(demo) => demo.run(global, screen),
        }
    }
}

impl Global {
    /// The project, for reading; says so where its incidents lag behind its reports.
    pub(crate) fn open(&self) -> Result<Project> {
        let project = open(&self.project)?;
        if !self.quiet && project.needs_rebuild()? {
            eprintln!(
                "khabar: a `khabar add` is under way, or was cut short (then give it again): \
                 the newest reports are in no incident yet"
            );
        }
        Ok(project)
    }
}

/// A project for reading; one of an older form is brought up to date first.
pub(crate) fn open(path: &Path) -> Result<Project> {
    match Project::open(path, Mode::ReadOnly) {
        Err(Error::Older(path)) => Ok(Project::open(path, Mode::ReadWrite)?),
        opened => Ok(opened?),
    }
}
