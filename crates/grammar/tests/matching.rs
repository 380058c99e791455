//! What the elements of the rule language match, told by the examples of small rules.

use khabar_grammar::{Entity, Grammar, Lists};
use khabar_language::analyze;

const KINDS: &[&str] = &["actor", "place"];

/// A rule of these lines does what its own examples say.
fn check(lines: &str) {
    let text = format!("rule test\nemit test\n{lines}");
    let mut lists = Lists::default();
    lists.add("haven", "haven\nsafe house # two words\n");
    let grammar = Grammar::new([("test.rule", text.as_str())], &lists, KINDS)
        .expect("the rule is well formed");
    assert_eq!(grammar.check(KINDS), vec![]);
}

#[test]
fn words_lemmas_and_alternatives() {
    check(
        "match (give | offer)~ up\nexample The rebels gave up.\nexample They offer up.\nnot They gave in.\n",
    );
}

#[test]
fn options_and_repetition() {
    check(
        "match no [more] war{1,2}\nexample There was no war.\nexample No more war war!\nnot No more talks.\n",
    );
}

#[test]
fn gaps_stay_within_the_clause() {
    check(
        "match army ..3 fled\nexample The army has now fled.\nnot The army fought; others fled.\n",
    );
    check("match army ..1 fled\nexample The army fled.\nnot The army has now long fled.\n");
}

#[test]
fn lists_hold_phrases() {
    check(
        "match a @haven\nexample It was a haven.\nexample It was a safe house.\nnot It was a house.\n",
    );
}

#[test]
fn negative_lookahead() {
    check(
        "match talks !(failed | collapsed)\nexample The talks went on.\nnot The talks collapsed.\n",
    );
}

#[test]
fn entities_bring_their_modifiers() {
    check(
        "match a:<actor> attacked b:<actor>\n\
         example The {a Ambazonia} fighters attacked the {b Cameroonian army}.\n\
         not Fighters attacked the town.\n",
    );
}

#[test]
fn both_voices_and_their_negation() {
    check(
        "voice a:<actor> (shelter | host)~ b:<actor>\n\
         example {a Asmara} has always sheltered and fed the {b TPDM}.\n\
         example The {b TPDM} was sheltered by {a Asmara}.\n\
         example {a Asmara} does {no not} shelter the {b TPDM}.\n\
         example Critics accuse {a Asmara} of sheltering the {b TPDM}.\n\
         not {actor Asmara} fought the {actor TPDM}.\n",
    );
}

#[test]
fn a_last_gap_runs_to_the_end_of_the_statement() {
    check("match because why:...\nexample They left because {why it burned}.\nnot They left.\n");
}

#[test]
fn matches_carry_the_callers_number() {
    let text = "rule r\nemit x y\nmatch a:<actor> fled\nexample {a Wagner} fled.\nnot It stayed.\n";
    let grammar = Grammar::new([("r.rule", text)], &Lists::default(), KINDS).expect("well formed");
    let document = analyze("In the end Wagner fled.");
    let at = document.tokens_in(khabar_record::Span::new(11, 17));
    let found = grammar.find(
        &document,
        0,
        &[Entity {
            tokens: at,
            kind: 0,
            index: 7,
        }],
    );
    assert_eq!(found[0].captures["a"].entity, Some(7));
    assert_eq!(found[0].rule.emit, ["x", "y"]);
}
