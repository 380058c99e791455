//! What the user named, as a list of sources in a fixed order.

mod expand;
mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use khabar_record::Problem;

use crate::error::ReadError;
use crate::format::extension;
use crate::input;
use crate::{Format, Options, Progress, Source};

/// The sources found so far, and what was not one.
#[derive(Default)]
pub(crate) struct Found {
    sources: BTreeMap<String, Source>,
    /// Where each file really lies: a file named twice, or linked to, is read once.
    known: BTreeSet<PathBuf>,
    problems: BTreeSet<Problem>,
}

/// Finds the files behind names, folders, patterns and `-`.
pub(crate) fn find(paths: &[PathBuf], options: &Options) -> (Vec<Source>, Vec<Problem>) {
    let mut found = Found::default();
    // In the order of their names, so that of two names for a file the same one always counts.
    for path in paths.iter().collect::<BTreeSet<_>>() {
        if let Err(error) = found.take(path, options) {
            found.refuse(path, error);
        }
    }
    (
        found.sources.into_values().collect(),
        found.problems.into_iter().collect(),
    )
}

impl Found {
    fn take(&mut self, path: &Path, options: &Options) -> Result<(), ReadError> {
        if path.as_os_str() == "-" {
            let source = Source::standard_input(options.format);
            self.sources.insert(source.name.clone(), source);
            return Ok(());
        }
        match fs::metadata(path) {
            Ok(_) => self.take_existing(path, options),
            Err(_) if expand::is_pattern(path) => self.take_pattern(path, options),
            Err(error) => Err(reason(path, error)),
        }
    }

    fn take_pattern(&mut self, path: &Path, options: &Options) -> Result<(), ReadError> {
        let matches = expand::expand(path)?;
        if matches.is_empty() {
            return Err(ReadError::NoMatch);
        }
        for path in matches {
            if let Err(error) = self.take_existing(&path, options) {
                self.refuse(&path, error);
            }
        }
        Ok(())
    }

    fn take_existing(&mut self, path: &Path, options: &Options) -> Result<(), ReadError> {
        if fs::metadata(path)?.is_dir() {
            return self.take_folder(path, options);
        }
        match options.format.or_else(|| Format::of_path(path)) {
            Some(format) => self.add(path, Some(format)),
            None => match extension(path) {
                None => self.add(path, None),
                Some(extension) => Err(unknown(path, extension)),
            },
        }
    }

    /// A file by its path, once.
    fn add(&mut self, path: &Path, format: Option<Format>) -> Result<(), ReadError> {
        let metadata = fs::metadata(path)?;
        // A pipe that the shell names lies nowhere.
        let lies_at = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        if self.known.insert(lies_at) {
            let bytes = Some(metadata.len()).filter(|_| metadata.is_file());
            let source = Source::file(path, format, bytes.unwrap_or_default());
            self.sources.insert(source.name.clone(), source);
        }
        Ok(())
    }

    fn refuse(&mut self, path: &Path, error: ReadError) {
        self.problems.insert(error.at(path.to_string_lossy()));
    }
}

/// Why a name leads nowhere. A link that is there, though what it leads to cannot be reached for
/// another reason than absence or permission, leads in a circle.
fn reason(path: &Path, error: io::Error) -> ReadError {
    match ReadError::from(error) {
        ReadError::Io(_) if path.is_symlink() => ReadError::LinkLoop,
        reason => reason,
    }
}

/// A file of a kind that khabar does not know may say by its content what to do with it.
fn unknown(path: &Path, extension: String) -> ReadError {
    let content = input::open(path).and_then(|raw| Ok(input::unpack(raw, &Progress::default())?));
    match content.and_then(|peeked| input::refuse_binary(&peeked.sample)) {
        Ok(()) => ReadError::UnknownExtension(extension),
        Err(error) => error,
    }
}
