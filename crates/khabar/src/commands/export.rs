//! `khabar export`: the record in other forms.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use khabar_export::{Format, Table, export};
use khabar_store::Project;

use super::actors::whos_who;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;

/// Export the record as JSON, CSV, ACLED, UCDP GED, GeoJSON or Parquet
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar export --format json > record.json
  khabar export --format csv --table figures --output figures.csv
  khabar export --format acled --output acled.csv
  khabar export --format parquet --table incidents --output incidents.parquet")]
pub(crate) struct Export {
    /// The form: json, csv, acled, ucdp, geojson, parquet
    #[arg(long, default_value = "json", value_name = "FORM")]
    format: Format,
    /// The table that csv and parquet hold; `khabar schema` describes each
    #[arg(long, default_value = "incidents", value_name = "TABLE")]
    table: Table,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Export {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?.with_actors(whos_who(global)?);
        match &self.output {
            Some(path) => self.to_file(&project, path)?,
            None if self.format == Format::Parquet && screen.is_terminal() => {
                bail!("Parquet is not for terminals: name a file with `--output`")
            }
            None => export(&project, self.format, self.table, screen)?,
        }
        Ok(Outcome::Done)
    }

    /// Writes beside the file and puts it in place when it is whole, so that an export that
    /// fails leaves no half of a file behind.
    fn to_file(&self, project: &Project, path: &Path) -> Result<()> {
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        let cannot = || format!("{} cannot be written", path.display());
        let draft = tempfile::Builder::new();
        let draft = draft
            .make_in(folder, |name| File::create_new(name))
            .with_context(cannot)?;
        export(
            project,
            self.format,
            self.table,
            BufWriter::new(draft.as_file()),
        )?;
        draft.persist(path).with_context(cannot)?;
        Ok(())
    }
}
