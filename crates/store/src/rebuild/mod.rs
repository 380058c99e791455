//! The incidents made anew from every account.

mod cluster;
mod contradictions;
mod copies;
mod incidents;

use khabar_record::Report;

use crate::project::REBUILD_DUE;
use crate::{Project, Result};

/// A rebuild under way: nothing of it is seen from outside until it is done.
struct Rebuild<'p> {
    project: &'p Project,
}

impl Project {
    /// Brings the incidents up to date with the accounts, wholly or not at all, and sets the
    /// statistics against each other. The result depends on the reports alone, not on what the
    /// incidents were before.
    ///
    /// `alike` has the last word on whether the second report is nearly a copy of the first.
    pub fn rebuild(&self, mut alike: impl FnMut(&Report, &Report) -> bool) -> Result<()> {
        let rebuild = Rebuild { project: self };
        self.in_transaction(|| {
            rebuild.mark_copies(&mut alike)?;
            rebuild.cluster()?;
            rebuild.put_incidents()?;
            rebuild.find_contradictions()?;
            self.set_note(REBUILD_DUE, "no")
        })
    }
}
