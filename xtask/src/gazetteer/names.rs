//! Names of units with and without the word that says what they are.

use std::sync::LazyLock;

use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;

static KIND_WORDS: &str = include_str!("../../../data/gazetteer/kind_words.txt");

/// The words that say a unit's kind, folded.
static UNIT_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words = khabar_gazetteer::cues::parse(KIND_WORDS);
    words
        .filter(|(_, kind)| matches!(kind, PlaceKind::Admin1 | PlaceKind::Admin2))
        .map(|(word, _)| word)
        .collect()
});

/// A unit's folded name without the word that says its kind.
pub fn bare(name: &str) -> String {
    let key = fold(name);
    let rest = UNIT_WORDS.iter().find_map(|word| {
        let last = key
            .strip_suffix(word)
            .and_then(|rest| rest.strip_suffix(' '));
        last.or_else(|| {
            key.strip_prefix(word)
                .and_then(|rest| rest.strip_prefix(' '))
        })
    });
    match rest.map(|rest| rest.strip_prefix("of ").unwrap_or(rest)) {
        Some(rest) if rest.len() > 2 => rest.to_owned(),
        _ => key,
    }
}

/// A unit's name as news writes it: "Borno State" is Borno, "Herat Province" is Herat.
pub fn short(name: &str) -> &str {
    let trailing = [
        "Province",
        "State",
        "Region",
        "Oblast",
        "Governorate",
        "Department",
        "Wilayat",
    ];
    let rest = trailing
        .iter()
        .find_map(|word| name.strip_suffix(word)?.strip_suffix(' '));
    match rest {
        Some(rest) if rest.len() > 2 && !is_direction(rest) => rest,
        _ => name,
    }
}

/// "Eastern Province" is no name without its last word.
fn is_direction(name: &str) -> bool {
    let words = [
        "north", "south", "east", "west", "central", "free", "upper", "lower", "northern",
        "southern", "eastern", "western", "capital", "coast", "central",
    ];
    fold(name).split(' ').all(|word| words.contains(&word))
}
