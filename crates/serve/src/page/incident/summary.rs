use khabar_record::{Estimate, Incident, Review, ReviewState, Where};
use maud::{Markup, html};

use crate::map;
use crate::view::{count, day, grade, people, place, when};

/// The title and what is known at a glance.
pub(super) fn summary(incident: &Incident) -> Markup {
    let row = incident.kind.row();
    html! {
        (map::locator(incident.place.as_ref()))
        p.kicker { (row.label) }
        h1 { (incident.title) }
        p.verdict { (grade(incident.grade)) " " (incident.grade_reason) }
        dl.facts {
            dt { "Date" }
            dd { (when(&incident.when)) @if incident.when.start != incident.when.end { " " span.faint { "(known to the " (incident.when.precision) ")" } } }
            dt { "Place" }
            dd { (place(incident.place.as_ref())) (position(incident.place.as_ref())) }
            dt { "Review" }
            dd { (review(&incident.review)) }
        }
    }
}

fn position(place: Option<&Where>) -> Markup {
    let degrees = place.and_then(|place| place.latitude.zip(place.longitude));
    html! {
        @if let Some((latitude, longitude)) = degrees {
            " " span.faint { (format!("{latitude:.3}, {longitude:.3}")) }
        }
    }
}

fn review(review: &Review) -> Markup {
    html! {
        @match review.state {
            ReviewState::Draft => "draft: nobody has looked at it yet",
            state => {
                (state)
                @if let Some(by) = &review.by { " by " (by) }
                @if let Some(at) = review.at { ", " (day(at)) }
            }
        }
    }
}

/// What the figures come to, each with the rule that chose.
pub(super) fn estimates(estimates: &[Estimate]) -> Markup {
    html! {
        @if !estimates.is_empty() {
            section aria-labelledby="estimates" {
                h2 id="estimates" { "Estimates" }
                table.stacked {
                    thead {
                        tr {
                            th scope="col" { "Who" }
                            th.number scope="col" { "Low" }
                            th.number scope="col" { "Best" }
                            th.number scope="col" { "High" }
                            th scope="col" { "Rule" }
                        }
                    }
                    tbody { @for estimate in estimates { (row(estimate)) } }
                }
            }
        }
    }
}

fn row(estimate: &Estimate) -> Markup {
    html! {
        tr {
            th scope="row" { (people(estimate.people.as_str())) " " (estimate.outcome) }
            td.number data-label="Low" { (bound(estimate.low)) }
            td.number data-label="Best" { b { (bound(estimate.best)) } }
            td.number data-label="High" { (bound(estimate.high)) }
            td data-label="Rule" { (estimate.rule) }
        }
    }
}

fn bound(bound: Option<u64>) -> String {
    bound.map_or_else(|| "?".to_owned(), count)
}
