use khabar_store::{Hit, Project};
use maud::{Markup, html};

use crate::ask::{Ask, PAGE, Paging};
use crate::refusal::Refused;
use crate::view::{headline, layout, pager, plural, report_path, search_box, stored_day};

const PATH: &str = "/search";

/// Reports that have all the words, best first.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let found = words.map_or(Ok(0), |words| project.search_count(words))?;
    let hits = words.map_or(Ok(Vec::new()), |words| {
        project.search(words, paging.items())
    })?;
    let has_next = found > u64::from(paging.before()) + u64::from(PAGE);
    let content = html! {
        h1 { "Search" }
        (search_box(PATH, "Words in the reports, all of them; in double quotes as they stand", "Search", &ask.fields))
        @if let Some(words) = words {
            h2 { (plural(found, "report")) " with " (words) }
            ol.hits start=(paging.before() + 1) { @for hit in &hits { (item(hit)) } }
            (pager(PATH, &ask.fields, paging, has_next))
        }
    };
    Ok(layout("Search", PATH, content))
}

fn item(hit: &Hit) -> Markup {
    html! {
        li {
            a href=(report_path(&hit.report)) { (headline(hit.title.as_deref(), hit.file.as_deref())) }
            @if let Some(published) = &hit.published { " " span.faint { (stored_day(published)) } }
            p { @for piece in &hit.passage { @if piece.hit { mark { (piece.text) } } @else { (piece.text) } } }
        }
    }
}
