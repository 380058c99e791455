//! Whatever the text, times lie inside it, in order, apart from each other, first day first.

use jiff::civil::date;
use khabar_language::analyze;
use khabar_record::Published;
use khabar_times::{inferred_date, times};
use proptest::prelude::*;

/// Text made of the pieces that the rules look at, so that they meet in every order.
fn pieces() -> impl Strategy<Value = String> {
    let words = vec![
        "the ",
        "last ",
        "March ",
        "18",
        " 2024",
        "-",
        "of ",
        "Tuesday ",
        "night ",
        "two ",
        "weeks ",
        "ago ",
        "since ",
        "every ",
        "first ",
        "quarter ",
        "3:00 ",
        "p.m. ",
        "\n\n",
        ". ",
        "year ",
        "earlier ",
        "31 ",
        "9999 ",
        "“",
        "'",
        "and ",
        "next ",
        "century ",
        "99999999999 ",
        "/",
        "Feb. ",
        "99 ",
        "same ",
        "day ",
        "4000 ",
        "decades ",
        "from ",
        "to ",
    ];
    prop::collection::vec(prop::sample::select(words), 0..24).prop_map(|pieces| pieces.concat())
}

fn check(text: &str, published: Option<Published>) {
    let document = analyze(text);
    let mut end = 0;
    for time in times(&document, published) {
        assert!(time.span.start >= end && time.span.start < time.span.end);
        assert!(!time.span.of(text).is_empty() && !time.value.is_empty());
        assert!(
            time.from.zip(time.to).is_none_or(|(from, to)| from <= to),
            "{time:?}"
        );
        end = time.span.end;
    }
    if let Some(inferred) = inferred_date(&document) {
        assert!(inferred.start <= inferred.end && inferred.inferred);
    }
}

proptest! {
    #[test]
    fn of_any_characters(text in "\\PC{0,60}") {
        check(&text, None);
    }

    #[test]
    fn of_pieces(text in pieces()) {
        check(&text, None);
        check(&text, Some(Published::on(date(2024, 2, 29))));
    }
}
