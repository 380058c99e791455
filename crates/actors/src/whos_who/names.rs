use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Actor, ActorKind, Folder};

/// In what sense a name is an entry's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameKind {
    /// Its own.
    Own,
    /// One that it shares.
    Shared,
    /// Its people's, or its adjective.
    Adjective,
    /// Its seat's.
    Seat,
    /// That of somebody who speaks for it.
    Holder,
}

/// One entry that a name may mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The entry's number.
    pub actor: u32,
    /// In what sense the name is its own.
    pub kind: NameKind,
    /// Country codes and ids that speak for this reading.
    pub near: Vec<String>,
    /// Whether this is the usual reading.
    pub default: bool,
    /// First day on which the name meant it.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Whether the name has small words of its own ("Free Papua movement").
    pub small: bool,
    /// Whether the name itself starts small ("yakuza").
    pub starts_small: bool,
}

/// The mark before the keys of abbreviations, which are compared letter by letter.
pub const ABBREVIATION: char = '^';

/// Every name of an entry with its keys.
pub fn names(actor: &Actor, number: u32, folder: &Folder) -> Vec<(String, Reading)> {
    let mut all = Vec::new();
    let mut add = |name: &str, plural: bool, reading: Reading| {
        let spelled = Reading {
            small: has_small_word(name, folder),
            starts_small: starts_small(name, folder),
            ..reading
        };
        all.extend(
            keys(name, plural, folder)
                .into_iter()
                .map(|key| (key, spelled.clone())),
        );
    };
    let plural = has_members(actor.kind);
    for name in [&actor.name].into_iter().chain(&actor.aliases) {
        add(name, plural, reading(number, NameKind::Own));
    }
    for shared in &actor.ambiguous {
        let near = shared.near.clone();
        add(
            &shared.name,
            plural,
            Reading {
                near,
                default: shared.default,
                ..reading(number, NameKind::Shared)
            },
        );
    }
    for adjective in &actor.adjectives {
        add(adjective, true, reading(number, NameKind::Adjective));
    }
    for seat in &actor.seats {
        add(seat, false, reading(number, NameKind::Seat));
    }
    for office in &actor.offices {
        let (from, until) = (office.from, office.until);
        add(
            &office.holder,
            false,
            Reading {
                from,
                until,
                ..reading(number, NameKind::Holder)
            },
        );
    }
    all
}

/// Whether the name is an abbreviation: capitals, digits and the marks between them.
pub fn is_abbreviation(name: &str) -> bool {
    let capitals = name.chars().filter(char::is_ascii_uppercase).count();
    let allowed = |letter: char| {
        letter.is_ascii_uppercase() || letter.is_ascii_digit() || "-./&".contains(letter)
    };
    name.len() >= 2 && capitals >= 1 && name.chars().all(allowed)
}

/// The key of an abbreviation.
pub fn abbreviation_key(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    std::iter::once(ABBREVIATION).chain(letters).collect()
}

/// The key of a name in full: its words folded, without the links inside it, in one piece.
pub fn full_key(name: &str, folder: &Folder) -> String {
    let mut key = String::new();
    for (place, span) in words(name).enumerate() {
        let word = span.of(name);
        if place == 0 || !folder.is_link(word) {
            folder.word(word, &mut key);
        }
    }
    key
}

fn keys(name: &str, plural: bool, folder: &Folder) -> Vec<String> {
    let mut keys = Vec::new();
    if is_abbreviation(name) {
        keys.push(abbreviation_key(name));
        if !is_pronounced(name, folder) {
            return keys;
        }
    }
    let full = full_key(name, folder);
    if plural && !full.ends_with('s') && words(name).count() == 1 {
        keys.push(format!("{full}s"));
    }
    keys.push(full);
    keys.retain(|key| !key.is_empty());
    keys
}

/// "Nato" and "Farc" are written as words; "Ttp" is not, and "Mend" is one.
fn is_pronounced(abbreviation: &str, folder: &Folder) -> bool {
    abbreviation.len() >= 4
        && abbreviation.bytes().all(|byte| byte.is_ascii_uppercase())
        && !folder.is_ordinary(abbreviation)
}

fn has_members(kind: ActorKind) -> bool {
    matches!(
        kind,
        ActorKind::ArmedGroup | ActorKind::Militia | ActorKind::Gang | ActorKind::Party
    )
}

fn has_small_word(name: &str, folder: &Folder) -> bool {
    let spelled = words(name).skip(1).map(|span| span.of(name));
    spelled
        .into_iter()
        .any(|word| word.starts_with(char::is_lowercase) && !folder.is_link(word))
}

fn starts_small(name: &str, folder: &Folder) -> bool {
    let mut spelled = words(name).map(|span| span.of(name));
    spelled
        .find(|word| !folder.is_article(word))
        .is_some_and(|word| word.starts_with(char::is_lowercase))
}

fn reading(actor: u32, kind: NameKind) -> Reading {
    let (near, default) = (Vec::new(), false);
    Reading {
        actor,
        kind,
        near,
        default,
        from: None,
        until: None,
        small: false,
        starts_small: false,
    }
}
