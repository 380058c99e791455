//! Any text is read without a panic, and every span slices it.

use khabar_actors::{Actors, defined_abbreviations};
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
        let actors = Actors::embedded();
        let sightings = actors.find(&text, None);
        for sighting in sightings.iter().chain(&actors.find_forces(&text, &sightings, None)) {
            prop_assert!(text.get(sighting.span.start as usize..sighting.span.end as usize).is_some());
        }
        for pair in sightings.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for found in defined_abbreviations(&text) {
            prop_assert!(found.long.end <= found.short.start);
        }
    }
}
