//! The user's own entries: a TOML file beside the project.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use khabar_actors::{Actor, ActorKind, Actors};
use khabar_extract::{Kernel, Reviser};

use crate::cli::Global;
use crate::screen::Screen;

/// The file's name where none is given.
const FILE: &str = "khabar-actors.toml";

/// Add an entry to your own file of actors, or replace one of khabar's
///
/// The file is the one that `--actors` names, or khabar-actors.toml beside the project. The
/// reports are read with it from the next `khabar add` on.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar actors add --name 'Lake Guard' --kind militia --country NG --alias 'Lake Guards'")]
pub(super) struct Add {
    /// The usual English name
    #[arg(long)]
    name: String,
    /// What it is: armed_group, militia, military, police, government, party, institute, outlet, …
    #[arg(long)]
    kind: ActorKind,
    /// Its id [default: the name in small letters with hyphens]
    #[arg(long)]
    id: Option<String>,
    /// The country of its home, by its ISO code of two letters
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
    /// The id of what it is a part of
    #[arg(long, value_name = "ID")]
    parent: Option<String>,
    /// Another name or an abbreviation; may be given again
    #[arg(long = "alias", value_name = "NAME")]
    aliases: Vec<String>,
}

impl Add {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let path = path(global);
        let before = read(&path)?.unwrap_or_default();
        let actor = self.actor();
        let entry = Actors::to_toml(&actor);
        let gap = if before.is_empty() { "" } else { "\n" };
        Actors::with_overlay(&format!("{before}{gap}{entry}"))
            .with_context(|| format!("the entry {:?} does not fit", actor.id))?;
        let cannot = || format!("{} cannot be written", path.display());
        let mut file = OpenOptions::new()
            .append(true)
            .create(true)
            .open(&path)
            .with_context(cannot)?;
        write!(file, "{gap}{entry}").with_context(cannot)?;
        writeln!(screen, "{} now has {}", path.display(), actor.id)?;
        Ok(())
    }

    fn actor(&self) -> Actor {
        Actor {
            id: self.id.clone().unwrap_or_else(|| kebab(&self.name)),
            name: self.name.clone(),
            kind: self.kind,
            parent: self.parent.clone(),
            country: self.country.clone(),
            countries: Vec::new(),
            from: None,
            until: None,
            aliases: self.aliases.clone(),
            ambiguous: Vec::new(),
            adjectives: Vec::new(),
            seats: Vec::new(),
            governed_by: Vec::new(),
            offices: Vec::new(),
            domains: Vec::new(),
        }
    }
}

/// The kernel, with the user's entries in its who's who.
pub(crate) fn kernel(global: &Global) -> Result<Kernel> {
    Ok(Kernel {
        actors: whos_who(global)?,
        reviser: reviser(global)?,
        ..Kernel::embedded()
    })
}

#[cfg(feature = "encoder")]
fn reviser(global: &Global) -> Result<Option<Reviser>> {
    if !global.encoder {
        return Ok(None);
    }
    let encoder = khabar_encoder::Encoder::embedded()?;
    Ok(Some(Box::new(move |doc| encoder.revise(doc))))
}

#[cfg(not(feature = "encoder"))]
fn reviser(_: &Global) -> Result<Option<Reviser>> {
    Ok(None)
}

/// The who's who: khabar's, with the user's entries where there are any.
pub(crate) fn whos_who(global: &Global) -> Result<&'static Actors> {
    let path = path(global);
    let Some(overlay) = read(&path)? else {
        ensure!(
            global.actors.is_none(),
            "there is no file of actors at {}",
            path.display()
        );
        return Ok(Actors::embedded());
    };
    let actors = Actors::with_overlay(&overlay).with_context(|| path.display().to_string())?;
    // It is needed to the end of the process, as the embedded one is.
    Ok(Box::leak(Box::new(actors)))
}

fn path(global: &Global) -> PathBuf {
    global
        .actors
        .clone()
        .unwrap_or_else(|| global.project.with_file_name(FILE))
}

fn read(path: &std::path::Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| path.display().to_string()),
    }
}

fn kebab(name: &str) -> String {
    let letters = name.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_kebab_case() {
        assert_eq!(kebab("Lake Guard (North)"), "lake-guard-north");
    }
}
