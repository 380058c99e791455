use khabar_export::Toll;
use khabar_record::{Grade, Incident, IncidentType, Outcome, Role};
use khabar_store::{Project, Status};
use maud::{Markup, html};

use crate::ask::{Ask, Fields, IncidentsAsked, ORDERS, PAGE, Paging};
use crate::map;
use crate::refusal::Refused;
use crate::view::{
    count, grade, incident_path, layout, pager, place, plural, stored_day, timeline, toll, when,
};

/// Points on the map at most, the deadliest: more hide each other.
const SPOTS: u32 = 400;

/// What the project holds, and its incidents.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let asked = IncidentsAsked::of(&ask.fields)?;
    let paging = Paging::of(&ask.fields)?;
    let found = project.incident_count(&asked.filter)?;
    let incidents = project.incidents(&asked.filter, asked.order, paging.items())?;
    let spots = project.incident_spots(&asked.filter, SPOTS)?;
    let countries = project.incidents_by_country(&asked.filter)?;
    let months = project.incidents_by_month(&asked.filter)?;
    let has_next = found > u64::from(paging.before()) + u64::from(PAGE);
    let content = html! {
        h1 { "What happened, and who says so" }
        (totals(&project.status()?))
        (form(&ask.fields))
        (map::overview(&spots, &countries, &ask.fields))
        (timeline(&months, &ask.fields))
        h2 id="incidents" { (plural(found, "incident")) }
        @if incidents.is_empty() {
            p { (nothing(found)) }
        } @else {
            (table(&incidents))
        }
        (pager("/", &ask.fields, paging, has_next))
    };
    Ok(layout("Incidents", "/", content))
}

fn totals(status: &Status) -> Markup {
    let parts = [
        ("/", status.incidents, "incident"),
        ("/reports", status.reports, "report"),
        ("/statistics", status.statistics, "statistic"),
        ("/actors", status.actors, "actor"),
        ("/relations", status.relations, "relation"),
        ("/causes", status.causal_links, "cause"),
        ("/proposals", status.proposals, "proposal"),
        ("/problems", status.problems, "problem"),
    ];
    html! {
        p.lead {
            @if let Some((first, last)) = &status.published {
                "Reports published from " (stored_day(first)) " to " (stored_day(last)) "."
            } @else {
                "None of the reports has a date."
            }
        }
        ul.totals {
            @for (path, number, noun) in parts {
                li { a href=(path) { b { (count(number)) } " " (noun) @if number != 1 { "s" } } }
            }
        }
    }
}

fn form(fields: &Fields) -> Markup {
    let types = IncidentType::ALL
        .iter()
        .map(|kind| (kind.as_str(), kind.row().label));
    let grades = Grade::ALL
        .iter()
        .map(|grade| (grade.as_str(), grade.as_str()));
    let orders = ORDERS.iter().map(|&(word, label, _)| (word, label));
    html! {
        form.filters action="/" aria-label="Which incidents" {
            (input("from", "From", "date", fields))
            (input("to", "To", "date", fields))
            (input("place", "Place", "text", fields))
            (input("actor", "Party", "text", fields))
            (input("text", "Words in a report", "text", fields))
            (choice("type", "Type", Some("any"), types, fields))
            (choice("grade", "Grade", Some("any"), grades, fields))
            (choice("order", "Order", None, orders, fields))
            div.buttons { button { "Show" } a href="/" { "Clear" } }
        }
    }
}

fn input(name: &str, label: &str, kind: &str, fields: &Fields) -> Markup {
    html! {
        label { span { (label) } input type=(kind) name=(name) value=(fields.shown(name)) maxlength="200"; }
    }
}

fn choice<'a>(
    name: &str,
    label: &str,
    any: Option<&str>,
    options: impl Iterator<Item = (&'a str, &'a str)>,
    fields: &Fields,
) -> Markup {
    html! {
        label {
            span { (label) }
            select name=(name) {
                @if let Some(any) = any { option value="" { (any) } }
                @for (word, label) in options {
                    option value=(word) selected[fields.shown(name) == word] { (label) }
                }
            }
        }
    }
}

fn nothing(found: u64) -> &'static str {
    match found {
        0 => "No incident meets these conditions.",
        _ => "This page is past the last one.",
    }
}

/// A table of incidents.
pub(super) fn table(incidents: &[Incident]) -> Markup {
    html! {
        table.incidents.stacked {
            thead {
                tr {
                    th scope="col" { "Date" }
                    th scope="col" { "Incident" }
                    th scope="col" { "Place" }
                    th scope="col" { "Killed" }
                    th scope="col" { "Injured" }
                    th scope="col" { "Grade" }
                    th.number scope="col" { "Reports" }
                }
            }
            tbody { @for incident in incidents { (row(incident)) } }
        }
    }
}

fn row(incident: &Incident) -> Markup {
    html! {
        tr {
            td data-label="Date" { (when(&incident.when)) }
            th scope="row" {
                a href=(incident_path(&incident.id)) { (incident.kind.row().label) }
                (sides(incident))
            }
            td data-label="Place" { (place(incident.place.as_ref())) }
            td data-label="Killed" { (toll(Toll::of(incident, Outcome::Killed))) }
            td data-label="Injured" { (toll(Toll::of(incident, Outcome::Injured))) }
            td data-label="Grade" { (grade(incident.grade)) }
            td.number data-label="Reports" { (count(incident.reports.len() as u64)) }
        }
    }
}

/// Who is said to have done it to whom.
fn sides(incident: &Incident) -> Markup {
    let of = |role| {
        let parties = incident.parties.iter().map(|(party, _)| party);
        let names = parties
            .filter(|party| party.role == role)
            .map(|party| &*party.name);
        names.take(3).collect::<Vec<_>>().join(", ")
    };
    let (by, on, among) = (
        of(Role::Perpetrator),
        of(Role::Target),
        of(Role::Participant),
    );
    html! {
        @if !(by.is_empty() && on.is_empty() && among.is_empty()) {
            span.sides {
                @if !by.is_empty() { " by " (by) }
                @if !on.is_empty() { " on " (on) }
                @if !among.is_empty() { " with " (among) }
            }
        }
    }
}
