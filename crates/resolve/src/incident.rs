use std::collections::BTreeMap;
use std::mem;

use khabar_record::{Account, Figure, Incident, IncidentType, ReportId, Review, ReviewState, Said};

use crate::{Telling, choose, estimate, grade, parties, title};

/// Builds one incident from everything that is told of it. The order of the accounts does not
/// matter, save that originals come before their copies: a copy is listed among the reports, and
/// only what it says beside its original enters the ledger, so that a text printed a thousand
/// times takes the memory of one.
pub fn incident(tellings: impl IntoIterator<Item = Telling>) -> Incident {
    let mut reports = Vec::new();
    let mut kept: Vec<Telling> = Vec::new();
    let mut originals: BTreeMap<ReportId, usize> = BTreeMap::new();
    for telling in tellings {
        reports.push(telling.report.clone());
        let original = telling.copy_of.as_ref().and_then(|of| originals.get(of));
        match original {
            Some(&original) => kept.extend(beside(&kept[original].account, telling)),
            None => {
                originals
                    .entry(telling.report.clone())
                    .or_insert(kept.len());
                kept.push(telling);
            }
        }
    }
    reports.sort();
    reports.dedup();
    kept.sort_by(|a, b| (&a.report, a.ordinal).cmp(&(&b.report, b.ordinal)));
    assemble(kept, reports)
}

/// What a copy says that its original does not; nothing, when it only repeats it.
fn beside(original: &Account, mut copy: Telling) -> Option<Telling> {
    let same = |a: &Figure, b: &Figure| {
        (a.outcome, &a.who, a.low, a.high, &a.by) == (b.outcome, &b.who, b.low, b.high, &b.by)
    };
    let account = &mut copy.account;
    account
        .figures
        .retain(|figure| !original.figures.iter().any(|known| same(figure, known)));
    account
        .denials
        .retain(|denial| !original.denials.iter().any(|known| known.by == denial.by));
    account.parties.retain(|party| {
        !original
            .parties
            .iter()
            .any(|known| known.name == party.name)
    });
    let silent =
        account.figures.is_empty() && account.denials.is_empty() && account.parties.is_empty();
    (!silent).then_some(copy)
}

/// What decides of the whole is looked at first, so that the ledger can be moved and not copied.
fn assemble(mut tellings: Vec<Telling>, reports: Vec<ReportId>) -> Incident {
    let id = id(&tellings);
    let kind = choose::kind(&tellings);
    let when = choose::when(&tellings);
    let place = choose::place(&tellings);
    let parties = parties::parties(&tellings);
    let silent = grade::silent_sources(&tellings);
    let figures = said(&mut tellings, |account| mem::take(&mut account.figures));
    let denials = said(&mut tellings, |account| mem::take(&mut account.denials));
    let evidence = said(&mut tellings, |account| mem::take(&mut account.sentences));
    let (grade, grade_reason) = grade::grade(silent, &parties, &figures, &denials);
    Incident {
        id,
        title: title::title(kind, place.as_ref(), when),
        kind,
        contexts: contexts(kind),
        reports,
        when,
        place,
        estimates: estimate::estimates(&figures, &parties),
        parties,
        figures,
        grade,
        grade_reason,
        denials,
        evidence,
        review: Review {
            state: ReviewState::Draft,
            by: None,
            at: None,
        },
    }
}

/// What every account says of one kind, with the report of each.
fn said<T>(tellings: &mut [Telling], take: impl Fn(&mut Account) -> Vec<T>) -> Vec<Said<T>> {
    let of_one = |telling: &mut Telling| {
        let report = telling.report.clone();
        let all = take(&mut telling.account).into_iter();
        all.map(move |what| Said {
            report: report.clone(),
            what,
        })
    };
    tellings.iter_mut().flat_map(of_one).collect()
}

/// PLOVER's contexts of an incident.
fn contexts(kind: IncidentType) -> Vec<String> {
    let context = match kind {
        IncidentType::AirStrike | IncidentType::Shelling | IncidentType::BorderClash => "military",
        IncidentType::ArrestOperation => "legal",
        IncidentType::Protest => "political",
        _ => "terrorism",
    };
    vec![context.to_owned()]
}

/// The same accounts give the same id; it is the first report's name that does, so that an incident
/// keeps its id when later reports join it.
fn id(tellings: &[Telling]) -> String {
    let first = tellings.iter().min_by_key(|telling| {
        (
            telling
                .published
                .map(|published| published.start)
                .unwrap_or(jiff::civil::Date::MAX),
            !telling.account.main,
            &telling.report,
            telling.ordinal,
        )
    });
    first.map_or_else(String::new, |telling| {
        format!(
            "i{}{:02x}",
            telling
                .report
                .trim_start_matches('r')
                .chars()
                .take(10)
                .collect::<String>(),
            telling.ordinal
        )
    })
}
