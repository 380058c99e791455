//! The rules of `data/rules`, compiled, and what a scene hands to them.

use std::sync::OnceLock;

use khabar_grammar::{Entity, Grammar, Lists, Match, RuleError};
use khabar_record::MentionKind;

use crate::scene::{self, Scene};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The kinds of entity that rules may ask for: a party to a conflict, an armed group, a state,
/// a place, a person.
const KINDS: &[&str] = &["actor", "armed", "state", "place", "person"];

/// Every match of every rule, sentence by sentence.
pub(super) fn matches(scene: &Scene<'_>) -> Vec<Vec<Match<'static>>> {
    let entities = entities(scene);
    let sentences = 0..scene.doc.sentences.len();
    sentences
        .map(|sentence| rules().find(scene.doc, sentence, &entities))
        .collect()
}

/// Every rule that the binary carries. Their syntax and their examples are checked by a test.
fn rules() -> &'static Grammar {
    static RULES_COMPILED: OnceLock<Grammar> = OnceLock::new();
    RULES_COMPILED.get_or_init(|| compile().expect("the embedded rules are well formed"))
}

fn compile() -> Result<Grammar, RuleError> {
    let mut lists = Lists::default();
    for (file, text) in LISTS {
        lists.add(file.trim_end_matches(".txt"), text);
    }
    Grammar::new(RULES.iter().copied(), &lists, KINDS)
}

/// The scene's entities as the grammar takes them, once for each kind that they are of.
fn entities(scene: &Scene<'_>) -> Vec<Entity> {
    let entities = scene.entities.iter().enumerate();
    let of_kinds = entities.flat_map(|(index, entity)| {
        kinds(scene, entity).map(move |kind| Entity {
            tokens: entity.tokens.clone(),
            kind,
            index: index as u32,
        })
    });
    of_kinds.collect()
}

fn kinds(scene: &Scene<'_>, entity: &scene::Entity) -> impl Iterator<Item = u8> {
    let party = !entity.adjective && scene.is_party(entity);
    let of = [
        party,
        party && entity.kind == MentionKind::Group,
        party && entity.kind == MentionKind::State,
        entity.kind == MentionKind::Place,
        entity.kind == MentionKind::Person,
    ];
    (0u8..).zip(of).filter(|(_, of)| *of).map(|(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_does_what_its_examples_say() {
        let failures: Vec<String> = compile()
            .unwrap()
            .check(KINDS)
            .into_iter()
            .map(|failure| format!("{}:{}: {}", failure.file, failure.line, failure.outcome))
            .collect();
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }
}
