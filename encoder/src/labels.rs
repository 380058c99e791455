//! Labelled stretches of words out of one label a word: B for where one begins, I for where it goes on.

use std::ops::Range;
use std::str::FromStr;

use crate::told::LoadError;

/// A stretch of words of a sentence, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<K> {
    /// Its words, counted in the sentence.
    pub words: Range<usize>,
    /// What it is.
    pub kind: K,
}

/// One label of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Outside,
    Begins(usize),
    GoesOn(usize),
}

/// The labels of one head.
pub(crate) struct Spans<K> {
    kinds: Vec<K>,
    marks: Vec<Mark>,
}

impl<K: Clone + FromStr> Spans<K>
where
    K::Err: ToString,
{
    pub fn parse(labels: &[String]) -> Result<Spans<K>, LoadError> {
        let mut names: Vec<&str> = Vec::new();
        let mut marks = Vec::new();
        for label in labels {
            let Some((mark, name)) = label.split_once('-') else {
                marks.push(Mark::Outside);
                continue;
            };
            let known = names.iter().position(|known| *known == name);
            let kind = known.unwrap_or(names.len());
            if known.is_none() {
                names.push(name);
            }
            marks.push(if mark == "B" {
                Mark::Begins(kind)
            } else {
                Mark::GoesOn(kind)
            });
        }
        let kind = |name: &&str| {
            name.parse()
                .map_err(|error: K::Err| LoadError::Label(error.to_string()))
        };
        Ok(Spans {
            kinds: names.iter().map(kind).collect::<Result<_, _>>()?,
            marks,
        })
    }

    /// The stretches of a sentence's likeliest row of labels.
    pub fn found(&self, words: &[Vec<f32>]) -> Vec<Found<K>> {
        self.stretches(&self.best(words))
    }

    fn stretches(&self, labels: &[usize]) -> Vec<Found<K>> {
        let mut found: Vec<Found<K>> = Vec::new();
        for (at, &label) in labels.iter().enumerate() {
            match self.marks[label] {
                Mark::Outside => {}
                Mark::Begins(kind) => found.push(Found {
                    words: at..at + 1,
                    kind: self.kinds[kind].clone(),
                }),
                Mark::GoesOn(_) => {
                    if let Some(last) = found.last_mut() {
                        last.words.end = at + 1;
                    }
                }
            }
        }
        found
    }

    /// The row of labels with the greatest sum in which nothing goes on that did not begin.
    fn best(&self, rows: &[Vec<f32>]) -> Vec<usize> {
        let mut sums: Vec<f32> = vec![f32::NEG_INFINITY; self.marks.len()];
        let mut back: Vec<Vec<usize>> = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            let mut next = vec![f32::NEG_INFINITY; self.marks.len()];
            let mut from = vec![0; self.marks.len()];
            for label in 0..self.marks.len() {
                let (before, sum) = match at {
                    0 if matches!(self.marks[label], Mark::GoesOn(_)) => (0, f32::NEG_INFINITY),
                    0 => (0, 0.0),
                    _ => self.before(label, &sums),
                };
                next[label] = sum + row[label];
                from[label] = before;
            }
            sums = next;
            back.push(from);
        }
        let last = greatest((0..sums.len()).map(|label| (label, sums[label])));
        let mut labels = vec![last.0; rows.len()];
        for at in (1..rows.len()).rev() {
            labels[at - 1] = back[at][labels[at]];
        }
        labels
    }

    /// The best label before one, with its sum.
    fn before(&self, label: usize, sums: &[f32]) -> (usize, f32) {
        let allowed = (0..sums.len()).filter(|&before| self.may_follow(before, label));
        greatest(allowed.map(|before| (before, sums[before])))
    }

    fn may_follow(&self, before: usize, label: usize) -> bool {
        match self.marks[label] {
            Mark::GoesOn(kind) => matches!(
                self.marks[before],
                Mark::Begins(other) | Mark::GoesOn(other) if other == kind
            ),
            _ => true,
        }
    }
}

/// The first of the greatest.
fn greatest(all: impl Iterator<Item = (usize, f32)>) -> (usize, f32) {
    all.fold((0, f32::NEG_INFINITY), |best, next| {
        if next.1 > best.1 { next } else { best }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans() -> Spans<String> {
        let labels = ["O", "B-a", "I-a", "B-b", "I-b"];
        Spans::parse(&labels.map(str::to_owned)).unwrap()
    }

    fn rows(best: &[usize]) -> Vec<Vec<f32>> {
        let row = |best: usize| {
            (0..5)
                .map(|at| if at == best { 2.0 } else { 0.0 })
                .collect()
        };
        best.iter().map(|&best| row(best)).collect()
    }

    #[test]
    fn a_stretch_begins_before_it_goes_on() {
        let spans = spans();
        assert_eq!(spans.best(&rows(&[0, 1, 2, 2, 0, 3])), [0, 1, 2, 2, 0, 3]);
        let found = spans.stretches(&spans.best(&rows(&[1, 2, 1, 0])));
        let whole: Vec<_> = found.iter().map(|found| found.words.clone()).collect();
        assert_eq!(whole, [0..2, 2..3]);
        // "I-b" after "B-a" is one or the other all through.
        let labels = spans.best(&rows(&[0, 1, 4, 0]));
        assert!(
            labels == [0, 1, 2, 0] || labels == [0, 3, 4, 0] || labels == [0, 1, 0, 0],
            "{labels:?}"
        );
    }

    #[test]
    fn no_words_have_no_stretches() {
        assert!(spans().stretches(&spans().best(&[])).is_empty());
    }
}
