//! What khabar refuses to take in, so that no input can exhaust the machine.

/// Bytes of text that one report may have: some 300,000 words.
pub const MAX_TEXT: usize = 2_000_000;

/// Bytes of one row of a table or one line of JSON.
pub const MAX_ROW: usize = 16_000_000;

/// Bytes of one HTML page, markup and all; its tree takes some thirty times as much memory.
pub const MAX_PAGE: usize = 8_000_000;

/// Unpacked bytes up to which the ratio of a gzip file is not looked at.
pub(crate) const GZIP_FREE: u64 = 64_000_000;

/// Times that a gzip file may grow in unpacking; news text grows three to tenfold.
pub(crate) const GZIP_RATIO: u64 = 200;

/// A limit in words, for messages.
pub(crate) fn megabytes(bytes: usize) -> String {
    format!("{} MB", bytes / 1_000_000)
}
