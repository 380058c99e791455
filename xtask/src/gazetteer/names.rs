//! Names of units with and without the word that says what they are.

use std::sync::LazyLock;

use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;
use unicode_normalization::char::decompose_canonical;

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

/// Words that a first-order unit's name may end in, or start with, and do without.
const ENDINGS: [&str; 11] = [
    "Province",
    "State",
    "Region",
    "Oblast",
    "Governorate",
    "Department",
    "Wilayat",
    "Prefecture",
    "County",
    "Division",
    "Economic",
];
const BEGINNING: &str = "Republic of ";

/// A unit's name as news writes it: "Borno State" is Borno, "Herat Province" is Herat.
pub fn short(name: &str) -> &str {
    let whole = name.strip_prefix(BEGINNING).unwrap_or(name);
    let shorter = ENDINGS
        .iter()
        .find_map(|word| whole.strip_suffix(word)?.strip_suffix(' '));
    match shorter {
        Some(rest) if rest.len() > 2 && !is_direction(rest) => rest,
        _ => whole,
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

/// A name without the marks of scholarly transliteration, which English news leaves out: "Lashkar Gāh".
pub fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars() {
        decompose_canonical(letter, |part| {
            if !('\u{300}'..='\u{36f}').contains(&part) {
                plain.push(part);
            }
        });
    }
    plain
}
