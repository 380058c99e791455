//! The averaged perceptron.

use khabar_language::model::Scorer;
use rustc_hash::FxHashMap;

/// Averaged weights: of each feature, by its key, one weight a class.
pub type Average = FxHashMap<u32, Vec<f32>>;

/// So many of the last bits of keys are left out when features are counted.
const SEEN_TOGETHER: u32 = 6;

/// A perceptron in training.
pub struct Perceptron {
    classes: usize,
    rows: FxHashMap<u32, u32>,
    /// How often each feature was seen, some of them together.
    seen: Vec<u8>,
    /// How often a feature must have been seen before it gets weights.
    cutoff: u8,
    weights: Vec<i32>,
    /// Of each weight the sum of its changes, each times the step at which it was made: what
    /// is to be taken off the last weight to get its average over all steps.
    drift: Vec<f64>,
    step: u32,
}

impl Perceptron {
    /// A perceptron that knows nothing, and gives no weights to features seen less often than `cutoff`.
    pub fn new(classes: usize, cutoff: usize) -> Self {
        Perceptron {
            classes,
            seen: vec![0; 1 << (32 - SEEN_TOGETHER)],
            cutoff: cutoff as u8,
            rows: FxHashMap::default(),
            weights: Vec::new(),
            drift: Vec::new(),
            step: 0,
        }
    }

    /// Counts one decision and its features.
    pub fn advance(&mut self, features: &[u32]) {
        self.step += 1;
        for &feature in features {
            let count = &mut self.seen[(feature >> SEEN_TOGETHER) as usize];
            *count = count.saturating_add(1);
        }
    }

    /// Moves the weights of the features towards one class and away from another.
    pub fn update(&mut self, features: &[u32], towards: usize, away: usize) {
        self.reinforce(features, towards, 1);
        self.reinforce(features, away, -1);
    }

    /// Moves the weights of the features for one class.
    pub fn reinforce(&mut self, features: &[u32], class: usize, by: i32) {
        for &feature in features {
            if self.seen[(feature >> SEEN_TOGETHER) as usize] >= self.cutoff {
                let row = self.row(feature);
                self.change(row + class, by);
            }
        }
    }

    fn row(&mut self, feature: u32) -> usize {
        let next = self.weights.len() / self.classes;
        let row = *self.rows.entry(feature).or_insert(next as u32) as usize;
        if row == next {
            self.weights.resize(self.weights.len() + self.classes, 0);
            self.drift.resize(self.drift.len() + self.classes, 0.0);
        }
        row * self.classes
    }

    fn change(&mut self, weight: usize, by: i32) {
        self.weights[weight] += by;
        self.drift[weight] += f64::from(by) * f64::from(self.step);
    }

    /// The averages of the weights over all steps.
    pub fn average(&self) -> Average {
        let mean = |at: usize| {
            (f64::from(self.weights[at]) - self.drift[at] / f64::from(self.step.max(1))) as f32
        };
        let row = |row: u32| {
            (0..self.classes)
                .map(|class| mean(row as usize * self.classes + class))
                .collect()
        };
        self.rows
            .iter()
            .map(|(&feature, &at)| (feature, row(at)))
            .collect()
    }
}

impl Scorer for Perceptron {
    fn classes(&self) -> usize {
        self.classes
    }

    fn score(&self, features: &[u32], scores: &mut [i32]) {
        scores.fill(0);
        for row in features.iter().filter_map(|feature| self.rows.get(feature)) {
            let start = *row as usize * self.classes;
            for (score, weight) in scores
                .iter_mut()
                .zip(&self.weights[start..start + self.classes])
            {
                *score += weight;
            }
        }
    }
}

/// Adds one average to another.
pub fn add(sum: &mut Average, more: Average) {
    for (feature, weights) in more {
        match sum.entry(feature) {
            std::collections::hash_map::Entry::Vacant(slot) => {
                slot.insert(weights);
            }
            std::collections::hash_map::Entry::Occupied(mut slot) => {
                slot.get_mut()
                    .iter_mut()
                    .zip(weights)
                    .for_each(|(sum, weight)| *sum += weight);
            }
        }
    }
}
