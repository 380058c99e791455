//! Any text is read without a panic, and every span slices it.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
use proptest::prelude::*;

/// Pieces of names, marks and letters of other scripts in any order.
fn noise() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Hamas",
        "al-",
        "Al",
        "’s",
        "'",
        "Jama'at",
        "(",
        ")",
        "TTP",
        "U.S.",
        "é",
        "ا",
        "Kabul",
        "army",
        " ",
        "  ",
        "\n",
        "-",
        "–",
        "M23",
        "Pakistani",
        "The",
        "ʿ",
        "🙂",
        "People's",
        "s",
        "IS",
        ".",
        "of",
    ]);
    prop::collection::vec(prop_oneof![pieces.prop_map(str::to_owned), ".{0,3}"], 0..40)
        .prop_map(|all| all.concat())
}

proptest! {
    #[test]
    fn spans_slice_the_text_in_order(text in noise()) {
        check(&text);
    }

    #[test]
    fn marks_anywhere_in_a_report(marks in prop::collection::vec(any::<(u16, u8)>(), 0..12)) {
        check(&rough::with_marks(&marks));
    }
}

#[test]
fn rough_text_of_every_kind() {
    rough::check_all(check);
}
