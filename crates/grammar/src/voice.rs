use crate::error::Fault;
use crate::pattern::Pattern;

const HELP: &str = "a `voice` line is subject, verb, object, each one element, such as \
                    `a:<actor> (shelter | host)~ b:<actor>`";

/// The active and the passive of "subject verb object": `a shelters b`, `b is sheltered by a`.
///
/// Auxiliaries, adverbs, a relative pronoun and a second verb may stand between; a negation
/// there ("does not shelter", "denies sheltering") is remembered under the name `no`.
pub(crate) fn both_voices(line: &Pattern) -> Result<Vec<Pattern>, Fault> {
    let Pattern::Sequence(parts) = line else {
        return Err(Fault::new("a `voice` line needs three parts", HELP));
    };
    let [subject, verb, object] = parts.as_slice() else {
        return Err(Fault::new(
            format!("a `voice` line has {} parts", parts.len()),
            HELP,
        ));
    };
    Ok(vec![
        active(subject, verb, object),
        passive(subject, verb, object),
    ])
}

fn active(subject: &Pattern, verb: &Pattern, object: &Pattern) -> Pattern {
    let mut parts = vec![subject.clone()];
    parts.extend(verb_group());
    parts.extend([verb.clone(), and_verb(), object.clone()]);
    Pattern::Sequence(parts)
}

fn passive(subject: &Pattern, verb: &Pattern, object: &Pattern) -> Pattern {
    let mut parts = vec![object.clone()];
    parts.extend(verb_group());
    parts.extend([verb.clone(), and_verb(), word("by"), subject.clone()]);
    Pattern::Sequence(parts)
}

fn verb_group() -> Vec<Pattern> {
    let filler = || Pattern::any_number_of(Pattern::VerbFiller);
    let link = Pattern::Choice(vec![relative(), words(&["of", "for"])]);
    let negation = Pattern::capture(
        "no",
        Pattern::Choice(vec![words(&["not", "n't", "never"]), denial()]),
    );
    let verb_and = Pattern::Sequence(vec![Pattern::WithinClause, words(&["and", "or"])]);
    vec![
        Pattern::optional(link),
        filler(),
        Pattern::optional(negation),
        filler(),
        Pattern::optional(verb_and),
    ]
}

/// ", which" and the like.
fn relative() -> Pattern {
    Pattern::Sequence(vec![
        Pattern::optional(word(",")),
        words(&["which", "who", "that"]),
    ])
}

/// "denies", "denied that it".
fn denial() -> Pattern {
    let deny = Pattern::Choice(
        ["deny", "reject"]
            .map(|verb| Pattern::Lemma(verb.into()))
            .into(),
    );
    let pronoun = Pattern::optional(words(&["it", "they", "he", "she"]));
    Pattern::Sequence(vec![deny, Pattern::optional(word("that")), pronoun])
}

/// "shelters and trains".
fn and_verb() -> Pattern {
    let second = Pattern::Sequence(vec![words(&["and", "or"]), Pattern::WithinClause]);
    Pattern::optional(second)
}

fn word(word: &str) -> Pattern {
    Pattern::Word(word.to_owned())
}

fn words(choices: &[&str]) -> Pattern {
    Pattern::Choice(choices.iter().map(|choice| word(choice)).collect())
}
