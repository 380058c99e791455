use std::borrow::Cow;
use std::str;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::{Input, Peeked};
use crate::error::ReadError;

/// Of a text in the right encoding, at most one character in so many cannot be decoded.
const DAMAGE_AT_MOST: usize = 20;

/// Decodes a whole text: by its byte order mark, as UTF-8 where it is that, by the encoding that
/// it declares, and last by the frequency of its bytes.
pub(crate) fn decode<'a>(
    bytes: &'a [u8],
    declared: Option<&'static Encoding>,
) -> Result<Cow<'a, str>, ReadError> {
    let (text, _, damaged) = encoding_of(bytes, declared).decode(bytes);
    let lost = if damaged {
        text.matches('\u{fffd}').count()
    } else {
        0
    };
    if lost * DAMAGE_AT_MOST > text.chars().count() {
        return Err(ReadError::Encoding);
    }
    Ok(text)
}

/// Decodes one row of a stream that [`transcode`] took for UTF-8; a row may still break the rule.
pub(crate) fn decode_row(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_of(bytes, None).decode(bytes).0,
    }
}

/// Turns a stream into UTF-8 without a byte order mark, judging by its start.
pub(crate) fn transcode(peeked: Peeked) -> Input {
    // UTF-8 goes through as it is, so that a bad row further on can still be read for itself.
    let encoding = Some(encoding_of(&peeked.sample, None)).filter(|&found| found != UTF_8);
    let decoder = DecodeReaderBytesBuilder::new()
        .encoding(encoding)
        .utf8_passthru(true)
        .strip_bom(true)
        .build(peeked.stream);
    Box::new(decoder)
}

/// What a byte order mark says, or the pattern of zeros that ASCII in UTF-16 has.
pub(super) fn bom_or_wide(sample: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(sample) {
        return Some(encoding);
    }
    let zeros = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    match pairs {
        2.. if odd * 2 > pairs && even * 20 <= pairs => Some(UTF_16LE),
        2.. if even * 2 > pairs && odd * 20 <= pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8, but for a character that the end of the sample may have cut.
pub(super) fn is_utf8_start(sample: &[u8]) -> bool {
    str::from_utf8(sample)
        .err()
        .is_none_or(|error| error.error_len().is_none())
}

fn encoding_of(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if let Some(encoding) = bom_or_wide(bytes) {
        return encoding;
    }
    if is_utf8_start(bytes) || mostly_utf8(bytes) {
        return UTF_8;
    }
    declared
        .filter(|&encoding| encoding != UTF_8)
        .unwrap_or_else(|| guess(bytes))
}

/// A few spoilt bytes in much good UTF-8 do not make it another encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 4 * bad
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}
