use khabar_record::{Incident, Party, PartyClaim, ReportId, Stance};
use maud::{Markup, html};

use crate::refusal::Refused;
use crate::view::{Shelf, actor_path, count, plain, speaker, words_path};

/// Parties shown, and claims shown of each: the ledger holds every claim.
const PARTIES: usize = 20;
const CLAIMS: usize = 6;

/// Who did it, to whom, and who says so.
pub(super) fn parties(incident: &Incident, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let rows: Vec<Markup> = incident
        .parties
        .iter()
        .take(PARTIES)
        .map(|(party, reports)| row(party, reports, shelf))
        .collect::<Refused<_>>()?;
    Ok(html! {
        section aria-labelledby="parties" {
            h2 id="parties" { "Parties" }
            @if rows.is_empty() {
                p { "No report names a party." }
            } @else {
                table.stacked {
                    thead { tr { th scope="col" { "Party" } th scope="col" { "Part" } th scope="col" { "Who says so" } } }
                    tbody { @for row in rows { (row) } }
                }
            }
            @if incident.parties.len() > PARTIES {
                p.faint { "The first " (PARTIES) " of " (count(incident.parties.len() as u64)) "." }
            }
        }
    })
}

fn row(party: &Party, reports: &[ReportId], shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let claims: Vec<Markup> = party
        .claims
        .iter()
        .zip(reports)
        .take(CLAIMS)
        .map(|(claim, report)| said(claim, report, shelf))
        .collect::<Refused<_>>()?;
    let more = party.claims.len().saturating_sub(CLAIMS) as u64;
    Ok(html! {
        tr {
            th scope="row" { (name(party)) }
            td data-label="Part" { (party.role) }
            td data-label="Who says so" {
                @if claims.is_empty() { span.faint { "told without a speaker" } }
                ul { @for claim in claims { li { (claim) } } }
                @if more > 0 { span.faint { "and " (count(more)) " more in the ledger" } }
            }
        }
    })
}

fn name(party: &Party) -> Markup {
    html! {
        @match &party.actor {
            Some(id) => a href=(actor_path(id)) { (party.name) },
            None => (party.name),
        }
    }
}

fn said(claim: &PartyClaim, report: &ReportId, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let outlet = shelf.report(report)?.outlet.clone();
    Ok(html! {
        (speaker(claim.by.as_deref()))
        @if claim.stance != Stance::Reports { " " b.stance { (plain(claim.stance.as_str())) } }
        " " a href=(words_path(report, claim.span)) { (outlet.as_deref().unwrap_or("article")) }
    })
}
