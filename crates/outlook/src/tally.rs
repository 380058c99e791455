use jiff::civil::Date;
use khabar_export::Toll;
use khabar_record::{Incident, Outcome};
use serde::Serialize;

/// How many incidents there were, over which days, and what they cost.
///
/// Sums of people leave out incidents without a figure, so they are floors.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// How many incidents.
    pub incidents: u64,
    /// People killed: the sum of the lowest estimates.
    pub killed_low: u64,
    /// The sum of the best ones.
    pub killed_best: u64,
    /// The sum of the highest.
    pub killed_high: u64,
    /// People injured: the sum of the best estimates.
    pub injured: u64,
    /// The first day of the earliest.
    pub first: Option<Date>,
    /// The first day of the latest.
    pub last: Option<Date>,
}

impl Tally {
    /// Counts one incident more.
    pub fn add(&mut self, incident: &Incident) {
        let killed = Toll::of(incident, Outcome::Killed);
        let best = killed.best.unwrap_or(0);
        self.incidents += 1;
        self.killed_best += best;
        self.killed_low += killed.low.unwrap_or(best);
        self.killed_high += killed.high.unwrap_or(best);
        self.injured += Toll::of(incident, Outcome::Injured).best.unwrap_or(0);
        self.widen(incident.when.start);
    }

    fn widen(&mut self, day: Option<Date>) {
        let earliest = [self.first, day].into_iter().flatten().min();
        let latest = [self.last, day].into_iter().flatten().max();
        (self.first, self.last) = (earliest, latest);
    }
}
