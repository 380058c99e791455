//! Bytes as a stream: counted, unpacked and decoded, without ever holding a whole file.

mod binary;
mod counted;
mod decode;
mod gzip;

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use crate::error::ReadError;

pub(crate) use binary::refuse_binary;
pub use counted::Progress;
pub(crate) use decode::{decode, decode_row, transcode};

/// A stream of bytes that an iterator of reports can own.
pub(crate) type Input = Box<dyn Read + Send>;

/// How much of a stream is looked at to tell what it is.
const SAMPLE: usize = 64 * 1024;

/// A stream whose start has been looked at and is still to be read.
pub(crate) struct Peeked {
    /// The first bytes.
    pub(crate) sample: Vec<u8>,
    /// All bytes, the first ones too.
    pub(crate) stream: Input,
}

/// Opens a file that somebody else may have taken away meanwhile.
pub(crate) fn open(path: &Path) -> Result<Input, ReadError> {
    Ok(Box::new(File::open(path)?))
}

/// Counts what is read from a stream, unpacks it if it is packed, and looks at its start.
pub(crate) fn unpack(raw: Input, progress: &Progress) -> io::Result<Peeked> {
    let (counted, packed) = counted::count(raw, progress);
    let peeked = peek(Box::new(counted), 2)?;
    if gzip::is_gzip(&peeked.sample) {
        return peek(Box::new(gzip::unpacked(peeked.stream, packed)), SAMPLE);
    }
    peek(peeked.stream, SAMPLE)
}

/// Reads a stream to its end, or tells that it has more than `limit` bytes.
pub(crate) fn read_at_most(stream: Input, limit: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    stream.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= limit).then_some(bytes))
}

/// An error after the first bytes is left for the reader that comes to it, so that what stands
/// before it is not lost.
fn peek(mut stream: Input, length: usize) -> io::Result<Peeked> {
    let mut sample = vec![0; length];
    let mut filled = 0;
    while filled < length {
        match stream.read(&mut sample[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if filled == 0 => return Err(error),
            Err(error) => {
                sample.truncate(filled);
                let failing = Failing(Some(error));
                return Ok(rejoined(sample, Box::new(failing)));
            }
        }
    }
    sample.truncate(filled);
    Ok(rejoined(sample, stream))
}

fn rejoined(sample: Vec<u8>, rest: Input) -> Peeked {
    let stream = Box::new(Cursor::new(sample.clone()).chain(rest));
    Peeked { sample, stream }
}

/// The end of a stream that broke off.
struct Failing(Option<io::Error>);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}
