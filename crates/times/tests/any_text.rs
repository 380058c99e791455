//! Whatever the text, times lie inside it, in order, apart from each other, first day first.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
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
