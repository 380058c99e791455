//! The command line of khabar: what may be asked, how it is answered on a terminal or in a pipe,
//! and the pipeline that carries reports into a project. What a text says, the crates below decide.

mod cli;
mod commands;
mod outcome;
mod pipeline;
mod sample;
mod screen;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

/// The tree of commands and options, for tests that compare it with the documentation.
pub fn command() -> clap::Command {
    cli::Cli::command()
}

/// Does what the command line asks, and gives the exit code that `docs/commands.md` explains.
pub fn run() -> ExitCode {
    let cli = cli::Cli::parse();
    let mut screen = screen::Screen::of_this_process();
    let done = cli.run(&mut screen);
    outcome::exit_code(done, screen)
}
