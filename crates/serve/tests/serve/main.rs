//! The pages from outside: what a browser asks, and what it is given.

mod api;
mod documented;
mod guarded;
mod hostile;
mod paged;
mod pages;
mod server;
mod support;
