//! The record's JSON, read-only, in the form of the export.

mod incidents;
mod report;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use khabar_store::Project;
use serde::Serialize;

use crate::ask::Ask;
use crate::refusal::{Refusal, Refused};

/// Makes an answer: JSON as it is sent.
pub(crate) type Answer = fn(&Project, &Ask) -> Refused<String>;

/// Every address of the API.
pub(crate) const API: &[(&str, Answer)] = &[
    ("/api/incidents", incidents::list),
    ("/api/incidents/{id}", incidents::one),
    ("/api/reports/{id}", report::one),
];

/// A response of JSON.
pub(crate) fn json(body: String) -> Response {
    ([(CONTENT_TYPE, "application/json")], body).into_response()
}

/// Why there is no answer.
#[derive(Serialize)]
struct RefusalJson<'a> {
    error: &'a str,
}

/// The response that says why there is no answer.
pub(crate) fn refusal(refusal: Refusal) -> Response {
    let body = written(&RefusalJson {
        error: &refusal.message,
    });
    (refusal.status, json(body.unwrap_or_default())).into_response()
}

fn written(value: &impl Serialize) -> Refused<String> {
    serde_json::to_string(value).map_err(|_| Refusal::fault())
}
