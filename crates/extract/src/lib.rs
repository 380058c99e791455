//! What one report says: incidents, figures, claims, denials, statistics, relations, causes, proposals.
//!
//! [`Kernel::read`] is pure and total: the same report gives the same reading, and no report fails.

use khabar_actors::Actors;
use khabar_gazetteer::Gazetteer;
use khabar_record::{Reading, Report};

/// The extraction kernel with the data that it leans on.
pub struct Kernel {
    /// Place names.
    pub gazetteer: Gazetteer,
    /// The who's who.
    pub actors: &'static Actors,
}

impl Kernel {
    /// The kernel over the data that the binary carries.
    pub fn embedded() -> Self {
        Kernel { gazetteer: Gazetteer::embedded(), actors: Actors::embedded() }
    }

    /// Reads one report.
    pub fn read(&self, _report: &Report) -> Reading {
        Reading::default()
    }
}
