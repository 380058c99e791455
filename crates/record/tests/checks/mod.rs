//! What holds for any bytes at all; run by the tests and by the fuzz target.

use std::fmt::Debug;

use khabar_record::{CodePoints, Reading, Report, Span};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// JSON is a part of the record and stays it, or is refused; code points count characters.
pub fn check(bytes: &[u8]) {
    round_trips::<Reading>(bytes);
    round_trips::<Report>(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        counts_characters(text);
    }
}

/// What is read from JSON is the same after it was written and read again.
fn round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(bytes: &[u8]) {
    let Ok(value) = serde_json::from_slice::<T>(bytes) else {
        return;
    };
    let written = serde_json::to_string(&value).expect("plain data can be written");
    let again: T = serde_json::from_str(&written).expect("what was written can be read");
    assert_eq!(value, again);
}

fn counts_characters(text: &str) {
    let points = CodePoints::new(text);
    for (count, (byte, _)) in text.char_indices().enumerate().step_by(7) {
        assert_eq!(points.of(Span::new(0, byte)), (0, count as u32));
    }
}
