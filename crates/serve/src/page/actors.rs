use khabar_export::Record;
use khabar_store::{ActorRow, Project};
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{actor_path, count, layout, pager, plain, search_box};

const PATH: &str = "/actors";
/// Names of an actor that a list shows.
const NAMES: usize = 8;

/// Who is mentioned.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let mut actors = project.actors(words, paging.items_and_next())?;
    let has_next = paging.has_next(&mut actors);
    let content = html! {
        h1 { "Actors" }
        (search_box(PATH, "A part of a name", "Show", &ask.fields))
        @if actors.is_empty() { p { "There is no actor here." } } @else { (table(project, &actors)) }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Actors", PATH, content))
}

fn table(project: &Project, actors: &[ActorRow]) -> Markup {
    html! {
        table.stacked {
            thead {
                tr {
                    th scope="col" { "Actor" }
                    th scope="col" { "Kind" }
                    th scope="col" { "What the reports call it" }
                    th.number scope="col" { "Reports" }
                    th.number scope="col" { "Incidents" }
                }
            }
            tbody { @for actor in actors { (row(project, actor)) } }
        }
    }
}

fn row(project: &Project, row: &ActorRow) -> Markup {
    let known = project.actor(&row.id);
    let name = known.as_ref().map_or(&row.id, |known| &known.name);
    let more = row.names.len().saturating_sub(NAMES);
    html! {
        tr {
            th scope="row" { a href=(actor_path(&row.id)) { (name) } }
            td data-label="Kind" { @if let Some(known) = &known { (plain(known.kind.as_str())) } }
            td data-label="Called" {
                (row.names[..row.names.len() - more].join(", "))
                @if more > 0 { span.faint { " and " (count(more as u64)) " more" } }
            }
            td.number data-label="Reports" { (count(row.reports)) }
            td.number data-label="Incidents" { (count(row.incidents)) }
        }
    }
}
