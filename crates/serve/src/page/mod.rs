//! The pages, one module each. Each asks the project for a bounded part of what it holds.

mod actor;
mod actors;
mod causes;
mod course;
mod incident;
mod overview;
mod problems;
mod proposals;
mod relations;
mod report;
mod reports;
mod search;
mod statistics;

use axum::response::{IntoResponse, Response};
use khabar_store::Project;
use maud::{Markup, html};

use crate::ask::Ask;
use crate::refusal::{Refusal, Refused};
use crate::view::layout;

/// Makes a page.
pub(crate) type View = fn(&Project, &Ask) -> Refused<Markup>;

/// A page: where it is, what the navigation calls it, how it is made.
pub(crate) struct Page {
    pub(crate) path: &'static str,
    /// Its name in the navigation, for pages that stand there.
    pub(crate) section: Option<&'static str>,
    pub(crate) view: View,
}

/// Every page; the routes and the navigation are made from this table.
pub(crate) const PAGES: &[Page] = &[
    section("/", "Incidents", overview::page),
    inner("/incidents/{id}", incident::page),
    section("/course", "Course", course::page),
    section("/reports", "Reports", reports::page),
    inner("/reports/{id}", report::page),
    section("/statistics", "Statistics", statistics::page),
    section("/actors", "Actors", actors::page),
    inner("/actors/{id}", actor::page),
    section("/relations", "Relations", relations::page),
    section("/causes", "Causes", causes::page),
    section("/proposals", "Proposals", proposals::page),
    section("/search", "Search", search::page),
    section("/problems", "Problems", problems::page),
];

const fn section(path: &'static str, name: &'static str, view: View) -> Page {
    Page {
        path,
        section: Some(name),
        view,
    }
}

const fn inner(path: &'static str, view: View) -> Page {
    Page {
        path,
        section: None,
        view,
    }
}

/// The page that says why there is no other.
pub(crate) fn refusal(refusal: Refusal) -> Response {
    let title = refusal.status.canonical_reason().unwrap_or("Error");
    let content = html! {
        h1 { (title) }
        p { (refusal.message) }
        p { a href="/" { "All incidents" } }
    };
    (refusal.status, layout(title, "", content)).into_response()
}
