//! A small made-up record in every form.

mod codings;
mod docs;
mod formats;
mod json;
mod properties;
mod sample;
mod schema;
