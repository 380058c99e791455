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
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
    /// How many words it has, links inside it apart: a text may join them, but not cut them up.
    pub words: u8,
    /// Whether the name has small words of its own ("Free Papua movement").
    pub small: bool,
    /// Whether the name itself starts small ("yakuza").
    pub starts_small: bool,
}

impl Reading {
    /// Allows the name to be written in the other's ways too.
    pub fn allow_as(&mut self, other: &Reading) {
        self.words = self.words.max(other.words);
        self.small |= other.small;
        self.starts_small |= other.starts_small;
    }
}

/// A day as a number in the order of days: cheaper to read from the embedded form than a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(i32);

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Day(i32::from(date.year()) * 10_000 + i32::from(date.month()) * 100 + i32::from(date.day()))
    }
}

/// The mark before the keys of abbreviations, which are compared letter by letter.
pub const ABBREVIATION: char = '^';

/// Every name of an entry with its keys.
pub fn names(actor: &Actor, number: u32, folder: &Folder) -> Vec<(String, Reading)> {
    let mut all = Vec::new();
    let mut add = |name: &str, plural: bool, reading: Reading| {
        let spelled = Reading {
            words: word_count(name, folder),
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
    // Shared names come first: a name that is an alias too is still shared.
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
    for name in [&actor.name].into_iter().chain(&actor.aliases) {
        add(name, plural, reading(number, NameKind::Own));
    }
    for adjective in &actor.adjectives {
        add(adjective, true, reading(number, NameKind::Adjective));
    }
    for seat in &actor.seats {
        add(seat, false, reading(number, NameKind::Seat));
    }
    for office in &actor.offices {
        let (from, until) = (office.from.map(Day::from), office.until.map(Day::from));
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

/// Whether the name is an abbreviation: capitals, digits and the marks between them,
/// or a short word with several capitals ("LeT").
pub fn is_abbreviation(name: &str) -> bool {
    let letters = name
        .replace(" (", "(")
        .replace(['-', '.', '/', '&', '(', ')'], "");
    letters.len() >= 2
        && letters.contains(|letter: char| letter.is_ascii_uppercase())
        && may_be_abbreviation(&letters)
}

/// Whether a word is written as abbreviations are that are spoken as words ("Nato").
pub fn may_be_pronounced(word: &str) -> bool {
    let mut letters = word.bytes();
    word.len() >= 4
        && letters
            .next()
            .is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_lowercase())
}

/// Whether a word may be an abbreviation, or a part of one ("M-23").
pub fn may_be_abbreviation(word: &str) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let mixed =
        capitals >= 2 && word.len() <= 6 && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    capitals + digits == word.len() || mixed
}

/// The key of an abbreviation.
pub fn abbreviation_key(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    std::iter::once(ABBREVIATION).chain(letters).collect()
}

/// The key of a name in full: its words folded, without the links inside it, in one piece.
pub fn full_key(name: &str, folder: &Folder) -> String {
    let words: Vec<&str> = words(name).map(|span| span.of(name)).collect();
    let mut key = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let inside = place > 0 && place + 1 < words.len();
        if !(inside && folder.is_link(word)) {
            folder.word(word, &mut key);
        }
    }
    String::from_utf8_lossy(&key).into_owned()
}

fn keys(name: &str, plural: bool, folder: &Folder) -> Vec<String> {
    let mut keys = Vec::new();
    if is_abbreviation(name) {
        keys.push(abbreviation_key(name));
        if is_pronounced(name, folder) {
            keys.push(abbreviation_key(&title_case(name)));
        }
        return keys;
    }
    let full = full_key(name, folder);
    if plural && !full.ends_with('s') && words(name).count() == 1 {
        keys.push(format!("{full}s"));
    }
    keys.push(full);
    keys.retain(|key| !key.is_empty());
    keys
}

/// "Nato", as newspapers write what is spoken as a word.
fn title_case(name: &str) -> String {
    name[..1].to_owned() + &name[1..].to_ascii_lowercase()
}

/// "Nato" and "Farc" are written as words; "Ttp" cannot be spoken, and "Mend" is a word already.
fn is_pronounced(abbreviation: &str, folder: &Folder) -> bool {
    let is_vowel = |letter: &u8| b"AEIOUY".contains(letter);
    let clusters = abbreviation.as_bytes().split(is_vowel);
    abbreviation.len() >= 4
        && abbreviation.bytes().all(|byte| byte.is_ascii_uppercase())
        && clusters.map(<[u8]>::len).max() <= Some(2)
        && !folder.is_ordinary(abbreviation)
}

fn has_members(kind: ActorKind) -> bool {
    matches!(
        kind,
        ActorKind::ArmedGroup | ActorKind::Militia | ActorKind::Gang | ActorKind::Party
    )
}

fn word_count(name: &str, folder: &Folder) -> u8 {
    let counted = words(name)
        .enumerate()
        .filter(|(place, span)| *place == 0 || !folder.is_link(span.of(name)));
    u8::try_from(counted.count()).unwrap_or(u8::MAX)
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
        .find(|word| !folder.is_article(word) && !folder.is_hyphened_article(word))
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
        words: 0,
        small: false,
        starts_small: false,
    }
}
