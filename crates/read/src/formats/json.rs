use std::io::{self, BufReader, Bytes, Read};

use super::json_lines::object;
use super::rows::Row;
use crate::error::ReadError;
use crate::input::{Input, Peeked, transcode};
use crate::limits::MAX_ROW;

/// The objects of a JSON file, alone, one behind the other or in an array.
///
/// They are cut out by their braces and read one by one, so that neither a large array has to be
/// in memory nor one bad object spoils the others.
pub(crate) fn rows(peeked: Peeked) -> impl Iterator<Item = Row> + Send {
    let bytes = BufReader::new(transcode(peeked)).bytes();
    Objects {
        bytes,
        number: 0,
        in_array: false,
        done: false,
    }
}

struct Objects {
    bytes: Bytes<BufReader<Input>>,
    number: u64,
    in_array: bool,
    done: bool,
}

impl Iterator for Objects {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.done {
            return None;
        }
        let row = self.next_row();
        self.done = row.as_ref().is_none_or(|row| row.number.is_none());
        row
    }
}

impl Objects {
    fn next_row(&mut self) -> Option<Row> {
        match self.find_start() {
            Ok(Start::Object) => {}
            Ok(Start::End) => return None,
            Ok(Start::Stray(byte)) => return Some(Row::end(stray(byte))),
            Err(error) => return Some(Row::end(error)),
        }
        self.number += 1;
        match self.cut_out() {
            Ok(Some(bytes)) => Some(Row::new(self.number, object(&bytes))),
            Ok(None) => Some(Row::new(self.number, Err(ReadError::RowTooLarge))),
            Err(error) => Some(Row::end(error)),
        }
    }

    /// Goes to the next opening brace, over what may stand between objects.
    fn find_start(&mut self) -> io::Result<Start> {
        for byte in self.bytes.by_ref() {
            match byte? {
                b'{' => return Ok(Start::Object),
                b'[' if self.number == 0 && !self.in_array => self.in_array = true,
                b']' if self.in_array => self.in_array = false,
                b',' | b' ' | b'\n' | b'\r' | b'\t' => {}
                other => return Ok(Start::Stray(other)),
            }
        }
        Ok(Start::End)
    }

    /// Reads to the brace that closes the object; `None` where it is over the limit.
    fn cut_out(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut object = vec![b'{'];
        let (mut depth, mut in_string, mut escaped, mut length) = (1_u64, false, false, 1);
        for byte in self.bytes.by_ref() {
            let byte = byte?;
            length += 1;
            if length <= MAX_ROW {
                object.push(byte);
            }
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' => in_string = !in_string,
                b'{' if !in_string => depth += 1,
                b'}' if !in_string => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok((length <= MAX_ROW).then_some(object));
            }
        }
        Err(ReadError::BadJson("the file ends inside an object".into()).into())
    }
}

enum Start {
    Object,
    Stray(u8),
    End,
}

fn stray(byte: u8) -> ReadError {
    let found = byte.escape_ascii();
    ReadError::BadJson(format!(
        "'{found}' stands where an object should begin; the rest was not read"
    ))
}
