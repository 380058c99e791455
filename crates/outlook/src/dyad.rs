use khabar_record::{Incident, Party, Role};
use serde::Serialize;

/// Who against whom, by their sides: the state of a force, the whole group of a faction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Dyad {
    /// Who is said to have done it; both are belligerents where `mutual`.
    pub by: String,
    /// To whom.
    pub on: String,
    /// Whether they fought each other, rather than one attacking.
    pub mutual: bool,
}

/// The dyads of an incident: every named perpetrator with every named target of another side,
/// or, where there is no perpetrator, every two participants.
pub(crate) fn dyads(incident: &Incident) -> Vec<Dyad> {
    let (by, on) = (
        sides(incident, Role::Perpetrator),
        sides(incident, Role::Target),
    );
    let attacks = by.iter().flat_map(|by| on.iter().map(move |on| (by, on)));
    let among = sides(incident, Role::Participant);
    let fights = among
        .iter()
        .enumerate()
        .flat_map(|(at, one)| among[at + 1..].iter().map(move |other| (one, other)));
    let is_fight = by.is_empty();
    let pairs: Vec<(&String, &String)> = if is_fight {
        fights.collect()
    } else {
        attacks.collect()
    };
    let dyad = |(by, on): (&String, &String)| Dyad {
        by: by.clone(),
        on: on.clone(),
        mutual: is_fight,
    };
    pairs
        .into_iter()
        .filter(|(by, on)| by != on)
        .map(dyad)
        .collect()
}

/// The sides that have a part in it, sorted, each once.
pub(crate) fn sides(incident: &Incident, role: Role) -> Vec<String> {
    let parties = incident.parties.iter().map(|(party, _)| party);
    let known = parties.filter(|party| party.role == role).filter_map(side);
    let mut sides: Vec<String> = known.collect();
    sides.sort();
    sides.dedup();
    sides
}

fn side(party: &Party) -> Option<String> {
    party.side.clone().or_else(|| party.actor.clone())
}
