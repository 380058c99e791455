//! A small made-up record in every form.

mod codings;
mod formats;
mod json;
mod properties;
mod sample;
mod schema;
