//! Every fault in a rule is told with its file, its line and what to do.

mod checks;

use expect_test::{Expect, expect};
use khabar_grammar::{Grammar, Lists};
use proptest::prelude::*;

fn check(text: &str, expected: Expect) {
    let told = match Grammar::new([("r.rule", text)], &Lists::default(), &["actor", "place"]) {
        Ok(_) => "fine".to_owned(),
        Err(error) => error.to_string(),
    };
    expected.assert_eq(&told);
}

/// A rule whose only pattern is this.
fn check_pattern(pattern: &str, expected: Expect) {
    let text = format!("rule r\nemit x\nmatch {pattern}\nexample It fell.\nnot It stood.\n");
    check(&text, expected);
}

#[test]
fn a_complete_rule_is_fine() {
    check_pattern("a:<actor> (arm | train)~ ..3 b:<actor>", expect!["fine"]);
}

#[test]
fn faults_in_the_file() {
    check(
        "rule r\nfind it\n",
        expect![[
            r#"r.rule:2: `find` starts no statement; a line starts with `rule`, `about`, `emit`, `match`, `voice`, `example` or `not`"#
        ]],
    );
    check(
        "rule r\nemit x\nmatch it\n",
        expect!["r.rule:3: the rule has no example; add an `example` line that it matches"],
    );
    check(
        "rule r\nexample {a\n",
        expect!["r.rule:2: `{` is not closed; mark a span as `{label words}`"],
    );
}

#[test]
fn faults_in_a_pattern() {
    check_pattern(
        "(give | offer",
        expect!["r.rule:3: `(` is not closed; add `)`"],
    );
    check_pattern(
        "give )",
        expect!["r.rule:3: `)` closes nothing; remove it, or open the group that it was to close"],
    );
    check_pattern(
        "<army> fell",
        expect![
            "r.rule:3: `<army>` is no class; use np, any, a part of speech such as noun, or one of actor, place"
        ],
    );
    check_pattern(
        "@weapons fell",
        expect!["r.rule:3: there is no word list `@weapons`; use one of "],
    );
    check_pattern(
        "fell ..x",
        expect!["r.rule:3: `..x` is no gap; write `..3` for up to three tokens, or `...`"],
    );
    check_pattern(
        "<actor> <noun>",
        expect![
            "r.rule:1: a pattern holds no word that every match has; name at least one word, list or lemma"
        ],
    );
}

proptest! {
    #[test]
    fn no_text_is_too_odd_to_be_refused(pattern in "[a-c<>()\\[\\]|*+?~!^$@:{}\" .,0-9é]{0,24}") {
        checks::check(&pattern);
    }
}

#[test]
fn rules_nested_without_an_end_are_refused_or_read() {
    for open in [
        "(", "[", "a (", "!(", "!", "x:(", "x:", "a | ", "..9 ", "a?", "?",
    ] {
        checks::check(&open.repeat(10_000));
        checks::check(&format!("a{}", open.repeat(10_000)));
    }
    check_pattern(
        &format!("{}a{}", "(".repeat(99), ")".repeat(99)),
        expect![
            "r.rule:3: the pattern is nested more than 40 deep; break it into several `match` lines"
        ],
    );
    check_pattern(
        "((((fell{1,50}){1,50}){1,50}){1,50})",
        expect![
            "r.rule:3: unrolled, the pattern has more than 50000 parts; take bounds such as `{1,50}` out of one another"
        ],
    );
}
