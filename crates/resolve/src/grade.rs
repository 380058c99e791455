//! How well an incident is established: Airwars' grades by a stated rule.

use std::collections::BTreeSet;

use khabar_record::{
    Denial, Grade, LedgerFigure, Outcome, Party, People, ReportId, Role, Said, Stance,
};

use crate::Telling;

/// The grade and the reason for it, in words; `silent` counts the outlets that are sources themselves.
pub(crate) fn grade(
    silent: usize,
    parties: &[(Party, Vec<ReportId>)],
    figures: &[LedgerFigure],
    denials: &[Said<Denial>],
) -> (Grade, String) {
    let claimants: Vec<&Party> = perpetrators(parties)
        .filter(|party| claims_it(party))
        .collect();
    if claimants.len() >= 2 && !one_side(&claimants) {
        let names: Vec<&str> = claimants.iter().map(|party| party.name.as_str()).collect();
        return (
            Grade::Contested,
            format!("rival claims of responsibility: {}", names.join(", ")),
        );
    }
    if let Some(reason) = exclude_each_other(figures) {
        return (Grade::Contested, reason);
    }
    if let Some(party) = claimants.first() {
        return (
            Grade::Confirmed,
            format!("{} accepted responsibility", party.name),
        );
    }
    if let Some(denial) = denials.iter().find(|denial| denies_part(denial, parties)) {
        let by = denial.what.by.as_deref().unwrap_or("a party");
        return (Grade::Contested, format!("{by} denies its part"));
    }
    if only_combatants(figures) {
        return (
            Grade::Discounted,
            "those killed were combatants only".to_owned(),
        );
    }
    let sources = silent + speakers(figures);
    if sources >= 2 {
        (
            Grade::Fair,
            format!("{sources} independent sources, and nobody disputes the party"),
        )
    } else {
        (Grade::Weak, "one source".to_owned())
    }
}

fn perpetrators(parties: &[(Party, Vec<ReportId>)]) -> impl Iterator<Item = &Party> {
    parties
        .iter()
        .map(|(party, _)| party)
        .filter(|party| party.role == Role::Perpetrator)
}

fn claims_it(party: &Party) -> bool {
    party
        .claims
        .iter()
        .any(|claim| claim.stance == Stance::ClaimsResponsibility)
}

fn one_side(claimants: &[&Party]) -> bool {
    claimants
        .iter()
        .all(|party| party.side == claimants[0].side)
}

/// "Civilians, says the one; militants only, says the other."
fn exclude_each_other(figures: &[LedgerFigure]) -> Option<String> {
    let killed = |militants: bool| {
        figures.iter().find(|figure| {
            let figure = &figure.what;
            let unarmed = matches!(
                figure.people,
                People::Civilians | People::Women | People::Children | People::WomenAndChildren
            );
            let counted = figure.low.or(figure.high).is_some_and(|number| number > 0);
            figure.outcome == Outcome::Killed
                && counted
                && figure.by.is_some()
                && if militants {
                    figure.people == People::Militants
                } else {
                    unarmed
                }
        })
    };
    let (civilians, militants) = (killed(false)?, killed(true)?);
    let by = |figure: &LedgerFigure| figure.what.by_actor.clone().or(figure.what.by.clone());
    // Soldiers or police among the dead mean a fight in which both can be true.
    let fight = figures.iter().any(|figure| {
        matches!(
            figure.what.people,
            People::Soldiers | People::Police | People::Officers
        )
    });
    (by(civilians) != by(militants) && !fight).then(|| {
        format!(
            "{} counts {} killed, {} counts militants",
            civilians.what.by.as_deref().unwrap_or("one"),
            civilians.what.people,
            militants.what.by.as_deref().unwrap_or("another"),
        )
    })
}

fn denies_part(denial: &Said<Denial>, parties: &[(Party, Vec<ReportId>)]) -> bool {
    use khabar_record::DenialKind::*;
    let own = perpetrators(parties)
        .any(|party| party.actor.is_some() && party.actor == denial.what.by_actor);
    own && matches!(denial.what.kind, RejectsBlame | Retracts)
}

fn only_combatants(figures: &[LedgerFigure]) -> bool {
    let mut killed = figures
        .iter()
        .filter(|figure| {
            figure.what.outcome == Outcome::Killed
                && figure.what.low.or(figure.what.high) != Some(0)
        })
        .peekable();
    killed.peek().is_some() && killed.all(|figure| figure.what.people == People::Militants)
}

fn speakers(figures: &[LedgerFigure]) -> usize {
    let speakers: BTreeSet<&str> = figures
        .iter()
        .filter_map(|figure| {
            figure
                .what
                .by_actor
                .as_deref()
                .or(figure.what.by.as_deref())
        })
        .collect();
    speakers.len()
}

/// Outlets that count nobody in another's words: they echo no speaker, and are sources themselves.
pub(crate) fn silent_sources(tellings: &[Telling]) -> usize {
    let silent: BTreeSet<&str> = tellings
        .iter()
        .filter(|telling| telling.copy_of.is_none())
        .filter(|telling| {
            let mut figures = telling.account.figures.iter();
            figures.all(|figure| figure.by.is_none())
        })
        .map(|telling| telling.outlet.as_deref().unwrap_or(&telling.report))
        .collect();
    silent.len()
}
