//! Low, best and high from the figures of a ledger.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use khabar_record::{Estimate, LedgerFigure, Outcome, Party, People, ReportId, Role};

/// An estimate for every outcome and kind of people that some figure counts, the totals first.
///
/// The rule (`docs/grades.md`): parts are left out and raise the floor of their total; a speaker's
/// later figure replaces an earlier one; a belligerent's word about its enemy's dead stands in the
/// ledger and is kept out of the best. Low and high are the lowest and highest that remain. Best is
/// what most independent speakers say of the latest day; of equals the lower.
pub(crate) fn estimates(
    figures: &[LedgerFigure],
    parties: &[(Party, Vec<ReportId>)],
) -> Vec<Estimate> {
    let mut groups: BTreeMap<(Outcome, People), Vec<&LedgerFigure>> = BTreeMap::new();
    for figure in figures {
        groups
            .entry((figure.what.outcome, figure.what.people))
            .or_default()
            .push(figure);
    }
    groups
        .into_iter()
        .filter_map(|((outcome, people), figures)| estimate(outcome, people, &figures, parties))
        .collect()
}

fn estimate(
    outcome: Outcome,
    people: People,
    figures: &[&LedgerFigure],
    parties: &[(Party, Vec<ReportId>)],
) -> Option<Estimate> {
    let totals: Vec<&LedgerFigure> = figures
        .iter()
        .copied()
        .filter(|figure| !figure.what.part_of_total)
        .collect();
    let counted = if totals.is_empty() {
        figures.to_vec()
    } else {
        totals
    };
    let current = current(&counted);
    let own: Vec<&LedgerFigure> = current
        .iter()
        .copied()
        .filter(|figure| !partisan(figure, parties))
        .collect();
    let known = if own.is_empty() { &current } else { &own };
    let low = known.iter().filter_map(|figure| figure.what.low).min();
    let high = known
        .iter()
        .filter_map(|figure| figure.what.high.or(figure.what.low))
        .max();
    let (best, rule) = best(known)?;
    let rule = if own.is_empty() && !current.is_empty() && partisan(current[0], parties) {
        format!("{rule}; only a belligerent's word about its enemy")
    } else {
        rule
    };
    Some(Estimate {
        outcome,
        people,
        low,
        best: Some(best),
        high,
        rule,
    })
}

/// Each speaker's last word.
fn current<'f>(figures: &[&'f LedgerFigure]) -> Vec<&'f LedgerFigure> {
    let mut last: BTreeMap<&str, Option<Date>> = BTreeMap::new();
    for figure in figures {
        if let Some(speaker) = speaker(figure) {
            let day = last.entry(speaker).or_default();
            *day = figure.what.said_on.max(*day);
        }
    }
    let superseded = |figure: &LedgerFigure| {
        speaker(figure).is_some_and(|speaker| last[speaker] > figure.what.said_on)
    };
    let kept = figures.iter().copied().filter(|figure| !superseded(figure));
    kept.collect()
}

fn speaker(figure: &LedgerFigure) -> Option<&str> {
    figure
        .what
        .by_actor
        .as_deref()
        .or(figure.what.by.as_deref())
}

/// A belligerent counting its enemy's dead.
fn partisan(figure: &LedgerFigure, parties: &[(Party, Vec<ReportId>)]) -> bool {
    let Some(speaker) = figure.what.by_actor.as_deref() else {
        return false;
    };
    let perpetrator = parties.iter().any(|(party, _)| {
        party.role == Role::Perpetrator
            && (party.actor.as_deref() == Some(speaker) || party.side.as_deref() == Some(speaker))
    });
    let enemy = match figure.what.people {
        People::Militants => !perpetrator,
        People::Soldiers | People::Police | People::Officers => perpetrator,
        _ => false,
    };
    enemy && figure.what.outcome == Outcome::Killed
}

/// The number that most independent speakers give; then the latest; then the lower.
fn best(figures: &[&LedgerFigure]) -> Option<(u64, String)> {
    let mut support: BTreeMap<u64, (BTreeSet<String>, Option<jiff::civil::Date>)> = BTreeMap::new();
    for figure in figures {
        let Some(number) = figure.what.low.or(figure.what.high) else {
            continue;
        };
        let speaker = figure
            .what
            .by_actor
            .clone()
            .or(figure.what.by.clone())
            .unwrap_or_else(|| figure.report.clone());
        let row = support.entry(number).or_default();
        row.0.insert(speaker);
        row.1 = row.1.max(figure.what.said_on);
    }
    let latest = support.values().filter_map(|(_, day)| *day).max();
    let (number, (speakers, day)) =
        support
            .into_iter()
            .min_by_key(|(number, (speakers, day))| {
                (
                    std::cmp::Reverse(*day == latest && latest.is_some()),
                    std::cmp::Reverse(speakers.len()),
                    *number,
                )
            })?;
    let sources = match speakers.len() {
        1 => "one speaker".to_owned(),
        many => format!("{many} speakers"),
    };
    let when = day.map_or_else(String::new, |day| format!(", latest on {day}"));
    Some((
        number,
        format!("latest, then most independent support, then the lower: {sources}{when}"),
    ))
}
