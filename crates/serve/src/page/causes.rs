use khabar_record::{CausalLink, Said, Sign};
use khabar_store::Project;
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{Shelf, layout, pager, quote, search_box, speaker};

const PATH: &str = "/causes";

/// What is said to lead to what.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let mut links = project.causal_links(words, paging.items_and_next())?;
    let has_next = paging.has_next(&mut links);
    let mut shelf = Shelf::new(project);
    let rows: Vec<Markup> = links
        .iter()
        .map(|link| row(link, &mut shelf))
        .collect::<Refused<_>>()?;
    let content = html! {
        h1 { "Causes" }
        p.lead { "What somebody says leads to what. None of it is khabar's own finding." }
        (search_box(PATH, "Words in it", "Show", &ask.fields))
        @if rows.is_empty() {
            p { "There is no statement on causes here." }
        } @else {
            table.ledger.stacked {
                thead { tr { th scope="col" { "Cause and effect" } th scope="col" { "By" } th scope="col" { "In these words" } } }
                tbody { @for row in rows { (row) } }
            }
        }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Causes", PATH, content))
}

fn row(link: &Said<CausalLink>, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let report = shelf.report(&link.report)?;
    let what = &link.what;
    Ok(html! {
        tr {
            th scope="row" { (what.cause) " " b.stance { (arrow(what.sign)) } " " (what.effect) }
            td data-label="By" { (speaker(what.by.as_deref())) }
            td data-label="In these words" { (quote(&report, what.span, None)) }
        }
    })
}

fn arrow(sign: Sign) -> &'static str {
    match sign {
        Sign::More => "→ more",
        Sign::Less => "→ less",
        Sign::Unclear => "→",
    }
}
