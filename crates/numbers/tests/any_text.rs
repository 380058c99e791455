//! Whatever the text, numbers lie inside it, in order, apart from each other.

use khabar_language::analyze;
use khabar_numbers::numbers;
use proptest::prelude::*;

/// Text made of the pieces that the rules look at, so that they meet in every order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("at least "),
        Just("a "),
        Just("dozen "),
        Just("12"),
        Just("-"),
        Just("to "),
        Just("half "),
        Just("and "),
        Just("hundred "),
        Just("%"),
        Just(". "),
        Just("years "),
        Just("old "),
        Just("1,50,000 "),
        Just("\n\n"),
        Just("“"),
        Just("¼"),
        Just("no "),
        Just("$"),
        Just("7.62"),
        Just("March "),
        Just("/"),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) {
    let document = analyze(text);
    let mut end = 0;
    for number in numbers(&document) {
        assert!(number.span.start >= end && number.span.start < number.span.end);
        assert!(!number.span.of(text).is_empty());
        assert!(
            number
                .low
                .zip(number.high)
                .is_none_or(|(low, high)| low <= high)
        );
        end = number.span.end;
    }
    assert!(end as usize <= text.len());
}

proptest! {
    #[test]
    fn of_any_characters(text in "\\PC{0,60}") {
        check(&text);
    }

    #[test]
    fn of_pieces(text in pieces()) {
        check(&text);
    }
}
