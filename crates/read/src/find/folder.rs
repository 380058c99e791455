use std::collections::BTreeMap;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::{Found, reason};
use crate::error::ReadError;
use crate::format::extension;
use crate::{Format, Options};

impl Found {
    /// All files in a folder and below it that khabar reads, but for hidden ones.
    pub(super) fn take_folder(
        &mut self,
        folder: &Path,
        options: &Options,
    ) -> Result<(), ReadError> {
        let mut left_out = LeftOut::default();
        let (mut readable, problems) = (0, self.problems.len());
        let walk = WalkDir::new(folder)
            .follow_links(true)
            .sort_by_file_name()
            .into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
            match entry {
                Ok(entry) if !entry.file_type().is_file() => {}
                Ok(entry) => match Format::of_path(entry.path()) {
                    Some(format) => {
                        readable += 1;
                        self.add_or_refuse(entry.path(), options.format.unwrap_or(format));
                    }
                    None => left_out.count(entry.path()),
                },
                Err(error) => self.refuse_entry(folder, error),
            }
        }
        if let Some(error) = left_out.error() {
            self.refuse(folder, error);
        }
        match readable {
            0 if self.problems.len() == problems => Err(ReadError::NothingInFolder),
            _ => Ok(()),
        }
    }

    fn add_or_refuse(&mut self, path: &Path, format: Format) {
        if let Err(error) = self.add(path, Some(format)) {
            self.refuse(path, error);
        }
    }

    fn refuse_entry(&mut self, folder: &Path, error: walkdir::Error) {
        let path = error.path().unwrap_or(folder).to_path_buf();
        let reason = match error.loop_ancestor() {
            Some(_) => ReadError::LinkLoop,
            None => error
                .into_io_error()
                .map_or(ReadError::LinkLoop, |error| reason(&path, error)),
        };
        self.refuse(&path, reason);
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

/// The files of other kinds in a folder: one line for all of them says enough.
#[derive(Default)]
struct LeftOut(BTreeMap<String, usize>);

impl LeftOut {
    fn count(&mut self, path: &Path) {
        let kind = extension(path).map_or("without an extension".into(), |kind| format!(".{kind}"));
        *self.0.entry(kind).or_default() += 1;
    }

    fn error(&self) -> Option<ReadError> {
        let all: usize = self.0.values().sum();
        let kinds: Vec<String> = self
            .0
            .iter()
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        let files = if all == 1 { "file" } else { "files" };
        (all > 0).then(|| ReadError::LeftOut(format!("{all} {files} ({})", kinds.join(", "))))
    }
}
