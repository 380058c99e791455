//! How many were killed and injured, as one article tells it of its main incident, against keys
//! that give one number or a lowest and a highest an article.

use std::collections::BTreeMap;

use khabar_record::{Account, Outcome, People, Published, Report};
use serde::Deserialize;

/// An article with its key: one line of JSON.
#[derive(Debug, Clone, Deserialize)]
pub struct Row {
    /// The article.
    pub text: String,
    /// Its day of publication, `2024-03-18`.
    pub published: Option<String>,
    /// Lowest and highest number killed.
    pub killed: Option<(u64, u64)>,
    /// Lowest and highest number injured.
    pub injured: Option<(u64, u64)>,
}

impl Row {
    /// A text without a key.
    pub fn of(text: &str) -> Self {
        Row {
            text: text.to_owned(),
            published: None,
            killed: None,
            injured: None,
        }
    }

    /// The article as a report.
    pub fn report(&self) -> Report {
        let day = self.published.as_deref().and_then(|day| day.parse().ok());
        Report {
            id: "r".to_owned(),
            file: None,
            url: None,
            title: None,
            outlet: None,
            published: day.map(Published::on),
            language: "en".to_owned(),
            text: self.text.clone(),
            copy_of: None,
        }
    }
}

/// Lowest and highest number with an outcome in the account that the article is about.
///
/// The account is the one with most words for the incident and most figures; of equals the first.
/// Where no count is told, nobody came to harm: (0, 0).
pub fn told(accounts: &[Account], outcome: Outcome) -> (u64, u64) {
    let weight = |account: &Account| account.sentences.len() + 2 * account.figures.len();
    let main = (0..accounts.len()).max_by_key(|&at| (weight(&accounts[at]), usize::MAX - at));
    main.map_or((0, 0), |at| total(&accounts[at], outcome))
}

/// What the totals of an account come to: rival totals of all together from the lowest to the
/// highest, and no less than its kinds of people add up to.
fn total(account: &Account, outcome: Outcome) -> (u64, u64) {
    let mut kinds: BTreeMap<People, (u64, u64)> = BTreeMap::new();
    let figures = account.figures.iter();
    for figure in figures.filter(|figure| figure.outcome == outcome && !figure.part_of_total) {
        let Some(low) = figure.low.or(figure.high) else {
            continue;
        };
        let high = figure.high.unwrap_or(low);
        let known = kinds.entry(figure.people).or_insert((low, high));
        *known = (known.0.min(low), known.1.max(high));
    }
    let all = kinds.remove(&People::Unspecified);
    let sum = kinds
        .values()
        .fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1));
    match all {
        Some(all) if all.1 >= sum.0 => all,
        _ => sum,
    }
}

/// How many keys there were and how many were met at both ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Articles whose key gives the number.
    pub keyed: usize,
    /// Both ends right.
    pub right: usize,
}

impl Score {
    /// One more article.
    pub fn add(&mut self, key: Option<(u64, u64)>, told: (u64, u64)) {
        if let Some(key) = key {
            self.keyed += 1;
            self.right += usize::from(key == told);
        }
    }

    /// The share that is right.
    pub fn share(self) -> f64 {
        self.right as f64 / self.keyed.max(1) as f64
    }
}
