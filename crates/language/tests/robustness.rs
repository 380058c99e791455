//! What holds for any text at all.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_mixture_of_awkward_pieces_can_be_read(pieces in prop::collection::vec(piece(), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn marks_anywhere_in_a_report_can_be_read(marks in prop::collection::vec(any::<(u16, u8)>(), 0..12)) {
        check(&rough::with_marks(&marks));
    }
}

/// Pieces that tokenizers stumble over.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z]{1,8}",
        "[0-9.,:/-]{1,6}",
        prop::sample::select(vec![
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "'s",
            "n't",
            "’",
            "“",
            "\"",
            "(",
            ")",
            "...",
            "…",
            "--",
            "—",
            "U.S.",
            "Lt. ",
            "No. ",
            "\u{200f}",
            "\u{200b}",
            "\u{ad}",
            "\u{feff}",
            "🚨",
            "👩‍🚒",
            "é",
            "ا",
            "क्ष",
            "!!",
            "$",
            "%",
            "@a",
            "#b",
            "http://",
            "-",
            ". ",
            "; ",
            "\u{2028}",
            "\0",
            "İ",
            "ß",
            "ﬁ",
        ])
        .prop_map(str::to_owned),
    ]
}

#[test]
fn rough_text_of_every_kind() {
    rough::check_all(check);
}
