use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::keys::keys;
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

/// Every name of an entry with its keys.
pub fn names(actor: &Actor, number: u32, folder: &Folder) -> Vec<(String, Reading)> {
    let mut all = Vec::new();
    for (name, reading) in uses(actor, number) {
        let plural = reading.kind == NameKind::Adjective
            || matches!(reading.kind, NameKind::Own | NameKind::Shared) && has_members(actor.kind);
        let reading = Reading {
            words: word_count(name, folder),
            small: has_small_word(name, folder),
            starts_small: starts_small(name, folder),
            ..reading
        };
        all.extend(
            keys(name, plural, folder)
                .into_iter()
                .map(|key| (key, reading.clone())),
        );
    }
    all
}

/// What an entry is called, and in what sense. Shared names come first: a name that is an alias
/// too is still shared.
fn uses(actor: &Actor, number: u32) -> impl Iterator<Item = (&str, Reading)> {
    let shared = actor.ambiguous.iter().map(move |shared| {
        let (near, default) = (shared.near.clone(), shared.default);
        (
            shared.name.as_str(),
            Reading {
                near,
                default,
                ..reading(number, NameKind::Shared)
            },
        )
    });
    let own = [&actor.name]
        .into_iter()
        .chain(&actor.aliases)
        .map(move |name| (name.as_str(), reading(number, NameKind::Own)));
    let adjectives = actor
        .adjectives
        .iter()
        .map(move |name| (name.as_str(), reading(number, NameKind::Adjective)));
    let seats = actor
        .seats
        .iter()
        .map(move |name| (name.as_str(), reading(number, NameKind::Seat)));
    let holders = actor.offices.iter().map(move |office| {
        let (from, until) = (office.from.map(Day::from), office.until.map(Day::from));
        (
            office.holder.as_str(),
            Reading {
                from,
                until,
                ..reading(number, NameKind::Holder)
            },
        )
    });
    shared
        .chain(own)
        .chain(adjectives)
        .chain(seats)
        .chain(holders)
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
