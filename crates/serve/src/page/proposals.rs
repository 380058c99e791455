use khabar_record::{Proposal, Said};
use khabar_store::Project;
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{Shelf, layout, pager, quote, search_box, speaker};

const PATH: &str = "/proposals";

/// What somebody says that somebody should do.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let mut proposals = project.proposals(words, paging.items_and_next())?;
    let has_next = paging.has_next(&mut proposals);
    let mut shelf = Shelf::new(project);
    let rows: Vec<Markup> = proposals
        .iter()
        .map(|proposal| row(proposal, &mut shelf))
        .collect::<Refused<_>>()?;
    let content = html! {
        h1 { "Proposals" }
        (search_box(PATH, "Words in it", "Show", &ask.fields))
        @if rows.is_empty() {
            p { "There is no proposal here." }
        } @else {
            table.ledger.stacked {
                thead { tr { th scope="col" { "Who should do what" } th scope="col" { "By" } th scope="col" { "In these words" } } }
                tbody { @for row in rows { (row) } }
            }
        }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Proposals", PATH, content))
}

fn row(proposal: &Said<Proposal>, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let report = shelf.report(&proposal.report)?;
    let what = &proposal.what;
    Ok(html! {
        tr {
            th scope="row" {
                (what.who.as_deref().unwrap_or("Somebody"))
                " " b.stance { @if what.wanted { "should" } @else { "should not" } } " "
                (what.what)
            }
            td data-label="By" { (speaker(what.by.as_deref())) }
            td data-label="In these words" { (quote(&report, what.span, None)) }
        }
    })
}
