//! The incidents made anew from every account: what resolution reads and writes.

mod accounts;
mod contradictions;
mod copies;
mod incidents;

pub use accounts::AccountId;

use crate::{Error, Project, Result};

/// A rebuild under way: nothing of it is seen from outside until it is done.
pub struct Rebuild<'p> {
    project: &'p Project,
}

impl Project {
    /// Makes the incidents anew, wholly or not at all.
    ///
    /// The incidents of before are gone when `work` begins. When it is done, the statistics
    /// are set against each other.
    pub fn rebuild<E: From<Error>>(
        &self,
        work: impl FnOnce(&Rebuild<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        self.in_transaction(|| {
            let rebuild = Rebuild { project: self };
            rebuild.clear()?;
            work(&rebuild)?;
            rebuild.find_contradictions()?;
            Ok(())
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
