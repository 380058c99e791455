//! What holds for any text at all; run by the property tests and by the fuzz target.

use jiff::civil::date;
use khabar_language::{Document, segment};
use khabar_record::Published;
use khabar_times::{inferred_date, times};

/// Times lie inside the text, in order, apart from each other, first day first: whether the day
/// of writing is known or not.
pub fn check(text: &str) {
    let document = segment(text);
    check_times(&document, None);
    check_times(&document, Some(Published::on(date(2024, 2, 29))));
    if let Some(inferred) = inferred_date(&document) {
        assert!(inferred.start <= inferred.end && inferred.inferred);
    }
}

fn check_times(document: &Document<'_>, published: Option<Published>) {
    let mut end = 0;
    for time in times(document, published) {
        assert!(time.span.start >= end && time.span.start < time.span.end);
        assert!(!time.span.of(document.text).is_empty() && !time.value.is_empty());
        let ordered = time.from.zip(time.to).is_none_or(|(from, to)| from <= to);
        assert!(ordered, "{time:?}");
        assert!(time.tokens.end <= document.tokens.len());
        end = time.span.end;
    }
}
