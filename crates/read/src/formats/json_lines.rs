use std::io::{self, BufRead, BufReader, ErrorKind};

use serde_json::Value;

use super::rows::{Object, Row};
use crate::error::ReadError;
use crate::input::{Input, Peeked, decode_row, transcode};
use crate::limits::MAX_ROW;

/// The rows of a file with one JSON object a line.
pub(crate) fn rows(peeked: Peeked) -> impl Iterator<Item = Row> + Send {
    JsonLines {
        lines: BufReader::new(transcode(peeked)),
        number: 0,
        done: false,
    }
}

struct JsonLines {
    lines: BufReader<Input>,
    number: u64,
    done: bool,
}

impl Iterator for JsonLines {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        while !self.done {
            self.number += 1;
            match next_line(&mut self.lines) {
                Ok(Line::Whole(line)) if line.trim_ascii().is_empty() => {}
                Ok(Line::Whole(line)) => return Some(Row::new(self.number, object(&line))),
                Ok(Line::TooLong) => {
                    return Some(Row::new(self.number, Err(ReadError::RowTooLarge)));
                }
                Ok(Line::End) => self.done = true,
                Err(error) => {
                    self.done = true;
                    return Some(Row::end(error));
                }
            }
        }
        None
    }
}

/// The object that a row of JSON is.
pub(super) fn object(row: &[u8]) -> Result<Object, ReadError> {
    let value = serde_json::from_str(&decode_row(row))
        .map_err(|error| ReadError::BadJson(error.to_string()))?;
    let kind = match value {
        Value::Object(object) => return Ok(object),
        Value::Array(_) => "a list",
        Value::String(_) => "a string",
        Value::Number(_) => "a number",
        Value::Bool(_) => "true or false",
        Value::Null => "null",
    };
    Err(ReadError::NotAnObject(kind))
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
    End,
}

/// Reads to the end of the line, but keeps no more of it than a row may have.
fn next_line(lines: &mut impl BufRead) -> io::Result<Line> {
    let (mut line, mut length) = (Vec::new(), 0);
    loop {
        let buffer = match lines.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let taken = end.map_or(buffer.len(), |end| end + 1);
        if length + taken <= MAX_ROW {
            line.extend_from_slice(&buffer[..taken]);
        }
        length += taken;
        lines.consume(taken);
        if end.is_some() || taken == 0 {
            return Ok(match length {
                0 => Line::End,
                _ if length > MAX_ROW => Line::TooLong,
                _ => Line::Whole(line),
            });
        }
    }
}
