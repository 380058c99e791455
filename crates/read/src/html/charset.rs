use std::sync::LazyLock;

use encoding_rs::Encoding;
use regex::bytes::Regex;

/// Browsers look for the declaration in as many bytes.
const HEAD: usize = 1024;

static CHARSET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:-]+)"#).unwrap());

/// The encoding that a page says it is in.
pub(crate) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let found = CHARSET.captures(&bytes[..bytes.len().min(HEAD)])?;
    Encoding::for_label(&found[1])
}
