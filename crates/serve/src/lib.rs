//! The pages: overview, incident, article, search. Read-only, on this machine.
//!
//! A request runs through [`guard`](router), which answers none but this machine's own browser,
//! then `ask`, which reads what is asked for, then a page or the API, which asks the project
//! for a bounded part of it, and last `view`, the pieces that pages are made of.

mod api;
mod ask;
mod desk;
mod error;
mod guard;
mod map;
mod page;
mod refusal;
mod routes;
mod server;
mod view;

pub use error::Error;
pub use routes::router;
pub use server::serve;
