//! Rebuilds the compiled data from its sources: one module a command.

mod gazetteer;
mod manifest;
mod map;
mod sample;

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
    /// Compiles the map that the pages draw.
    Map(map::Arguments),
    /// Lists the articles of the sample, which `khabar demo` reads.
    Sample,
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Gazetteer(arguments) => gazetteer::run(&arguments),
        Command::Map(arguments) => map::run(&arguments),
        Command::Sample => sample::run(),
    }
}
