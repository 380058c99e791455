use std::io::{self, BufReader, ErrorKind, Read};

use flate2::bufread::MultiGzDecoder;

use super::{Input, Progress};
use crate::error::ReadError;
use crate::limits::{GZIP_FREE, GZIP_RATIO};

/// Told by the first bytes, not by the file's name.
pub(super) fn is_gzip(start: &[u8]) -> bool {
    start.starts_with(&[0x1f, 0x8b])
}

/// Unpacks a stream of which `packed` counts the bytes read so far.
pub(super) fn unpacked(stream: Input, packed: Progress) -> impl Read + Send {
    Unpacked {
        decoder: MultiGzDecoder::new(BufReader::new(stream)),
        packed,
        unpacked: 0,
    }
}

struct Unpacked {
    decoder: MultiGzDecoder<BufReader<Input>>,
    packed: Progress,
    unpacked: u64,
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.decoder.read(buffer).map_err(name_damage)?;
        self.unpacked += count as u64;
        if self.unpacked > GZIP_FREE && self.unpacked / GZIP_RATIO > self.packed.bytes_read() {
            return Err(ReadError::Bomb.into());
        }
        Ok(count)
    }
}

/// The decoder hands on errors of the file below; only its own mean a broken archive.
fn name_damage(error: io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof => {
            ReadError::BrokenGzip(error.to_string()).into()
        }
        _ => error,
    }
}
