use khabar_export::Record;
use khabar_outlook::{Answer, Answered, Course, Ground, Side as Answering, Step, Tally};
use khabar_store::{Filter, Project};
use maud::{Markup, html};

use crate::ask::Ask;
use crate::refusal::Refused;
use crate::view::{
    Shelf, actor_path, count, incident_path, layout, period, plural, quote, timeline,
};

const PATH: &str = "/course";
/// An answer comes within so many days.
const WITHIN: u16 = 14;
/// Rows of a table at most; the command line has them all.
const ROWS: usize = 50;

/// How often, where, who against whom, and who answers whom.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let all = Filter::default();
    let mut course = Course::new(Step::Month, WITHIN);
    project.each_incident(&all, |incident| {
        course.add(&incident, |evidence| project.words(evidence))
    })?;
    let content = html! {
        h1 { "The course of things" }
        @if course.is_empty() {
            p { "There is no incident here." }
        } @else {
            (timeline(&project.incidents_by_month(&all)?, &ask.fields))
            h2 { "Who against whom" }
            (dyads(&course, project))
            h2 { "Who answers whom" }
            (answers(&course, project)?)
            h2 { "Where" }
            (places(&course))
        }
    };
    Ok(layout("Course", PATH, content))
}

fn dyads(course: &Course, project: &Project) -> Markup {
    let dyads = course.dyads();
    html! {
        @if dyads.is_empty() {
            p { "No incident names both who did it and to whom." }
        } @else {
            table.stacked {
                thead { tr { th scope="col" { "Who against whom" } (tally_heads()) } }
                tbody {
                    @for (dyad, tally) in dyads.into_iter().take(ROWS) {
                        tr {
                            th scope="row" {
                                (side(&dyad.by, project))
                                " " b.stance { @if dyad.mutual { "fights" } @else { "attacks" } } " "
                                (side(&dyad.on, project))
                            }
                            (tally_cells(tally))
                        }
                    }
                }
            }
        }
    }
}

fn places(course: &Course) -> Markup {
    html! {
        table.stacked {
            thead { tr { th scope="col" { "First-order unit" } (tally_heads()) } }
            tbody {
                @for (spot, tally) in course.places().into_iter().take(ROWS) {
                    @let names = [&spot.admin1, &spot.country].into_iter().flatten();
                    @let named = names.map(String::as_str).collect::<Vec<_>>().join(", ");
                    tr {
                        th scope="row" { @if named.is_empty() { "no place" } @else { (named) } }
                        (tally_cells(tally))
                    }
                }
            }
        }
    }
}

fn tally_heads() -> Markup {
    html! {
        th.number scope="col" { "Incidents" }
        th.number scope="col" { "Killed" }
        th scope="col" { "First and last" }
    }
}

fn tally_cells(tally: &Tally) -> Markup {
    html! {
        td.number data-label="Incidents" { (count(tally.incidents)) }
        td.number data-label="Killed" {
            (count(tally.killed_best))
            @if tally.killed_low != tally.killed_high {
                " " span.faint { "(" (count(tally.killed_low)) "–" (count(tally.killed_high)) ")" }
            }
        }
        td data-label="First and last" { (period(tally.first, tally.last)) }
    }
}

fn answers(course: &Course, project: &Project) -> Refused<Markup> {
    let found = &course.answers.found;
    let mut shelf = Shelf::new(project);
    let newest = found.iter().rev().take(ROWS);
    let rows: Vec<Markup> = newest
        .map(|answer| row(answer, project, &mut shelf))
        .collect::<Refused<_>>()?;
    Ok(html! {
        p.lead {
            "An attack is taken for an answer when the side that was hit hits back within "
            (plural(WITHIN.into(), "day")) ". Only where a report says so are there words for it."
        }
        @if found.is_empty() {
            p { "None was found." }
        } @else {
            (sides(course, project))
            table.ledger.stacked {
                thead { tr { th scope="col" { "Answer" } th scope="col" { "To" } th scope="col" { "In these words" } } }
                tbody { @for row in rows { (row) } }
            }
        }
    })
}

fn sides(course: &Course, project: &Project) -> Markup {
    html! {
        ul {
            @for ((by, to), answering) in course.answers.sides().into_iter().take(ROWS) {
                li {
                    (side(by, project)) " answers " (side(to, project)) ": "
                    (often(&answering))
                }
            }
        }
    }
}

/// "once, within 2 days", "5 times, half of them within 3 days".
fn often(answering: &Answering) -> String {
    let days = answering.median_days().unwrap_or_default().into();
    let within = format!("within {}", plural(days, "day"));
    match answering.answers {
        1 => format!("once, {within}"),
        times => format!("{} times, half of them {within}", count(times)),
    }
}

fn row(answer: &Answer, project: &Project, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let words = match &answer.ground {
        Ground::Said(said) => quote(&*shelf.report(&said.report)?, said.what, None),
        Ground::Followed => html! { span.faint { "Nobody says so; it followed." } },
    };
    Ok(html! {
        tr {
            th scope="row" { (told(&answer.answer)) br; "by " (side(&answer.by, project)) }
            td data-label="To" {
                (told(&answer.attack)) br; "by " (side(&answer.to, project))
                br; span.faint { (plural(answer.days.into(), "day")) " before" }
            }
            td data-label="In these words" { (words) }
        }
    })
}

fn told(incident: &Answered) -> Markup {
    html! { a href=(incident_path(&incident.id)) { (incident.title) } }
}

/// A side as the who's who names it, or as the reports do.
fn side(side: &str, project: &Project) -> Markup {
    match Record::actor(project, side) {
        Some(actor) => html! { a href=(actor_path(&actor.id)) { (actor.name) } },
        None => html! { (side) },
    }
}
