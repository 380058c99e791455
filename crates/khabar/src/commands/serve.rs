//! `khabar serve`: the record in a browser.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Result;
use clap::Args;

use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::Screen;

/// Show the record in a browser on this machine, until Ctrl-C
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar serve
  khabar serve --project sahel.db --port 9000")]
pub(crate) struct Serve {
    /// The port to listen at; 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = 8899)]
    port: u16,
}

impl Serve {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        // Whoever cannot be told where the pages are can still open the usual address.
        khabar_serve::serve(&global.project, address, |address| {
            let _ = writeln!(screen, "http://{address}/").and_then(|()| screen.flush());
        })?;
        Ok(Outcome::Done)
    }
}
