use std::collections::BTreeSet;
use std::ops::Range;

use khabar_language::{Document, analyze};

use crate::engine::{Grammar, Match};
use crate::entity::Entity;
use crate::error::Fault;
use crate::rule::{Example, Rule};

/// An example that did not turn out as its rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFailure {
    /// The rule's file.
    pub file: String,
    /// The line of the example.
    pub line: usize,
    /// What happened instead.
    pub outcome: String,
}

impl Grammar {
    /// Runs every example and counter-example of every rule.
    ///
    /// A mark's label is the name of a capture, whose kind of entity the text then gets there,
    /// or a kind of entity itself.
    pub fn check(&self, kinds: &[&str]) -> Vec<ExampleFailure> {
        self.rules()
            .iter()
            .flat_map(|rule| self.check_rule(rule, kinds))
            .collect()
    }

    fn check_rule(&self, rule: &Rule, kinds: &[&str]) -> Vec<ExampleFailure> {
        let wanted = rule.examples.iter().map(|example| (example, true));
        let unwanted = rule.counter_examples.iter().map(|example| (example, false));
        let failures = wanted.chain(unwanted).filter_map(|(example, wanted)| {
            let outcome = self.outcome(rule, example, wanted, kinds)?;
            Some(ExampleFailure {
                file: rule.file.clone(),
                line: example.line,
                outcome,
            })
        });
        failures.collect()
    }

    /// What went wrong with an example, if anything did.
    fn outcome(
        &self,
        rule: &Rule,
        example: &Example,
        wanted: bool,
        kinds: &[&str],
    ) -> Option<String> {
        let document = analyze(&example.text);
        let entities = entities(rule, example, &document, kinds);
        let matches: Vec<Match<'_>> = (0..document.sentences.len())
            .flat_map(|sentence| self.find(&document, sentence, &entities))
            .filter(|found| found.rule.name == rule.name)
            .collect();
        match (wanted, matches.is_empty()) {
            (true, true) => Some("matches nothing".to_owned()),
            (true, false) => {
                let fits = matches
                    .iter()
                    .any(|found| marks_fit(found, example, &document));
                (!fits).then(|| format!("remembers {}", remembered(&matches, &document)))
            }
            (false, true) => None,
            (false, false) => Some(format!("matches, with {}", remembered(&matches, &document))),
        }
    }
}

/// The entities that an example's marks stand for.
fn entities(
    rule: &Rule,
    example: &Example,
    document: &Document<'_>,
    kinds: &[&str],
) -> Vec<Entity> {
    let mut captures = Vec::new();
    rule.patterns
        .iter()
        .for_each(|pattern| pattern.captures(&mut captures));
    let kinds_of = |label: &str| {
        let captured = captures
            .iter()
            .filter(|(name, _)| name == label)
            .filter_map(|(_, kind)| *kind);
        let named = kinds
            .iter()
            .position(|kind| *kind == label)
            .map(|kind| kind as u8);
        captured.chain(named).collect::<BTreeSet<u8>>()
    };
    let mut entities = Vec::new();
    for (index, (label, bytes)) in example.marks.iter().enumerate() {
        let tokens = document.tokens_in(khabar_record::Span::new(bytes.start, bytes.end));
        let entity = |kind| Entity {
            tokens: tokens.clone(),
            kind,
            index: index as u32,
        };
        entities.extend(kinds_of(label).into_iter().map(entity));
    }
    entities
}

fn marks_fit(found: &Match<'_>, example: &Example, document: &Document<'_>) -> bool {
    example.marks.iter().all(|(label, bytes)| {
        let Some(capture) = found.captures.get(label.as_str()) else {
            // A label that no pattern of the rule remembers is a kind of entity.
            return !found.rule.remembers(label);
        };
        let span = document.span(capture.tokens.clone());
        (span.start as usize, span.end as usize) == (bytes.start, bytes.end)
    })
}

fn remembered(matches: &[Match<'_>], document: &Document<'_>) -> String {
    let one = |found: &Match<'_>| {
        let captures = found.captures.iter().map(|(name, capture)| {
            format!(
                "{name}={:?}",
                document.span(capture.tokens.clone()).of(document.text)
            )
        });
        captures.collect::<Vec<_>>().join(" ")
    };
    matches.iter().map(one).collect::<Vec<_>>().join("; ")
}

const MARK: &str = "mark a span as `{label words}`";

/// Reads `{a The junta} shelters {b the militia}.`
pub(crate) fn parse_example(line: usize, marked: &str) -> Result<Example, Fault> {
    let mut example = Example {
        line,
        text: String::new(),
        marks: Vec::new(),
    };
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, after) = after
            .split_once('}')
            .ok_or_else(|| Fault::new("`{` is not closed", MARK))?;
        let (label, words) = mark
            .split_once(' ')
            .ok_or_else(|| Fault::new(format!("`{{{mark}}}` has no words"), MARK))?;
        example.text.push_str(before);
        let bytes = Range {
            start: example.text.len(),
            end: example.text.len() + words.len(),
        };
        example.text.push_str(words);
        example.marks.push((label.to_owned(), bytes));
        rest = after;
    }
    example.text.push_str(rest);
    Ok(example)
}
