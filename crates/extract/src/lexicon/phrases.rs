use std::collections::HashMap;
use std::ops::Range;

use khabar_language::Document;

/// Everything that begins at some token of a stretch, in order and not overlapping: `at` tells what
/// begins at a token, and the tokens that it takes up.
pub(crate) fn scan<T>(
    stretch: &Range<usize>,
    at: impl Fn(usize) -> Option<T>,
    tokens: impl Fn(&T) -> &Range<usize>,
) -> Vec<T> {
    let mut found = Vec::new();
    let mut next = stretch.start;
    while next < stretch.end {
        let here = at(next);
        next = here.as_ref().map_or(next + 1, |item| tokens(item).end);
        found.extend(here);
    }
    found
}

/// Phrases of one or more words, each with values, matched against tokens by form or by lemma; "…"
/// in a phrase stands for one to seven words.
///
/// One phrase may carry several values ("strike" is a noun and a verb): all are returned.
pub(crate) struct Phrases<T> {
    by_first: HashMap<String, Vec<Phrase<T>>>,
}

struct Phrase<T> {
    rest: Vec<String>,
    values: Vec<T>,
}

impl<T: Copy> Phrases<T> {
    /// Compiles phrases; words are separated by spaces, as the tokenizer would have them.
    pub fn new<W: AsRef<str>>(phrases: impl Iterator<Item = (W, T)>) -> Self {
        let mut by_first: HashMap<String, Vec<Phrase<T>>> = HashMap::new();
        for (phrase, value) in phrases {
            let mut words = phrase.as_ref().split(' ').map(str::to_owned);
            let first = words.next().unwrap_or_default();
            let rest: Vec<String> = words.collect();
            let row = by_first.entry(first).or_default();
            match row.iter_mut().find(|known| known.rest == rest) {
                Some(known) => known.values.push(value),
                None => row.push(Phrase {
                    rest,
                    values: vec![value],
                }),
            }
        }
        for row in by_first.values_mut() {
            row.sort_by(|a, b| {
                b.rest
                    .len()
                    .cmp(&a.rest.len())
                    .then_with(|| a.rest.cmp(&b.rest))
            });
        }
        Phrases { by_first }
    }

    /// The longest phrase that starts at a token and ends before `end`: how many tokens it has, and
    /// its values; those of the form and those of the lemma, where both are phrases of that length.
    pub fn at(&self, doc: &Document<'_>, token: usize, end: usize) -> Option<(usize, Vec<T>)> {
        let (form, lemma) = (doc.lower(token), doc.lemma(token));
        let by_form = self.longest(self.by_first.get(form), doc, token, end);
        let row = if lemma == form {
            None
        } else {
            self.by_first.get(lemma)
        };
        let by_lemma = self.longest(row, doc, token, end);
        let length = by_form
            .iter()
            .chain(&by_lemma)
            .map(|(length, _)| *length)
            .max()?;
        let values = by_form
            .into_iter()
            .chain(by_lemma)
            .filter(|(words, _)| *words == length);
        Some((
            length,
            values
                .flat_map(|(_, values)| values.iter().copied())
                .collect(),
        ))
    }

    fn longest<'p>(
        &self,
        row: Option<&'p Vec<Phrase<T>>>,
        doc: &Document<'_>,
        token: usize,
        end: usize,
    ) -> Option<(usize, &'p [T])> {
        row?.iter().find_map(|phrase| {
            let length = reaches(&phrase.rest, doc, token + 1, end)? + 1;
            Some((length, phrase.values.as_slice()))
        })
    }
}

/// Stands in a phrase for a few words: "take … hostage".
const GAP: &str = "…";
/// How many words a gap may have.
const WIDEST_GAP: usize = 7;

/// How many tokens from `at` on the words of a phrase take up, if they stand there.
fn reaches(words: &[String], doc: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    let Some((first, rest)) = words.split_first() else {
        return Some(0);
    };
    if first == GAP {
        let wide = (1..=WIDEST_GAP).take_while(|gap| {
            at + gap <= end && !matches!(doc.lower(at + gap - 1), "." | ";" | ",")
        });
        return wide
            .into_iter()
            .find_map(|gap| Some(gap + reaches(rest, doc, at + gap, end)?));
    }
    let stands = at < end && (first == doc.lower(at) || first == doc.lemma(at));
    stands.then(|| reaches(rest, doc, at + 1, end).map(|more| more + 1))?
}
