use std::io;

use clap::Args;
use khabar_store::Page;

use crate::screen::Screen;

/// How much of a list to print.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Print at most this many; 0 for all
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: u32,
    /// Leave out this many first
    #[arg(long, value_name = "N", default_value_t = 0)]
    skip: u32,
}

impl List {
    /// The page that was asked for.
    pub(crate) fn page(&self) -> Page {
        let limit = if self.limit == 0 {
            u32::MAX
        } else {
            self.limit
        };
        Page {
            limit,
            offset: self.skip,
        }
    }

    /// Says on standard error that the list goes on, where it does.
    pub(crate) fn tell_rest(
        &self,
        shown: usize,
        total: u64,
        screen: &mut Screen,
    ) -> io::Result<()> {
        let end = u64::from(self.skip) + shown as u64;
        if end < total && shown > 0 {
            screen.remark(&format!("{shown} of {total} shown; `--limit 0` prints all"))?;
        }
        Ok(())
    }

    /// Says so where the total is not known but the page is full.
    pub(crate) fn tell_more(&self, shown: usize, screen: &mut Screen) -> io::Result<()> {
        if self.limit != 0 && shown == self.limit as usize {
            screen.remark(&format!("the first {shown} shown; `--limit 0` prints all"))?;
        }
        Ok(())
    }
}
