//! Words that say what kind of place a name is ("District", "Airport").

use std::sync::LazyLock;

use crate::PlaceKind;

/// Lines of a kind and the words for it, as the compiler uses them too.
static WORDS: &str = include_str!("../../../data/gazetteer/kind_words.txt");

static CUES: LazyLock<Vec<(&'static str, PlaceKind)>> = LazyLock::new(|| parse(WORDS).collect());

/// Reads "kind: word, word …" lines; a line that starts with "#" is a comment.
pub fn parse(text: &str) -> impl Iterator<Item = (&str, PlaceKind)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once(':'));
    rows.flat_map(|(kind, words)| {
        let kind = kind.parse().ok();
        words
            .split(',')
            .map(str::trim)
            .filter_map(move |word| Some((word, kind?)))
    })
}

/// A folded name without the word that says its kind, and that kind.
pub fn without_kind(key: &str) -> Option<(&str, PlaceKind)> {
    let bare = |(word, kind): &(&str, PlaceKind)| {
        let last = key
            .strip_suffix(word)
            .and_then(|rest| rest.strip_suffix(' '));
        let first = || {
            key.strip_prefix(word)
                .and_then(|rest| rest.strip_prefix(' '))
        };
        let rest = last.or_else(first)?;
        (rest.len() > 1).then_some((rest.strip_prefix("of ").unwrap_or(rest), *kind))
    };
    CUES.iter().find_map(bare)
}

/// Whether a folded word says that a name is an administrative unit's.
pub fn is_unit(word: &str) -> bool {
    let unit = |kind: PlaceKind| matches!(kind, PlaceKind::Admin1 | PlaceKind::Admin2);
    CUES.iter().any(|(cue, kind)| *cue == word && unit(*kind))
}
