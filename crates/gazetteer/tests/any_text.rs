//! Whatever the text, its names are looked up and placed on the globe.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
use proptest::prelude::*;

/// Pieces of names, marks and letters of other scripts in any order.
fn noise() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Kabul", "Saint", "St.", "al-", "’s", "'", "San", "district", "of", " ", "  ", "\n", "-",
        "–", "é", "ا", "İ", "ß", "🙂", "Kyiv", "D'", "New", "Port", "(", ",", "U.S.", "river",
        "Tel", "Aviv", "\u{ad}", "\u{200b}",
    ]);
    prop::collection::vec(prop_oneof![pieces.prop_map(str::to_owned), ".{0,3}"], 0..40)
        .prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn names_end_within_the_text(text in noise()) {
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
