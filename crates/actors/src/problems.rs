use std::collections::BTreeSet;

use fst::Streamer;

use crate::whos_who::{NameKind, Reading, Row};
use crate::{Actor, Actors};

/// ISO 3166-1 alpha-2 codes, and the user-assigned one of Kosovo.
const COUNTRIES: &str = include_str!("../../../data/actors/countries.txt");

/// Something in the who's who that cannot be right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{id}: {message}")]
pub struct Problem {
    /// The entry.
    pub id: String,
    /// What is wrong with it.
    pub message: String,
}

impl Actors {
    /// What cannot be right in the entries: unknown ids and countries, circles, years and dates
    /// out of order, names that mean two entries without a rule.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems: Vec<Problem> = self
            .all()
            .iter()
            .flat_map(|actor| self.problems_of(actor))
            .collect();
        problems.extend(self.clashes());
        problems.sort();
        problems
    }

    fn problems_of(&self, actor: &Actor) -> Vec<Problem> {
        let messages = [
            self.unknown_ids(actor),
            unknown_countries(actor),
            disorder(actor),
            untidy(actor),
        ];
        let circle = self
            .is_circular(actor)
            .then(|| "is a part of itself".to_owned());
        let all = messages.into_iter().flatten().chain(circle);
        all.map(|message| Problem {
            id: actor.id.clone(),
            message,
        })
        .collect()
    }

    fn unknown_ids(&self, actor: &Actor) -> Vec<String> {
        let near = actor
            .ambiguous
            .iter()
            .flat_map(|shared| &shared.near)
            .filter(|near| !is_country(near));
        let governments = actor.governed_by.iter().map(|government| &government.actor);
        let named = actor.parent.iter().chain(governments).chain(near);
        named
            .filter(|id| self.number(id).is_none())
            .map(|id| format!("names {id:?}, which is no entry"))
            .collect()
    }

    fn is_circular(&self, actor: &Actor) -> bool {
        let line = self.ancestors(&actor.id);
        let last = line.last().copied().unwrap_or(actor);
        // The walk ends early only where it would come round.
        last.parent
            .as_ref()
            .is_some_and(|parent| self.number(parent).is_some())
    }

    /// Names that two entries claim as their own, or as their usual reading.
    fn clashes(&self) -> Vec<Problem> {
        let mut clashes = Vec::new();
        let mut keys = self.keys.stream();
        while let Some((key, row)) = keys.next() {
            let owners: BTreeSet<u32> = Row::unpacked(row)
                .of(&self.readings)
                .iter()
                .filter(|reading| is_owner(reading))
                .map(|reading| reading.actor)
                .collect();
            let ids: Vec<&str> = owners
                .iter()
                .map(|&number| self.get(number).id.as_str())
                .collect();
            if ids.len() > 1 {
                let message = format!(
                    "{} share the name {:?}",
                    ids.join(", "),
                    String::from_utf8_lossy(key)
                );
                let each = ids.iter().map(|id| Problem {
                    id: (*id).to_owned(),
                    message: message.clone(),
                });
                clashes.extend(each);
            }
        }
        clashes
    }
}

fn is_owner(reading: &Reading) -> bool {
    reading.kind == NameKind::Own || reading.default
}

fn unknown_countries(actor: &Actor) -> Vec<String> {
    let unknown = actor.theatres().filter(|country| !is_country(country));
    unknown
        .map(|country| format!("{country:?} is no ISO country code"))
        .collect()
}

fn is_country(code: &str) -> bool {
    COUNTRIES.split_whitespace().any(|country| country == code)
}

fn disorder(actor: &Actor) -> Vec<String> {
    let governments = actor
        .governed_by
        .iter()
        .map(|government| (government.from, government.until));
    let offices = actor
        .offices
        .iter()
        .map(|office| (office.from, office.until));
    let dates = governments
        .chain(offices)
        .filter(|(from, until)| from.zip(*until).is_some_and(|(from, until)| from > until));
    let mut messages: Vec<String> = dates
        .map(|(from, until)| format!("{from:?} comes after {until:?}"))
        .collect();
    if actor
        .from
        .zip(actor.until)
        .is_some_and(|(from, until)| from > until)
    {
        messages.push("ends before it starts".to_owned());
    }
    messages
}

/// Blanks at the ends or in rows, ids that are not in kebab case.
fn untidy(actor: &Actor) -> Vec<String> {
    let shared = actor.ambiguous.iter().map(|shared| &shared.name);
    let names = [&actor.name]
        .into_iter()
        .chain(&actor.aliases)
        .chain(shared)
        .chain(&actor.seats)
        .chain(&actor.adjectives);
    let blanks = names.filter(|name| {
        name.is_empty() || name.split_whitespace().collect::<Vec<_>>().join(" ") != **name
    });
    let mut messages: Vec<String> = blanks
        .map(|name| format!("{name:?} has blanks to spare"))
        .collect();
    let kebab =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if actor.id.is_empty() || !actor.id.chars().all(kebab) {
        messages.push("the id is not in kebab case".to_owned());
    }
    messages
}
