//! Which candidate each toponym of a text means, weighed over all of them together.
//!
//! Every distinct name starts with a belief over its candidates from prominence and from the words
//! beside it. Then the beliefs are read as votes for countries, units and neighbourhoods, each name
//! is weighed again by the votes of the others, and so on for a few rounds.

mod belief;
mod support;

use crate::candidates::{self, Candidate};
use crate::fold::fold;
use crate::{Context, Toponym};
use belief::Name;
use support::Votes;

/// Rounds of voting; more change nothing.
const ROUNDS: usize = 3;

/// The best candidate of each toponym.
pub fn choose(toponyms: &[Toponym<'_>], context: &Context) -> Vec<Option<Candidate>> {
    let (mut names, name_of) = distinct(toponyms);
    names.iter_mut().for_each(Name::start);
    for _ in 0..ROUNDS {
        let votes = Votes::count(&names, context);
        let containers: Vec<_> = names
            .iter()
            .map(|name| name.within.and_then(|at| names[at].best()))
            .collect();
        for (at, name) in names.iter_mut().enumerate() {
            name.weigh(
                |candidate| votes.support(at, candidate),
                containers[at].as_ref(),
            );
        }
    }
    name_of.iter().map(|at| names[*at].accepted()).collect()
}

/// One name means one place throughout a text, unless the words beside it differ.
fn distinct(toponyms: &[Toponym<'_>]) -> (Vec<Name>, Vec<usize>) {
    let mut names: Vec<Name> = Vec::new();
    let mut keys: Vec<(String, bool, Option<crate::PlaceKind>, Option<String>)> = Vec::new();
    let container = |toponym: &Toponym<'_>| toponym.within.and_then(|at| toponyms.get(at));
    let mut name_of = Vec::with_capacity(toponyms.len());
    for toponym in toponyms {
        let small = toponym.name.chars().any(char::is_lowercase);
        let outer = container(toponym).map(|outer| fold(outer.name));
        let key = (fold(toponym.name), small, toponym.cue, outer);
        let at = keys
            .iter()
            .position(|known| *known == key)
            .unwrap_or(keys.len());
        if at == keys.len() {
            keys.push(key);
            names.push(Name::new(candidates::of(toponym.name), toponym.cue));
        }
        names[at].mentions += 1;
        name_of.push(at);
    }
    for (toponym, at) in toponyms.iter().zip(&name_of) {
        names[*at].within = toponym
            .within
            .and_then(|outer| name_of.get(outer))
            .copied()
            .filter(|outer| outer != at);
    }
    (names, name_of)
}
