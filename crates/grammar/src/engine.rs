use std::collections::BTreeMap;
use std::ops::Range;

use khabar_language::Document;

use crate::compile::compile;
use crate::entity::Entity;
use crate::error::{Fault, RuleError};
use crate::lists::Lists;
use crate::machine::Machine;
use crate::pattern_parser::Context;
use crate::prefilter::needed;
use crate::program::Program;
use crate::rule::Rule;
use crate::rule_parser::parse_rule;
use crate::sentence::Sentence;
use crate::symbols::{Symbols, UNNAMED};

/// Compiled rules.
#[derive(Debug, Clone, Default)]
pub struct Grammar {
    rules: Vec<Rule>,
    /// Each pattern with the rule that it belongs to.
    programs: Vec<(usize, Program)>,
    symbols: Symbols,
    /// For each word, by its number, the patterns that need it or one of its like.
    by_word: Vec<Vec<u32>>,
    /// The same for lemmas.
    by_lemma: Vec<Vec<u32>>,
}

/// A place where a rule fits.
#[derive(Debug, Clone)]
pub struct Match<'g> {
    /// The rule.
    pub rule: &'g Rule,
    /// All tokens taken, numbered through the document.
    pub tokens: Range<usize>,
    /// What the rule remembered, by name.
    pub captures: BTreeMap<&'g str, Capture>,
}

/// What a rule remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The entity's own number, where the capture is an entity.
    pub entity: Option<u32>,
}

impl Grammar {
    /// Compiles rules from `(file, text)` pairs. `kinds` names the kinds of [`Entity`] that rules
    /// may ask for.
    pub fn new<'a>(
        sources: impl IntoIterator<Item = (&'a str, &'a str)>,
        lists: &Lists,
        kinds: &[&str],
    ) -> Result<Grammar, RuleError> {
        let context = Context { lists, kinds };
        let mut grammar = Grammar::default();
        for (file, text) in sources {
            let rule = parse_rule(file, text, &context)?;
            grammar.add(rule)?;
        }
        Ok(grammar)
    }

    /// Every rule, in the order in which they were given.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Every match in one sentence, by rule, from left to right.
    ///
    /// `entities` are in order of their first token. Matches of one pattern do not overlap.
    pub fn find(
        &self,
        document: &Document<'_>,
        sentence: usize,
        entities: &[Entity],
    ) -> Vec<Match<'_>> {
        let sentence = Sentence::new(document, sentence, &self.symbols, entities);
        let mut found = Vec::new();
        for pattern in self.candidates(&sentence) {
            let (rule, program) = &self.programs[pattern as usize];
            Machine::new(program, &sentence).run(|tokens, captures| {
                found.push(Match {
                    rule: &self.rules[*rule],
                    tokens,
                    captures,
                });
            });
        }
        found
    }

    fn add(&mut self, rule: Rule) -> Result<(), RuleError> {
        for pattern in &rule.patterns {
            let needed = needed(pattern).ok_or_else(|| wordless(&rule))?;
            let number = self.programs.len() as u32;
            let program = compile(pattern, &mut self.symbols);
            self.by_word.resize(self.symbols.len(), Vec::new());
            self.by_lemma.resize(self.symbols.len(), Vec::new());
            for word in &needed.words {
                self.by_word[self.symbols.number(word) as usize].push(number);
            }
            for lemma in &needed.lemmas {
                self.by_lemma[self.symbols.number(lemma) as usize].push(number);
            }
            self.programs.push((self.rules.len(), program));
        }
        self.rules.push(rule);
        Ok(())
    }

    /// The patterns whose needed words stand in the sentence, sorted.
    fn candidates(&self, sentence: &Sentence<'_, '_>) -> Vec<u32> {
        let mut patterns = Vec::new();
        for token in sentence.tokens() {
            let (word, lemma) = (sentence.word(token), sentence.lemma(token));
            if word != UNNAMED {
                patterns.extend(&self.by_word[word as usize]);
            }
            if lemma != UNNAMED {
                patterns.extend(&self.by_lemma[lemma as usize]);
            }
        }
        patterns.sort_unstable();
        patterns.dedup();
        patterns
    }
}

fn wordless(rule: &Rule) -> RuleError {
    Fault::new(
        "a pattern holds no word that every match has",
        "name at least one word, list or lemma",
    )
    .at(&rule.file, 1)
}
