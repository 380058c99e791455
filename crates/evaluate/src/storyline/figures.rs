use std::collections::BTreeMap;

use super::align::Alignment;
use super::key::{KeyFigure, KeyIncident};
use super::names::{category, outcome, same_people, same_source};
use super::record::{RecordIncident, Told};
use super::scores::Ratio;

/// Outcomes that are scored.
const SCORED: [&str; 3] = ["killed", "injured", "captured"];

/// How well the figures agree.
pub(super) struct Figures {
    pub(super) plain: Ratio,
    pub(super) with_people: Ratio,
    pub(super) source: f64,
    pub(super) ranges: f64,
}

/// A figure as it is compared.
#[derive(Debug, Clone)]
struct Figure<'f> {
    doc: &'f str,
    outcome: &'f str,
    people: &'static str,
    low: Option<u64>,
    high: Option<u64>,
    by: Option<&'f str>,
    is_part: bool,
}

#[derive(Default)]
struct Counts {
    right: usize,
    right_people: usize,
    right_source: usize,
    in_record: usize,
    in_key: usize,
    right_ranges: usize,
    ranges: usize,
}

pub(super) fn score(record: &Told<'_>, alignment: &Alignment<'_>) -> Figures {
    let mut counts = Counts::default();
    for (gold, found) in alignment.stories(record) {
        let expected: Vec<Figure<'_>> = expected(gold);
        let given = found.map_or_else(Vec::new, |found| given(found, record));
        counts.add_ranges(&expected, &given);
        counts.add(&expected, given);
    }
    let share = |right: usize, all: usize| {
        if all == 0 {
            0.0
        } else {
            right as f64 / all as f64
        }
    };
    Figures {
        plain: Ratio::of(counts.right as f64, counts.in_record, counts.in_key),
        with_people: Ratio::of(counts.right_people as f64, counts.in_record, counts.in_key),
        source: share(counts.right_source, counts.right),
        ranges: share(counts.right_ranges, counts.ranges),
    }
}

fn expected(gold: &KeyIncident) -> Vec<Figure<'_>> {
    gold.figures
        .iter()
        .map(as_figure)
        .filter(Figure::is_scored)
        .collect()
}

fn as_figure(figure: &KeyFigure) -> Figure<'_> {
    Figure {
        doc: &figure.doc,
        outcome: &figure.what,
        people: category(figure.who.as_deref().unwrap_or_default()),
        low: figure.low,
        high: figure.high,
        by: figure.by_source.as_deref(),
        is_part: figure
            .qualifier
            .as_deref()
            .is_some_and(|words| words.starts_with("subset")),
    }
}

fn given<'r>(found: &'r RecordIncident, record: &Told<'r>) -> Vec<Figure<'r>> {
    let figures = found.figures.iter().filter_map(|figure| {
        Some(Figure {
            doc: record.doc(&figure.report)?,
            outcome: outcome(&figure.outcome),
            people: category(&figure.who),
            low: figure.low,
            high: figure.high,
            by: figure.by.as_deref(),
            is_part: figure.part_of_total,
        })
    });
    figures.filter(Figure::is_scored).collect()
}

impl Figure<'_> {
    fn is_scored(&self) -> bool {
        SCORED.contains(&self.outcome) && (self.low.is_some() || self.high.is_some())
    }

    /// The same count of the same outcome in the same document; "at least 8" may be given as 8.
    fn is_given_by(&self, other: &Figure<'_>) -> bool {
        let open = self.high.is_none() && other.high == other.low;
        self.doc == other.doc
            && self.outcome == other.outcome
            && self.low == other.low
            && (self.high == other.high || open)
    }

    /// How far the other falls short beside the count: people first, then the speaker.
    fn distance(&self, other: &Figure<'_>) -> (bool, bool, bool) {
        let people = !same_people(other.people, self.people);
        (
            people,
            other.people != self.people,
            !same_source(other.by, self.by),
        )
    }

    /// The lowest and the highest number that it can mean.
    fn bounds(&self) -> (u64, u64) {
        let low = self.low.unwrap_or(0);
        (low, self.high.unwrap_or(low))
    }
}

impl Counts {
    /// Pairs each expected figure with the nearest one that is left.
    fn add(&mut self, expected: &[Figure<'_>], mut given: Vec<Figure<'_>>) {
        self.in_key += expected.len();
        self.in_record += given.len();
        for figure in expected {
            let fitting = given
                .iter()
                .enumerate()
                .filter(|(_, other)| figure.is_given_by(other));
            let nearest = fitting.min_by_key(|(_, other)| figure.distance(other));
            let Some((at, other)) = nearest else { continue };
            self.right += 1;
            self.right_people += usize::from(same_people(other.people, figure.people));
            self.right_source += usize::from(same_source(other.by, figure.by));
            given.remove(at);
        }
    }

    fn add_ranges(&mut self, expected: &[Figure<'_>], given: &[Figure<'_>]) {
        let (expected, given) = (ranges(expected), ranges(given));
        self.ranges += expected.len();
        self.right_ranges += expected
            .iter()
            .filter(|(group, range)| given.get(*group) == Some(range))
            .count();
    }
}

/// The lowest and highest figure of each outcome and kind of people, parts of totals left out.
fn ranges<'f>(figures: &[Figure<'f>]) -> BTreeMap<(&'f str, &'static str), (u64, u64)> {
    let mut ranges = BTreeMap::new();
    for figure in figures.iter().filter(|figure| !figure.is_part) {
        let (low, high) = figure.bounds();
        let range = ranges
            .entry((figure.outcome, figure.people))
            .or_insert((low, high));
        *range = (range.0.min(low), range.1.max(high));
    }
    ranges
}
