use maud::{Markup, html};

use crate::ask::{Fields, Paging};

/// Links to the page before and the page after, with every other field kept.
pub(crate) fn pager(path: &str, fields: &Fields, paging: Paging, has_next: bool) -> Markup {
    let to = |number: u32| format!("{path}{}", fields.with("page", number).query());
    html! {
        @if paging.number > 1 || has_next {
            nav.pager aria-label="Pages" {
                @if paging.number > 2 { a href=(to(1)) { "« First" } }
                @if paging.number > 1 { a rel="prev" href=(to(paging.number - 1)) { "‹ Previous" } }
                span aria-current="page" { "Page " (paging.number) }
                @if has_next { a rel="next" href=(to(paging.number + 1)) { "Next ›" } }
            }
        }
    }
}
