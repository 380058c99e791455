use std::io::{self, Read};

use csv::{ByteRecord, ErrorKind, ReaderBuilder};
use serde_json::Value;

use super::rows::{Object, Row, no_text};
use crate::Fields;
use crate::error::ReadError;
use crate::input::{Input, Peeked, decode_row, transcode};
use crate::limits::MAX_ROW;

/// The rows of a table below its header, numbered as a spreadsheet does: the header is row 1.
pub(crate) fn rows<'a>(
    peeked: Peeked,
    fields: &'a Fields,
) -> impl Iterator<Item = Row> + Send + 'a {
    let delimiter = delimiter(&peeked.sample);
    let stream = Budgeted {
        stream: transcode(peeked),
        left: MAX_ROW,
    };
    let table = ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(stream);
    Table {
        table,
        fields,
        header: None,
        number: 1,
        done: false,
    }
}

struct Table<'a> {
    table: csv::Reader<Budgeted>,
    fields: &'a Fields,
    header: Option<Vec<String>>,
    number: u64,
    done: bool,
}

impl Iterator for Table<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.done {
            return None;
        }
        match self.next_object() {
            Ok(row) => {
                self.done = row.is_none();
                row
            }
            Err(error) => {
                self.done = true;
                Some(Row::end(error))
            }
        }
    }
}

impl Table<'_> {
    fn next_object(&mut self) -> Result<Option<Row>, ReadError> {
        if self.header.is_none() {
            self.header = Some(self.read_header()?);
        }
        self.table.get_mut().left = MAX_ROW;
        self.number += 1;
        let mut record = ByteRecord::new();
        match self.table.read_byte_record(&mut record) {
            Ok(true) => Ok(Some(Row::new(self.number, Ok(self.object(&record))))),
            Ok(false) => Ok(None),
            Err(error) => match error.kind() {
                ErrorKind::UnequalLengths { .. } => {
                    Ok(Some(Row::new(self.number, Err(unread(error)))))
                }
                _ => Err(unread(error)),
            },
        }
    }

    /// Without a text field the table has no reports: to say so once is enough.
    fn read_header(&mut self) -> Result<Vec<String>, ReadError> {
        let header: Vec<String> = self
            .table
            .byte_headers()
            .map_err(unread)?
            .iter()
            .map(cell)
            .collect();
        let row = header
            .iter()
            .map(|name| (name.clone(), Value::Null))
            .collect();
        match no_text(&row, self.fields) {
            missing @ ReadError::MissingText { .. } => Err(missing),
            _ => Ok(header),
        }
    }

    fn object(&self, record: &ByteRecord) -> Object {
        let names = self.header.iter().flatten().cloned();
        names
            .zip(record.iter().map(|field| Value::String(cell(field))))
            .collect()
    }
}

fn cell(field: &[u8]) -> String {
    decode_row(field).into_owned()
}

fn unread(error: csv::Error) -> ReadError {
    match error.into_kind() {
        ErrorKind::Io(error) => error.into(),
        ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => ReadError::BadTableRow(format!(
            "it has {len} where the header has {expected_len} fields"
        )),
        other => ReadError::BadTableRow(format!("{other:?}")),
    }
}

/// The mark that most often stands in the header outside quotation marks.
fn delimiter(sample: &[u8]) -> u8 {
    let header = unquoted(sample.trim_ascii_start());
    let header = header
        .split(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default();
    let count = |mark: &u8| header.iter().filter(|&byte| byte == mark).count();
    [b'|', b'\t', b';', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
}

/// The bytes that stand outside quotation marks.
fn unquoted(sample: &[u8]) -> Vec<u8> {
    sample
        .split(|&byte| byte == b'"')
        .step_by(2)
        .flatten()
        .copied()
        .collect()
}

/// A stream that gives out no more than one row may have before it is granted the next.
///
/// A quotation mark that is never closed makes one row of all that follows.
struct Budgeted {
    stream: Input,
    left: usize,
}

impl Read for Budgeted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(ReadError::EndlessRow.into());
        }
        let most = buffer.len().min(self.left);
        let count = self.stream.read(&mut buffer[..most])?;
        self.left -= count;
        Ok(count)
    }
}
