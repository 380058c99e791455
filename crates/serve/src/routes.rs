use std::path::Path;

use axum::extract::{Path as InPath, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::from_fn;
use axum::routing::{MethodRouter, get};
use axum::{Router, response::IntoResponse};

use crate::api::{self, API};
use crate::ask::{Ask, Fields};
use crate::desk::{Desk, respond};
use crate::guard::guard;
use crate::page::{self, PAGES};
use crate::refusal::Refusal;

/// The pages of a project as a service, without a socket.
pub fn router(project: &Path) -> Router {
    let mut router = Router::new()
        .route("/style.css", file("text/css", include_str!("style.css")))
        .route("/icon.svg", file("image/svg+xml", include_str!("icon.svg")));
    for page in PAGES {
        router = router.route(page.path, page_route(page.view));
    }
    for (path, answer) in API {
        router = router.route(path, api_route(*answer));
    }
    router
        .fallback(async || page::refusal(Refusal::nothing_here()))
        .layer(from_fn(guard))
        .with_state(Desk::new(project))
}

/// What the address of a request holds: the id in its path, where the route has one, and the fields.
type Address = (Option<InPath<String>>, Query<Fields>);

fn page_route(view: page::View) -> MethodRouter<Desk> {
    get(async move |State(desk): State<Desk>, address: Address| {
        let ask = ask(address);
        let made = desk.answer(move |project| view(project, &ask)).await;
        respond(made, page::refusal)
    })
}

fn api_route(answer: api::Answer) -> MethodRouter<Desk> {
    get(async move |State(desk): State<Desk>, address: Address| {
        let ask = ask(address);
        let made = desk.answer(move |project| answer(project, &ask)).await;
        respond(made.map(api::json), api::refusal)
    })
}

fn ask((id, Query(fields)): Address) -> Ask {
    Ask {
        id: id.map(|InPath(id)| id).unwrap_or_default(),
        fields,
    }
}

fn file(kind: &'static str, body: &'static str) -> MethodRouter<Desk> {
    get(async move || ([(CONTENT_TYPE, kind)], body).into_response())
}
