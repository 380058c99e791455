//! Rebuilds the compiled data from its sources: one module a command.

mod gazetteer;

use clap::{Parser, Subcommand};

/// Rebuilds the compiled data from its sources.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compiles the gazetteer.
    Gazetteer(gazetteer::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Gazetteer(arguments) => gazetteer::run(&arguments),
    }
}
