//! When two names mean the same actor, speaker or people.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../data/evaluate/storyline.toml"))
        .expect("the list is well formed")
});
static OTHER_MARKS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^a-z0-9 '\-]+").unwrap());

#[derive(Deserialize)]
struct Words {
    itself: BTreeSet<String>,
    common: BTreeSet<String>,
    linking: BTreeSet<String>,
    nobody: BTreeSet<String>,
    people: Vec<PeopleRow>,
    actor: Vec<ActorRow>,
    outcomes: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct PeopleRow {
    category: String,
    #[serde(deserialize_with = "pattern")]
    pattern: Regex,
}

#[derive(Deserialize)]
struct ActorRow {
    forms: Vec<String>,
    #[serde(default)]
    excludes: Vec<String>,
}

fn pattern<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Regex, D::Error> {
    Regex::new(&String::deserialize(from)?).map_err(serde::de::Error::custom)
}

/// The category of the people that a word names.
pub(super) fn category(who: &str) -> &'static str {
    let who = plain(who);
    let row = WORDS.people.iter().find(|row| row.pattern.is_match(&who));
    row.map_or("unspecified", |row| &row.category)
}

/// Whether two categories agree; "people" passes for civilians.
pub(super) fn same_people(a: &str, b: &str) -> bool {
    a == b
        || matches!(
            (a, b),
            ("civilians", "unspecified") | ("unspecified", "civilians")
        )
}

/// The outcome by its usual word.
pub(super) fn outcome(word: &str) -> &str {
    WORDS.outcomes.get(word).map_or(word, String::as_str)
}

/// Lower-case letters without accents, digits, blanks, apostrophes and hyphens.
pub(super) fn plain(text: &str) -> String {
    let ascii: String = text.nfkd().filter(char::is_ascii).collect();
    OTHER_MARKS
        .replace_all(&ascii.to_lowercase(), " ")
        .trim()
        .to_owned()
}

/// Whether two names mean one actor: by the rows of the list that they hit, where both hit one,
/// and by telling words otherwise.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let (rows_a, rows_b) = (rows(&a), rows(&b));
    if rows_a.is_empty() || rows_b.is_empty() {
        return !telling(&a).is_disjoint(&telling(&b));
    }
    !rows_a.is_disjoint(&rows_b)
}

/// Whether a name has a word that tells it from others: "local officials" has none, and an "official
/// figure" is nobody.
pub(super) fn is_telling(name: &str) -> bool {
    let name = plain(name);
    let last = name.split_whitespace().next_back();
    let nobody = last.is_none_or(|word| WORDS.nobody.contains(word));
    !nobody && (!rows(&name).is_empty() || !telling(&name).is_empty())
}

/// Whether two speakers are one.
pub(super) fn same_source(a: Option<&str>, b: Option<&str>) -> bool {
    let (a, b) = (plain(a.unwrap_or_default()), plain(b.unwrap_or_default()));
    let itself = |name: &str| WORDS.itself.contains(name);
    if itself(&a) || itself(&b) {
        return itself(&a) && itself(&b);
    }
    same_name(&a, &b) || shares_word(&a, &b)
}

fn shares_word(a: &str, b: &str) -> bool {
    let words: BTreeSet<&str> = a.split_whitespace().collect();
    b.split_whitespace()
        .any(|word| words.contains(word) && !WORDS.linking.contains(word))
}

/// The rows of the list of actors of which a plain name has a form.
fn rows(name: &str) -> BTreeSet<usize> {
    let padded = format!(" {name} ");
    let has = |form: &String| {
        padded.contains(&format!(" {form} ")) || padded.contains(&format!(" {form}'s "))
    };
    let hit = |row: &&ActorRow| row.forms.iter().any(has);
    let excluded: BTreeSet<&String> = WORDS
        .actor
        .iter()
        .filter(hit)
        .flat_map(|row| &row.excludes)
        .collect();
    let stays = |row: &ActorRow| !row.forms.iter().any(|form| excluded.contains(form));
    let numbered = WORDS.actor.iter().enumerate();
    numbered
        .filter(|(_, row)| hit(row) && stays(row))
        .map(|(number, _)| number)
        .collect()
}

fn telling(name: &str) -> BTreeSet<String> {
    let words = name.replace('-', " ");
    let words = words
        .split_whitespace()
        .filter(|word| word.len() > 3 && !WORDS.common.contains(*word));
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_actor() {
        assert!(same_name("ISIL", "the Islamic State group"));
        assert!(same_name("Lake Guard", "gunmen of the Lake Guard"));
        assert!(!same_name("Pakistani Taliban", "the Taliban government"));
        assert!(!same_name("local police", "police officials"));
    }

    #[test]
    fn speakers() {
        assert!(same_source(None, Some("unattributed")));
        assert!(!same_source(None, Some("Moscow")));
        assert!(same_source(Some("hospital staff"), Some("a hospital")));
    }

    #[test]
    fn people_by_their_words() {
        assert_eq!(category("Women and children"), "women and children");
        assert_eq!(category("gunmen"), "militants");
        assert_eq!(category("people"), "unspecified");
        assert!(same_people("civilians", "unspecified"));
    }
}
