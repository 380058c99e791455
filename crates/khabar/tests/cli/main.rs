//! The program from outside, as a user or a script meets it.

mod accidents;
mod adding;
mod help;
mod inputs;
mod output;
mod reading;
mod support;
