use std::io::{self, Cursor};
use std::iter;
use std::path::PathBuf;

use khabar_record::{Problem, Report};

use crate::error::ReadError;
use crate::formats::{document, json, json_lines, rows, table};
use crate::input::{self, Input, Peeked};
use crate::{Format, Options, Progress, Source, find};

/// What comes out of one source, one at a time and in the order in which it stands there.
pub type Reports<'a> = Box<dyn Iterator<Item = Result<Report, Problem>> + Send + 'a>;

/// Reads inputs as its options say. Sources may be read on several threads at once.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    options: Options,
}

impl Reader {
    /// A reader with these options.
    pub fn new(options: Options) -> Self {
        Reader { options }
    }

    /// The sources behind files, folders, patterns and `-`: sorted by name, each file once.
    pub fn find(&self, paths: &[PathBuf]) -> (Vec<Source>, Vec<Problem>) {
        find::find(paths, &self.options)
    }

    /// Reads one source; bytes are added to `progress` as they are taken from it.
    pub fn read<'a>(&'a self, source: &'a Source, progress: &Progress) -> Reports<'a> {
        let raw = match source.path() {
            Some(path) => input::open(path),
            None => Ok(Box::new(io::stdin()) as Input),
        };
        self.stream(source.name(), source.format(), raw, progress)
    }

    /// Reads bytes that are already here, such as an upload, under the name of a file.
    pub fn read_bytes<'a>(&'a self, name: &'a str, bytes: Vec<u8>) -> Reports<'a> {
        let format = self
            .options
            .format
            .or_else(|| Format::of_path(name.as_ref()));
        self.stream(
            name,
            format,
            Ok(Box::new(Cursor::new(bytes))),
            &Progress::default(),
        )
    }

    fn stream<'a>(
        &'a self,
        name: &'a str,
        format: Option<Format>,
        raw: Result<Input, ReadError>,
        progress: &Progress,
    ) -> Reports<'a> {
        let peeked = raw.and_then(|raw| Ok(input::unpack(raw, progress)?));
        match peeked.and_then(admit) {
            Ok(peeked) => self.reports(name, format, peeked),
            Err(error) => Box::new(iter::once(Err(error.at(name)))),
        }
    }

    fn reports<'a>(&'a self, name: &'a str, format: Option<Format>, peeked: Peeked) -> Reports<'a> {
        let (options, order) = (&self.options, self.options.date_order);
        match format.unwrap_or_else(|| Format::of_content(&peeked.sample)) {
            Format::Text => document::report(name, peeked, document::text, order),
            Format::Html => document::report(name, peeked, document::page, order),
            Format::JsonLines => rows::reports(name, json_lines::rows(peeked), options),
            Format::Json => rows::reports(name, json::rows(peeked), options),
            Format::Table => rows::reports(name, table::rows(peeked, &options.fields), options),
        }
    }
}

fn admit(peeked: Peeked) -> Result<Peeked, ReadError> {
    if peeked.sample.is_empty() {
        return Err(ReadError::Empty);
    }
    input::refuse_binary(&peeked.sample)?;
    Ok(peeked)
}
