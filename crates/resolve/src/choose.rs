//! The incident's own time, place and type, chosen from its accounts' by how many stand behind each.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use khabar_record::{DatePrecision, IncidentType, When, Where};

use crate::Telling;

/// A report that is about the incident weighs more than one that recalls it; a copy weighs nothing
/// beside its original, and a little alone.
fn weight(telling: &Telling) -> u32 {
    match (telling.account.main, telling.copy_of.is_some()) {
        (true, false) => 4,
        (false, false) => 2,
        (_, true) => 1,
    }
}

/// The time with the most support; of equals the closest, then the earliest.
pub(crate) fn when(tellings: &[Telling]) -> When {
    let mut support: BTreeMap<_, (u32, When)> = BTreeMap::new();
    for telling in tellings {
        let when = telling.account.when;
        // What the words state counts for more than what was concluded from the day of writing.
        let stated = if when.span.is_some() { 3 } else { 1 };
        let row = support
            .entry((
                when.precision.max(DatePrecision::Days),
                when.start,
                when.end,
            ))
            .or_insert((0, when));
        row.0 += stated * weight(telling);
    }
    let best = support
        .into_iter()
        .min_by_key(|((precision, start, end), (votes, when))| {
            (*precision, Reverse(*votes), when.precision, *start, *end)
        });
    best.map_or(When::UNKNOWN, |(_, (_, when))| When { span: None, ..when })
}

/// The place: the first-order unit with the most support, then the finest place in it that most name.
pub(crate) fn place(tellings: &[Telling]) -> Option<Where> {
    let all = || {
        tellings.iter().flat_map(|telling| {
            let first = telling
                .account
                .place
                .iter()
                .map(move |place| (place, 3 * weight(telling)));
            let rest = telling
                .account
                .other_places
                .iter()
                .map(move |place| (place, weight(telling)));
            first.chain(rest)
        })
    };
    let country = most(all().filter_map(|(place, votes)| Some((place.country.clone()?, votes))));
    let within = |place: &Where| country.is_none() || place.country == country;
    let unit = most(
        all()
            .filter(|(place, _)| within(place))
            .filter_map(|(place, votes)| Some((place.admin1.clone()?, votes))),
    );
    let inside = |place: &Where| within(place) && (unit.is_none() || place.admin1 == unit);
    let mut support: BTreeMap<(u8, Option<u32>, &str), (u32, &Where)> = BTreeMap::new();
    for (place, votes) in all().filter(|(place, _)| inside(place)) {
        let fine = match place.fineness() {
            0..=3 => 0,
            vague => vague,
        };
        let name = if place.id.is_some() {
            ""
        } else {
            place.name.as_str()
        };
        support
            .entry((fine, place.id, name))
            .or_insert((0, place))
            .0 += votes;
    }
    let best = support
        .into_iter()
        .min_by_key(|((fine, id, _), (votes, place))| {
            (*fine, Reverse(*votes), place.precision, *id)
        });
    best.map(|(_, (_, place))| Where {
        span: None,
        ..place.clone()
    })
}

fn most(votes: impl Iterator<Item = (String, u32)>) -> Option<String> {
    let mut sums: BTreeMap<String, u32> = BTreeMap::new();
    for (name, votes) in votes {
        *sums.entry(name).or_default() += votes;
    }
    sums.into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(name, _)| name)
}

/// The type with the most support; one report's words count for so much and no more.
pub(crate) fn kind(tellings: &[Telling]) -> IncidentType {
    let mut votes: BTreeMap<IncidentType, u32> = BTreeMap::new();
    for telling in tellings {
        let total: u32 = telling
            .account
            .kinds
            .iter()
            .map(|(_, votes)| votes)
            .sum::<u32>()
            .max(1);
        for (kind, share) in &telling.account.kinds {
            *votes.entry(*kind).or_default() += 100 * weight(telling) * share / total;
        }
    }
    votes
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))
        .map_or(IncidentType::Other, |(kind, _)| kind)
}
