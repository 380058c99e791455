use std::collections::HashSet;
use std::ops::Range;

use khabar_language::Document;
use serde::Deserialize;

/// Words of one use, lower case.
type Words = HashSet<String>;

/// The small words of `data/lexicon/conflict/cues.toml`, each list by its name there.
#[derive(Deserialize)]
pub(crate) struct Cues {
    unreal: Words,
    unreal_outcomes: Words,
    unreal_incidents: Words,
    negations: Words,
    no: Words,
    pub support: Words,
    pub deliver: Words,
    pub mutual: Words,
    pub begun: Words,
    pub mutual_verbs: Words,
    pub mutual_at_border: Words,
    pub at_place: Words,
    pub toward: Words,
    pub moving: Words,
    pub parts_of_place: Words,
    pub aftermath: Words,
    pub speaking: Words,
    pub leads: Words,
    pub answers: Words,
    pub counted: Words,
    pub apart: Words,
    pub new: Words,
    pub definite: Words,
    pub general: Words,
    pub own_forces: Words,
    pub diplomatic: Words,
    pub same_time: Words,
    pub recurs: Words,
}

/// What a word tells that may or may not be a fact.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// An incident ("attack").
    Incident,
    /// What became of people ("killed").
    Outcome,
}

impl Cues {
    /// The lists that the binary carries.
    pub fn embedded() -> Result<Cues, toml::de::Error> {
        toml::from_str(include_str!("../../../../data/lexicon/conflict/cues.toml"))
    }

    /// Whether a word is told as a plain fact, rather than as a threat, a plan, a question or its
    /// opposite: by the words right before it.
    pub fn asserted(
        &self,
        doc: &Document<'_>,
        at: usize,
        sentence: &Range<usize>,
        told: Told,
    ) -> bool {
        let reach = if told == Told::Outcome { 5 } else { 4 };
        let window = at.saturating_sub(reach).max(sentence.start)..at;
        // "could have killed" tells of what did not happen, "may have killed" of what perhaps did.
        let perhaps = |before: usize| before + 1 < sentence.end && doc.lower(before + 1) == "have";
        // "CAN" is an association and no verb.
        let name = |before: usize| doc.word(before).chars().skip(1).any(char::is_uppercase);
        let unreal = window.clone().any(|before| {
            self.unreal(doc.lower(before), told) && !perhaps(before) && !name(before)
        });
        let negated = window
            .rev()
            .take(3)
            .any(|before| self.negates(doc.lower(before), told));
        !unreal && !negated
    }

    fn unreal(&self, word: &str, told: Told) -> bool {
        self.unreal.contains(word)
            || match told {
                Told::Incident => self.unreal_incidents.contains(word),
                Told::Outcome => self.unreal_outcomes.contains(word),
            }
    }

    fn negates(&self, word: &str, told: Told) -> bool {
        self.negations.contains(word) || told == Told::Incident && self.no.contains(word)
    }
}
