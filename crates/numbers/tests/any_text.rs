//! Whatever the text, numbers lie inside it, in order, apart from each other.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
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

proptest! {
    #[test]
    fn of_any_characters(text in "\\PC{0,60}") {
        check(&text);
    }

    #[test]
    fn of_pieces(text in pieces()) {
        check(&text);
    }

    #[test]
    fn of_a_report_with_marks_anywhere(marks in prop::collection::vec(any::<(u16, u8)>(), 0..12)) {
        check(&rough::with_marks(&marks));
    }
}

#[test]
fn of_rough_text_of_every_kind() {
    rough::check_all(check);
}
