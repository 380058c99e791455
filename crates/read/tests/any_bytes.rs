//! Whatever the bytes: reports or problems, the same each time, and never a panic.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;
mod support;

use checks::check;
use proptest::prelude::*;
use support::{BODY, read};

/// Bytes that come near to being something.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..60),
        "[{}\\[\\]\",:;|\t\n\r<>/=+ a-z0-9-]{0,60}".prop_map(String::into_bytes),
        ".{0,60}".prop_map(String::into_bytes),
        prop::sample::select(vec![
            BODY,
            "{\"text\": \"",
            "\"}\n",
            "title,text\n",
            "---\ntitle: x\n---\n",
            "date 2024-03-18",
            "<html><body><p>",
            "<script>",
            "\u{feff}",
            "\"published\": 20240318,",
            "\u{1f}\u{8b}\u{8}",
        ])
        .prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn reports_or_problems(bytes in bytes()) {
        check(&bytes);
    }

    #[test]
    fn reports_with_marks_anywhere(marks in prop::collection::vec(any::<(u16, u8)>(), 0..12)) {
        check(rough::with_marks(&marks).as_bytes());
    }

    #[test]
    fn the_order_of_rows_changes_no_id(texts in prop::collection::vec("[a-z ]{0,50}", 1..6)) {
        let line = |text: &String| format!("{{\"text\": \"{text}\"}}\n");
        let ids = |rows: String| {
            let mut ids: Vec<_> = read("a.jsonl", rows).into_iter().flatten().map(|report| report.id).collect();
            ids.sort();
            ids
        };
        prop_assert_eq!(ids(texts.iter().map(line).collect()), ids(texts.iter().rev().map(line).collect()));
    }
}

#[test]
fn rough_text_of_every_kind() {
    rough::check_all(|text| check(text.as_bytes()));
}
