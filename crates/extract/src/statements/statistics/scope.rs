//! Whether the numbers of a sentence count over a period.
//!
//! A report of a month goes on over sentences that no longer say so ("Sindh had five attacks"),
//! so that what the sentences before have shown is carried along.

use khabar_record::Outcome;

use super::evidence::Evidence;
use super::measure::{Counted, Measure};
use crate::scene::Scene;

/// What the sentences so far have shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scope {
    /// The last sentence with numbers spoke of a period.
    periodic: bool,
    /// Sentences since then.
    since: usize,
}

/// Points from which on a number is taken to count over a period.
const THRESHOLD: i32 = 3;

/// Fewer people than this may as well be of one incident.
const FEW: f64 = 30.0;

/// How many sentences without a number a report of a period goes on over.
const REACH: usize = 3;

impl Scope {
    /// Whether each number of the sentence counts over a period.
    pub fn periodic(
        &mut self,
        scene: &Scene<'_>,
        sentence: usize,
        measures: &[(usize, Measure)],
    ) -> Vec<bool> {
        let evidence = Evidence::of(scene, sentence);
        self.since += 1;
        if evidence.of_one_incident() && evidence.weight() < THRESHOLD {
            self.periodic = false;
        }
        if measures.is_empty() {
            return Vec::new();
        }
        let carried = if self.periodic && self.since <= REACH {
            3
        } else {
            0
        };
        let weight = evidence.weight() + carried;
        // "a first count by the association gave 227 abducted": somebody counts, and over no time.
        let at_once = carried == 0 && !evidence.over_time();
        let many = measures
            .iter()
            .any(|(number, _)| self.value(scene, *number) >= FEW);
        let kept = many || carried > 0 || evidence.counting || evidence.institute;
        let told: Vec<bool> = measures
            .iter()
            .map(|(number, measure)| {
                let people = matches!(measure.counted, Counted::People(_));
                // A few people are as often one incident's, where nobody keeps count.
                let few = people && !kept && self.value(scene, *number) < FEW;
                let less = if at_once && people { 2 } else { i32::from(few) };
                weight - less + self.weight(scene, *number, measure) >= THRESHOLD
            })
            .collect();
        self.periodic = told.iter().any(|told| *told);
        self.since = 0;
        told
    }

    /// What the number itself says: incidents are counted over periods, and so are great numbers.
    fn weight(&self, scene: &Scene<'_>, number: usize, measure: &Measure) -> i32 {
        let value = self.value(scene, number);
        match measure.counted {
            Counted::Share | Counted::Change => 4,
            // Anything can be counted: somebody must be keeping count.
            Counted::Things if value >= 1_000.0 => 0,
            Counted::Things => -1,
            Counted::Incidents if value >= 10.0 => 3,
            Counted::Incidents if value >= 4.0 => 1,
            // Two or three incidents are told one by one.
            Counted::Incidents => -2,
            Counted::People(Outcome::Displaced) if value >= 20_000.0 => 3,
            Counted::People(_) if value >= 5_000.0 => 3,
            Counted::People(_) if value >= 1_000.0 => 2,
            Counted::People(_) => 0,
        }
    }

    fn value(&self, scene: &Scene<'_>, number: usize) -> f64 {
        let number = &scene.numbers[number];
        number.low.or(number.high).unwrap_or(0.0)
    }
}
