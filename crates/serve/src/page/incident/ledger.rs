use khabar_record::{Denial, Figure, Incident, Outcome, Party, PartyClaim, Said, Span};
use maud::{Markup, html};

use crate::ask::{PAGE, Paging};
use crate::refusal::Refused;
use crate::view::{Shelf, bounds, count, day, people, plain, quote, speaker};

/// One statement of the ledger.
pub(super) struct Entry<'i> {
    statement: Statement<'i>,
    report: &'i str,
    span: Span,
    sentence: Option<Span>,
}

enum Statement<'i> {
    Figure(&'i Figure),
    Claim(&'i Party, &'i PartyClaim),
    Denial(&'i Denial),
}

/// Every figure by outcome, then every claim and every denial.
pub(super) fn entries(incident: &Incident) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = incident.figures.iter().map(of_figure).collect();
    let claims = incident.parties.iter().flat_map(|(party, reports)| {
        let said = party.claims.iter().zip(reports);
        said.map(move |(claim, report)| (party, claim, report))
    });
    entries.extend(claims.map(|(party, claim, report)| Entry {
        statement: Statement::Claim(party, claim),
        report,
        span: claim.span,
        sentence: sentence(incident, report, claim.span),
    }));
    entries.extend(incident.denials.iter().map(|denial| Entry {
        statement: Statement::Denial(&denial.what),
        report: &denial.report,
        span: denial.what.span,
        sentence: sentence(incident, &denial.report, denial.what.span),
    }));
    // The sort is stable: within a heading and a day, the order of the record stands.
    entries.sort_by_key(|entry| entry.statement.place());
    entries
}

fn of_figure(figure: &Said<Figure>) -> Entry<'_> {
    Entry {
        statement: Statement::Figure(&figure.what),
        report: &figure.report,
        span: figure.what.span,
        sentence: Some(figure.what.sentence),
    }
}

/// The sentence of the incident's evidence that some words stand in.
fn sentence(incident: &Incident, report: &str, span: Span) -> Option<Span> {
    let mut evidence = incident.evidence.iter();
    let around = evidence.find(|said| said.report == report && said.what.covers(span));
    around.map(|said| said.what)
}

impl Statement<'_> {
    /// Where it stands: under which heading, and there by the day on which it was said.
    fn place(&self) -> (usize, Option<jiff::civil::Date>) {
        match self {
            Statement::Figure(figure) => (figure.outcome as usize, figure.said_on),
            Statement::Claim(..) => (Outcome::ALL.len(), None),
            Statement::Denial(_) => (Outcome::ALL.len() + 1, None),
        }
    }

    fn heading(&self) -> &'static str {
        match self {
            Statement::Figure(figure) => figure.outcome.as_str(),
            Statement::Claim(..) => "who did it",
            Statement::Denial(_) => "denied",
        }
    }
}

/// The entries of one page.
pub(super) fn page<'e, 'i>(entries: &'e [Entry<'i>], paging: Paging) -> &'e [Entry<'i>] {
    let start = (paging.before() as usize).min(entries.len());
    let end = (start + PAGE as usize).min(entries.len());
    &entries[start..end]
}

/// A table of entries under their headings.
pub(super) fn table(entries: &[Entry<'_>], shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let groups = entries.chunk_by(|a, b| a.statement.heading() == b.statement.heading());
    let bodies: Vec<Markup> = groups
        .map(|group| body(group, shelf))
        .collect::<Refused<_>>()?;
    Ok(html! {
        @if bodies.is_empty() {
            p { "There is no statement here." }
        } @else {
            table.ledger.stacked {
                thead { tr { th scope="col" { "Statement" } th scope="col" { "By" } th scope="col" { "In these words" } } }
                @for body in bodies { (body) }
            }
        }
    })
}

fn body(group: &[Entry<'_>], shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let rows: Vec<Markup> = group
        .iter()
        .map(|entry| row(entry, shelf))
        .collect::<Refused<_>>()?;
    Ok(html! {
        tbody {
            tr.heading { th colspan="3" scope="rowgroup" { (group[0].statement.heading()) } }
            @for row in rows { (row) }
        }
    })
}

fn row(entry: &Entry<'_>, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let report = shelf.report(entry.report)?;
    Ok(html! {
        tr {
            th scope="row" { (statement(&entry.statement)) }
            td data-label="By" { (by(&entry.statement)) }
            td data-label="In these words" { (quote(&report, entry.span, entry.sentence)) }
        }
    })
}

fn statement(statement: &Statement<'_>) -> Markup {
    html! {
        @match statement {
            Statement::Figure(figure) => {
                b.figure { (bounds(figure.low.map(count), figure.high.map(count), &figure.words)) }
                " " (people(&figure.who))
                @if figure.part_of_total { " " span.faint { "part of a total" } }
            }
            Statement::Claim(party, claim) => {
                (party.name) " " span.faint { (party.role) }
                br; b.stance { (plain(claim.stance.as_str())) }
            }
            Statement::Denial(denial) => {
                b.stance { (plain(denial.kind.as_str())) }
                @if !denial.what.is_empty() { ": " (denial.what) }
            }
        }
    }
}

fn by(statement: &Statement<'_>) -> Markup {
    let (by, on) = match statement {
        Statement::Figure(figure) => (&figure.by, figure.said_on),
        Statement::Claim(_, claim) => (&claim.by, None),
        Statement::Denial(denial) => (&denial.by, None),
    };
    html! {
        (speaker(by.as_deref()))
        @if let Some(on) = on { br; span.faint { (day(on)) } }
    }
}
