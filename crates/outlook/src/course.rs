use std::cmp::Reverse;
use std::collections::BTreeMap;

use khabar_record::{Incident, ReviewState, Said, Span};
use serde::Serialize;

use crate::answers::Answers;
use crate::dyad::dyads;
use crate::{Dyad, Period, Step, Tally};

/// A country and its first-order unit, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Spot {
    /// The country.
    pub country: Option<String>,
    /// The first-order unit.
    pub admin1: Option<String>,
}

/// How often, where, who against whom, and who answers whom.
#[derive(Debug)]
pub struct Course {
    step: Step,
    /// By the period of the first day; incidents without a day are in `undated`.
    pub periods: BTreeMap<Period, Tally>,
    /// Incidents of which no day is known.
    pub undated: Tally,
    places: BTreeMap<Spot, Tally>,
    dyads: BTreeMap<Dyad, Tally>,
    /// Who answers whom.
    pub answers: Answers,
}

impl Course {
    /// Of nothing yet. `within` is the number of days after which an attack is no longer taken
    /// for an answer.
    pub fn new(step: Step, within: u16) -> Self {
        Course {
            step,
            periods: BTreeMap::new(),
            undated: Tally::default(),
            places: BTreeMap::new(),
            dyads: BTreeMap::new(),
            answers: Answers::new(within),
        }
    }

    /// Takes the next incident, in the order of days; one that a person has rejected is left
    /// out. `words` gives the words that tell it.
    pub fn add<E>(
        &mut self,
        incident: &Incident,
        words: impl FnMut(&Said<Span>) -> Result<String, E>,
    ) -> Result<(), E> {
        if incident.review.state == ReviewState::Rejected {
            return Ok(());
        }
        self.period(incident).add(incident);
        self.places.entry(spot(incident)).or_default().add(incident);
        for dyad in dyads(incident) {
            self.dyads.entry(dyad).or_default().add(incident);
        }
        self.answers.add(incident, words)
    }

    /// Whether it has no incident at all.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// By first-order unit, those with most incidents first.
    pub fn places(&self) -> Vec<(&Spot, &Tally)> {
        most_first(&self.places)
    }

    /// By who attacked whom, those with most incidents first.
    pub fn dyads(&self) -> Vec<(&Dyad, &Tally)> {
        most_first(&self.dyads)
    }

    fn period(&mut self, incident: &Incident) -> &mut Tally {
        match incident.when.start {
            Some(day) => self.periods.entry(Period::of(day, self.step)).or_default(),
            None => &mut self.undated,
        }
    }
}

fn spot(incident: &Incident) -> Spot {
    let place = incident.place.as_ref();
    Spot {
        country: place.and_then(|place| place.country.clone()),
        admin1: place.and_then(|place| place.admin1.clone()),
    }
}

fn most_first<K>(tallies: &BTreeMap<K, Tally>) -> Vec<(&K, &Tally)> {
    let mut rows: Vec<_> = tallies.iter().collect();
    rows.sort_by_key(|(_, tally)| Reverse((tally.incidents, tally.killed_best)));
    rows
}
