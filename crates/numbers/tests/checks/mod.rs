//! What holds for any text at all; run by the property tests and by the fuzz target.

use khabar_language::segment;
use khabar_numbers::numbers;

/// Numbers lie inside the text, in order, apart from each other, the low bound first.
pub fn check(text: &str) {
    let document = segment(text);
    let mut end = 0;
    for number in numbers(&document) {
        assert!(number.span.start >= end && number.span.start < number.span.end);
        assert!(!number.span.of(text).is_empty());
        let ordered = number
            .low
            .zip(number.high)
            .is_none_or(|(low, high)| low <= high);
        assert!(ordered, "{number:?}");
        assert!(number.tokens.end <= document.tokens.len());
        end = number.span.end;
    }
}
