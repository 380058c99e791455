//! What the names of a text lend each other.

use std::collections::BTreeMap;

use super::belief::Name;
use crate::candidates::Candidate;
use crate::{Context, Gazetteer, PlaceKind, table};

/// What full agreement on a unit or a neighbourhood is worth, in units of prominence.
const SAME_COUNTRY: f32 = 2.0;
const SAME_ADMIN1: f32 = 2.4;
const SAME_ADMIN2: f32 = 0.8;
const NEARBY: f32 = 1.2;
/// The distance over which nearness fades.
const FADES: f64 = 120.0;
/// Votes that lend half of the full worth.
const HALF_WAY: f32 = 0.6;
/// How much of a vote the outlet's home has.
const HOME: f32 = 0.3;

/// The votes of all names of a text.
pub struct Votes {
    units: BTreeMap<u32, f32>,
    ballots: Vec<Ballot>,
}

/// The votes of one name.
struct Ballot {
    units: BTreeMap<u32, f32>,
    leader: Option<(Candidate, f32)>,
}

impl Votes {
    /// Reads beliefs as votes.
    pub fn count(names: &[Name], context: &Context) -> Self {
        let ballots: Vec<Ballot> = names.iter().map(Ballot::of).collect();
        let mut units = votes_of(context);
        for ballot in &ballots {
            for (unit, votes) in &ballot.units {
                *units.entry(*unit).or_default() += votes;
            }
        }
        Votes { units, ballots }
    }

    /// What all names but this one lend a candidate of its.
    pub fn support(&self, name: usize, candidate: &Candidate) -> f32 {
        let units = candidate.units;
        let lend = |unit: Option<u32>, worth: f32| {
            unit.map_or(0.0, |unit| worth * saturate(self.others(name, unit)))
        };
        lend(units.country, SAME_COUNTRY)
            + lend(units.admin1, SAME_ADMIN1)
            + lend(units.admin2, SAME_ADMIN2)
            + NEARBY * saturate(self.nearby(name, candidate))
    }

    fn others(&self, name: usize, unit: u32) -> f32 {
        let votes = |units: &BTreeMap<u32, f32>| units.get(&unit).copied().unwrap_or_default();
        (votes(&self.units) - votes(&self.ballots[name].units)).max(0.0)
    }

    /// A country or a region is near to nothing: its point stands for too much.
    fn nearby(&self, name: usize, candidate: &Candidate) -> f32 {
        if matches!(candidate.kind, PlaceKind::Country | PlaceKind::Region) {
            return 0.0;
        }
        let others = self
            .ballots
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != name);
        others
            .filter_map(|(_, ballot)| ballot.leader)
            .filter(|(leader, _)| !matches!(leader.kind, PlaceKind::Country | PlaceKind::Region))
            .map(|(leader, belief)| belief * nearness(leader.at, candidate.at))
            .sum()
    }
}

impl Ballot {
    /// A name that is used often has a little more of a vote.
    fn of(name: &Name) -> Self {
        let weight = 1.0 + (name.mentions.max(1) as f32).ln() / 2.0;
        let mut units = BTreeMap::new();
        for option in &name.options {
            let held = option.candidate.units;
            for unit in [held.country, held.admin1, held.admin2]
                .into_iter()
                .flatten()
            {
                *units.entry(unit).or_default() += weight * option.belief;
            }
        }
        let leader = name.best().map(|leader| (leader, leading_belief(name)));
        Ballot { units, leader }
    }
}

fn leading_belief(name: &Name) -> f32 {
    name.options
        .iter()
        .map(|option| option.belief)
        .fold(0.0, f32::max)
}

fn votes_of(context: &Context) -> BTreeMap<u32, f32> {
    let named = context
        .countries
        .iter()
        .map(|(code, weight)| (code.as_str(), *weight));
    let home = context
        .outlet_country
        .iter()
        .map(|code| (code.as_str(), HOME));
    let mut votes = BTreeMap::new();
    for (code, weight) in named.chain(home) {
        if let Some(country) = table::country(code) {
            *votes.entry(country).or_default() += weight;
        }
    }
    votes
}

/// The first votes matter most.
fn saturate(votes: f32) -> f32 {
    votes / (votes + HALF_WAY)
}

/// Fades from one to nothing; far places are told apart without trigonometry.
fn nearness(a: (f64, f64), b: (f64, f64)) -> f32 {
    if (a.0 - b.0).abs() > 6.0 {
        return 0.0;
    }
    (-Gazetteer::kilometres(a, b) / FADES).exp() as f32
}
