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
    /// Makes the incidents anew from every account, wholly or not at all, and sets the
    /// statistics against each other.
    ///
    /// `alike` has the last word on whether the second report is nearly a copy of the first.
    pub fn rebuild(&self, alike: impl FnMut(&Report, &Report) -> bool) -> Result<()> {
        let rebuild = Rebuild { project: self };
        self.in_transaction(|| {
            rebuild.clear()?;
            rebuild.mark_copies(alike)?;
            rebuild.cluster()?;
            rebuild.put_incidents()?;
            rebuild.find_contradictions()?;
            self.set_note(REBUILD_DUE, "no")
        })
    }
}

impl Rebuild<'_> {
    fn clear(&self) -> Result<()> {
        self.project.sql(|sql| {
            sql.execute_batch(
                "DELETE FROM incidents; DELETE FROM incident_accounts; \
                 DELETE FROM incident_parties; DELETE FROM conflicts;",
            )
        })
    }
}
