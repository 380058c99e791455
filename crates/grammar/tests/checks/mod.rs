//! What holds for any rule at all; run by the property tests and by the fuzz target.

use khabar_grammar::{Entity, Grammar, Lists};
use khabar_language::analyze;

const SENTENCE: &str = "In the end the army of Asmara did not shelter a safe house.";

/// A text is a file of rules or is refused, and matching a rule ends; so is its first line as a pattern.
pub fn check(text: &str) {
    check_file(text);
    let pattern = text.lines().next().unwrap_or_default();
    check_file(&format!(
        "rule r\nemit x\nmatch {pattern}\nexample It fell.\nnot It stood.\n"
    ));
}

fn check_file(rules: &str) {
    let kinds = &["actor", "place"];
    let mut lists = Lists::default();
    lists.add("haven", "haven\nsafe house # two words\n");
    let Ok(grammar) = Grammar::new([("r.rule", rules)], &lists, kinds) else {
        return;
    };
    let document = analyze(SENTENCE);
    let entities = [Entity {
        tokens: 6..7,
        kind: 0,
        index: 0,
    }];
    for found in grammar.find(&document, 0, &entities) {
        for capture in found.captures.values() {
            assert!(capture.tokens.end <= document.tokens.len());
        }
    }
    let _ = grammar.check(kinds);
}
