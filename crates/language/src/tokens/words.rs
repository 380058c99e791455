use std::collections::HashMap;
use std::sync::LazyLock;

use super::characters::plain;

const ABBREVIATIONS: &str = include_str!("../../../../data/lexicon/language/abbreviations.txt");
const WORDS: &str = include_str!("../../../../data/lexicon/language/words.txt");

/// The longest word in the lists; longer input is not worth lower-casing.
const LONGEST: usize = 16;

/// What the full stop of an abbreviation can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// It stands before a name and ends no sentence.
    Title,
    /// It may end a sentence.
    Plain,
    /// It is one only before a figure.
    Number,
}

/// What a listed word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Keeps its hyphen.
    Prefix,
    /// Is cut from the figure before it.
    Unit,
    /// Begins a sentence after an abbreviation.
    Starter,
    /// Keeps its leading apostrophe.
    Whole,
}

static ABBREVIATION: LazyLock<HashMap<String, Abbreviation>> = LazyLock::new(|| {
    let kind = |word: &str| match word {
        "title" => Abbreviation::Title,
        "plain" => Abbreviation::Plain,
        _ => Abbreviation::Number,
    };
    let mut table = HashMap::new();
    for (name, word) in entries(ABBREVIATIONS) {
        table.entry(word.to_uppercase()).or_insert(kind(name));
        table.insert(word.to_owned(), kind(name));
    }
    table
});

static ROLES: LazyLock<HashMap<&str, Vec<Role>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<Role>> = HashMap::new();
    for (name, word) in entries(WORDS) {
        let role = match name {
            "prefix" => Role::Prefix,
            "unit" => Role::Unit,
            "starter" => Role::Starter,
            "whole" => Role::Whole,
            _ => continue,
        };
        table.entry(word).or_default().push(role);
    }
    table
});

static PARTS: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
    entries(WORDS)
        .filter_map(|(_, word)| word.split_once('|'))
        .map(|(first, second)| (format!("{first}{second}"), first.len()))
        .collect()
});

/// The `(kind, word)` pairs of a list.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| {
            let mut words = line.split_whitespace();
            let kind = words.next().unwrap_or_default();
            words.map(move |word| (kind, word))
        })
}

/// What kind of abbreviation a word with its full stop is, if it is one.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > LONGEST || !word.ends_with('.') {
        return None;
    }
    ABBREVIATION
        .get(word)
        .copied()
        .or_else(|| is_acronym(word).then_some(Abbreviation::Plain))
}

/// Whether a word has a role, whatever its capitals.
pub(crate) fn has_role(word: &str, role: Role) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    let key: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect();
    ROLES
        .get(key.as_str())
        .is_some_and(|roles| roles.contains(&role))
}

/// Where a word that is read as two is divided.
pub(crate) fn division(word: &str) -> Option<usize> {
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    PARTS.get(word.to_ascii_lowercase().as_str()).copied()
}

/// Letters each with a full stop: an initial (`J.`) or several (`F.A.R.C.`).
///
/// `I.` is left out: it is the pronoun at the end of a sentence more often than an initial.
fn is_acronym(word: &str) -> bool {
    let mut letters = word.split_inclusive('.');
    let each_is_letter = letters.all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.as_str() == "."
    });
    each_is_letter && word != "I."
}
