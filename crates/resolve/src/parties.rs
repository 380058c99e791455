//! An incident's parties from its accounts'.

use khabar_record::{Party, ReportId, Role, Stance};

use crate::Telling;

/// Every party once, with everybody's claims and the report of each; the best supported first.
pub(crate) fn parties(tellings: &[Telling]) -> Vec<(Party, Vec<ReportId>)> {
    let mut merged: Vec<(Party, Vec<ReportId>)> = Vec::new();
    for telling in tellings {
        for party in &telling.account.parties {
            merge(&mut merged, party, &telling.report);
        }
    }
    fold_forces(&mut merged);
    drop_unlikely(&mut merged);
    drop_nameless(&mut merged);
    merged.sort_by(|(a, _), (b, _)| {
        (a.role, std::cmp::Reverse(a.claims.len()), &a.name).cmp(&(
            b.role,
            std::cmp::Reverse(b.claims.len()),
            &b.name,
        ))
    });
    merged
}

fn merge(merged: &mut Vec<(Party, Vec<ReportId>)>, party: &Party, report: &ReportId) {
    let same = |(known, _): &&mut (Party, Vec<ReportId>)| {
        known.role == party.role
            && ((known.actor.is_some() && known.actor == party.actor)
                || known.name.eq_ignore_ascii_case(&party.name))
    };
    let (known, reports) = match merged.iter_mut().position(|entry| same(&entry)) {
        Some(index) => &mut merged[index],
        None => {
            merged.push((
                Party {
                    claims: Vec::new(),
                    ..party.clone()
                },
                Vec::new(),
            ));
            merged.last_mut().expect("just pushed")
        }
    };
    known.claims.extend(party.claims.iter().cloned());
    reports.extend(party.claims.iter().map(|_| report.clone()));
}

/// "Mali" and "Malian Army" for one deed are one party, by the name that has more words behind it.
fn fold_forces(merged: &mut Vec<(Party, Vec<ReportId>)>) {
    let state = |party: &Party| party.actor.is_some() && party.actor == party.side;
    for at in 0..merged.len() {
        let force = |other: &(Party, Vec<ReportId>)| {
            let side = other.0.side == merged[at].0.side && !state(&other.0);
            side && other.0.role == merged[at].0.role
        };
        let forces = merged.iter().enumerate().filter(|(_, other)| force(other));
        let strongest = forces.max_by_key(|(_, (party, _))| party.claims.len());
        let Some(force) = strongest.map(|(at, _)| at).filter(|_| state(&merged[at].0)) else {
            continue;
        };
        let stronger = merged[force].0.claims.len() > merged[at].0.claims.len();
        let (into, from) = if stronger { (force, at) } else { (at, force) };
        let (party, reports) = merged.remove(from);
        let kept = &mut merged[into - usize::from(from < into)];
        kept.0.claims.extend(party.claims);
        kept.1.extend(reports);
        return fold_forces(merged);
    }
}

/// A perpetrator that one passing phrase makes one, where others have many words behind them, is
/// more likely a slip of reading; who claims or is blamed by name always stays.
fn drop_unlikely(merged: &mut Vec<(Party, Vec<ReportId>)>) {
    let support = |party: &Party| {
        party
            .claims
            .iter()
            .map(|claim| match claim.stance {
                Stance::ClaimsResponsibility => 3,
                Stance::Blames => 2,
                _ => 1,
            })
            .sum::<usize>()
    };
    let perpetrator = |party: &Party| party.role == Role::Perpetrator;
    let most = merged
        .iter()
        .filter(|(party, _)| perpetrator(party))
        .map(|(party, _)| support(party))
        .max()
        .unwrap_or(0);
    let leading = merged
        .iter()
        .filter(|(party, _)| perpetrator(party) && support(party) == most)
        .find_map(|(party, _)| party.side.clone());
    merged.retain(|(party, _)| {
        let claimed = party
            .claims
            .iter()
            .any(|claim| claim.stance == Stance::ClaimsResponsibility);
        let ally = party.side.is_some() && party.side == leading;
        !perpetrator(party) || claimed || ally || support(party) * 4 >= most
    });
}

/// "Gunmen" did it only as long as nobody has a name for them.
fn drop_nameless(merged: &mut Vec<(Party, Vec<ReportId>)>) {
    let named = |party: &Party| party.side.is_some();
    let perpetrator = |party: &Party| party.role == Role::Perpetrator;
    if merged
        .iter()
        .any(|(party, _)| perpetrator(party) && named(party))
    {
        merged.retain(|(party, _)| !perpetrator(party) || named(party));
    }
}
