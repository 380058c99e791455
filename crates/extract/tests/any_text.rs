//! Whatever the text, reading it ends, and every span slices it.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
use proptest::prelude::*;

/// Words of conflict reporting in any order, with odd marks between them.
fn shuffled() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "killed",
        "killing",
        "at least",
        "six",
        "1,200",
        "soldiers",
        "and",
        ",",
        ".",
        "\n\n",
        "said",
        "according to",
        "the army",
        "Boko Haram",
        "in Gwoza",
        "on Friday",
        "denied",
        "claimed responsibility for",
        "an attack",
        "(",
        ")",
        "“",
        "”",
        "including",
        "women and children",
        "of them",
        "were",
        "wounded",
        "—",
        "air strike",
        "by",
        "“خبر”",
        "\u{200d}",
        "\u{ad}",
        "👍",
        "toll",
        "rose to",
        "from",
        "no casualties",
        "its",
        "after",
        "ISLAMABAD",
        "his death",
        "all",
        "not",
    ]);
    prop::collection::vec(words, 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_characters(text in "\\PC{0,300}") {
        check(&text);
    }

    #[test]
    fn any_order_of_words(text in shuffled()) {
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
