//! The project file from outside: what goes in comes out, in one order, after any accident.

mod accidents;
mod contradictions;
mod copies;
mod order;
mod problems;
mod queries;
mod reviews;
mod support;
