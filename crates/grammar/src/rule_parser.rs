use crate::error::{Fault, RuleError};
use crate::examples::parse_example;
use crate::pattern_parser::{Context, parse_pattern};
use crate::rule::Rule;
use crate::voice::both_voices;

const KEYWORDS: &str =
    "a line starts with `rule`, `about`, `emit`, `match`, `voice`, `example` or `not`";

/// Reads one rule file.
pub(crate) fn parse_rule(file: &str, text: &str, context: &Context<'_>) -> Result<Rule, RuleError> {
    let mut rule = empty(file);
    for (line, statement) in statements(text) {
        add(&mut rule, line, &statement, context).map_err(|fault| fault.at(file, line))?;
    }
    complete(&rule).map_err(|fault| fault.at(file, text.lines().count().max(1)))?;
    Ok(rule)
}

fn empty(file: &str) -> Rule {
    Rule {
        file: file.to_owned(),
        name: String::new(),
        about: String::new(),
        emit: Vec::new(),
        examples: Vec::new(),
        counter_examples: Vec::new(),
        patterns: Vec::new(),
    }
}

/// The statements of a file with the lines on which they start: an indented line goes on with the one before.
fn statements(text: &str) -> Vec<(usize, String)> {
    let mut statements: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let content = line.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        match statements.last_mut() {
            Some((_, statement)) if line.starts_with([' ', '\t']) => {
                statement.push(' ');
                statement.push_str(content);
            }
            _ => statements.push((at + 1, content.to_owned())),
        }
    }
    statements
}

fn add(rule: &mut Rule, line: usize, statement: &str, context: &Context<'_>) -> Result<(), Fault> {
    let (keyword, rest) = statement
        .split_once(char::is_whitespace)
        .unwrap_or((statement, ""));
    let rest = rest.trim();
    match keyword {
        "rule" => rule.name = rest.to_owned(),
        "about" => rule.about = rest.to_owned(),
        "emit" => rule.emit = rest.split_whitespace().map(str::to_owned).collect(),
        "match" => rule.patterns.push(parse_pattern(rest, context)?),
        "voice" => rule
            .patterns
            .extend(both_voices(&parse_pattern(rest, context)?)?),
        "example" => rule.examples.push(parse_example(line, rest)?),
        "not" => rule.counter_examples.push(parse_example(line, rest)?),
        other => {
            return Err(Fault::new(
                format!("`{other}` starts no statement"),
                KEYWORDS,
            ));
        }
    }
    Ok(())
}

/// A rule that says what it is, what it means, and shows what it does.
fn complete(rule: &Rule) -> Result<(), Fault> {
    let missing = |what: &str, help: &str| Err(Fault::new(format!("the rule has no {what}"), help));
    match rule {
        _ if rule.name.is_empty() => missing("name", "start the file with `rule <name>`"),
        _ if rule.emit.is_empty() => missing("`emit` line", "say what a match stands for"),
        _ if rule.patterns.is_empty() => missing("pattern", "add a `match` or a `voice` line"),
        _ if rule.examples.is_empty() => {
            missing("example", "add an `example` line that it matches")
        }
        _ if rule.counter_examples.is_empty() => missing(
            "counter-example",
            "add a `not` line that it must leave alone",
        ),
        _ => Ok(()),
    }
}
