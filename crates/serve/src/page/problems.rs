use khabar_record::Problem;
use khabar_store::Project;
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{layout, pager, plain};

const PATH: &str = "/problems";

/// What could not be read or understood, and why.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let mut problems = project.problems(paging.items_and_next())?;
    let has_next = paging.has_next(&mut problems);
    let content = html! {
        h1 { "Problems" }
        p.lead { "Inputs that are not in the record, or not wholly, and what to do about them." }
        @if problems.is_empty() {
            p { "There is no problem here." }
        } @else {
            table.stacked {
                thead { tr { th scope="col" { "File" } th scope="col" { "Problem" } th scope="col" { "What it is" } } }
                tbody { @for problem in &problems { (row(problem)) } }
            }
        }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Problems", PATH, content))
}

fn row(problem: &Problem) -> Markup {
    html! {
        tr {
            th scope="row" { (problem.file.as_deref().unwrap_or("–")) }
            td data-label="Problem" { (plain(problem.kind.as_str())) }
            td data-label="What it is" { (problem.message) }
        }
    }
}
