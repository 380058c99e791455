//! Names against sets that mark them word by word, in columns of words and labels (BIO or IO).

use std::collections::{BTreeMap, BTreeSet};

use crate::F1;

/// A name's first word, the word behind its last, and its kind.
pub type Name = (usize, usize, String);

/// A sentence of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub words: Vec<String>,
    /// The names that are marked in it.
    pub names: BTreeSet<Name>,
}

/// How many names were found, of all kinds and of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// Of all kinds.
    pub all: F1,
    /// Of each kind of the set.
    pub kinds: BTreeMap<String, F1>,
}

/// Reads a set: a word and its label a line, the label last; sentences end with an empty line, and
/// documents begin with `-DOCSTART-`. The error names the line that is neither.
pub fn read(text: &str) -> Result<Vec<Vec<Sentence>>, String> {
    let mut documents: Vec<Vec<Sentence>> = vec![Vec::new()];
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for (number, line) in text.lines().chain([""]).enumerate() {
        let cells: Vec<&str> = line.split_whitespace().collect();
        match cells.as_slice() {
            ["-DOCSTART-", ..] => documents.push(Vec::new()),
            [word, .., label] if is_label(label) => rows.push((word, label)),
            [] if rows.is_empty() => {}
            [] => {
                let sentence = sentence(&std::mem::take(&mut rows));
                documents.last_mut().expect("there is one").push(sentence);
            }
            _ => return Err(format!("line {}: no word with a label", number + 1)),
        }
    }
    documents.retain(|document| !document.is_empty());
    Ok(documents)
}

fn is_label(label: &str) -> bool {
    label == "O" || label.starts_with("B-") || label.starts_with("I-")
}

/// A label goes on with the name before it where it is an `I` of the same kind.
fn sentence(rows: &[(&str, &str)]) -> Sentence {
    let mut names: Vec<Name> = Vec::new();
    for (at, (_, label)) in rows.iter().enumerate() {
        let Some((mark, kind)) = label.split_once('-') else {
            continue;
        };
        let before = names
            .last_mut()
            .filter(|name| name.1 == at && name.2 == kind);
        match before.filter(|_| mark == "I") {
            Some(name) => name.1 = at + 1,
            None => names.push((at, at + 1, kind.to_owned())),
        }
    }
    Sentence {
        words: rows.iter().map(|(word, _)| (*word).to_owned()).collect(),
        names: names.into_iter().collect(),
    }
}

/// Scores what a finder of names makes of each document's sentences. A name counts when its words and
/// its kind are the set's.
pub fn score(documents: &[Vec<Sentence>], find: impl Fn(&[Vec<&str>]) -> Vec<Vec<Name>>) -> Scores {
    let mut scores = Scores::default();
    for document in documents {
        let forms = document.iter().map(|sentence| &sentence.words);
        let words: Vec<Vec<&str>> = forms
            .map(|words| words.iter().map(String::as_str).collect())
            .collect();
        for (sentence, found) in document.iter().zip(find(&words)) {
            scores.count(&sentence.names, &found.into_iter().collect());
        }
    }
    scores
}

impl Scores {
    fn count(&mut self, gold: &BTreeSet<Name>, found: &BTreeSet<Name>) {
        for name in gold {
            self.add(name, |f1| f1.gold += 1);
        }
        for name in found {
            self.add(name, |f1| f1.found += 1);
        }
        for name in gold.intersection(found) {
            self.add(name, |f1| f1.right += 1);
        }
    }

    fn add(&mut self, name: &Name, count: impl Fn(&mut F1)) {
        count(&mut self.all);
        count(self.kinds.entry(name.2.clone()).or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: &str =
        "-DOCSTART- O\n\nIssa B-PER\nKeita I-PER\nof O\nGao I-LOC\n\nMali I-LOC\nMINUSMA I-ORG\n";

    #[test]
    fn columns_are_read() {
        let documents = read(SET).unwrap();
        assert_eq!(documents.len(), 1);
        let names: Vec<&Name> = documents[0]
            .iter()
            .flat_map(|sentence| &sentence.names)
            .collect();
        let expected = [(0, 2, "PER"), (3, 4, "LOC"), (0, 1, "LOC"), (1, 2, "ORG")];
        let expected = expected.map(|(start, end, kind)| (start, end, kind.to_owned()));
        assert_eq!(names, expected.iter().collect::<Vec<_>>());
        assert_eq!(
            read("word\n"),
            Err("line 1: no word with a label".to_owned())
        );
    }

    #[test]
    fn names_count_with_their_words_and_kind() {
        let documents = read(SET).unwrap();
        let found = |_: &[Vec<&str>]| {
            vec![
                vec![(0, 2, "PER".to_owned()), (3, 4, "ORG".to_owned())],
                vec![(0, 1, "LOC".to_owned())],
            ]
        };
        let scores = score(&documents, found);
        assert_eq!(
            (scores.all.right, scores.all.found, scores.all.gold),
            (2, 3, 4)
        );
        assert_eq!(scores.kinds["LOC"].right, 1);
    }
}
