use khabar_language::Tag;

use crate::sentence::Sentence;

/// The slots of one capture: its first token, one past its last, one more than its entity.
pub(crate) const SLOTS: usize = 3;

/// A compiled pattern: steps of a backtracking machine.
#[derive(Debug, Clone, Default)]
pub(crate) struct Program {
    pub(crate) steps: Vec<Step>,
    /// The name of each capture; capture `n` has the slots from `SLOTS * n`.
    pub(crate) captures: Vec<String>,
}

/// What the machine does at one step; targets are positions of steps.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// Takes one token that passes the test.
    Take(Test),
    /// Takes a noun phrase, the longest first.
    NounPhrase,
    /// Takes an entity of this kind with its modifiers; the slots from here remember the entity alone.
    Entity { kind: u8, slots: Option<usize> },
    /// Remembers the position in this slot.
    Save(usize),
    /// Goes on at each target, the first first.
    Split(Vec<usize>),
    /// Goes on at the target.
    Jump(usize),
    /// Goes on at the target unless the steps up to it match here.
    Unless(usize),
    /// Goes on at the first token of the sentence only.
    Start,
    /// Goes on past the last token of the sentence only.
    End,
    /// Has matched.
    Match,
}

/// What one token must be.
#[derive(Debug, Clone)]
pub(crate) enum Test {
    /// Its lower-case form or its lemma is among these; both sorted.
    Among {
        words: Box<[u32]>,
        lemmas: Box<[u32]>,
    },
    Tag(Tag),
    /// One token of the clause; a name of one of these kinds, as bits, is not stepped over.
    WithinClause {
        names: u64,
    },
    WithinStatement,
    VerbFiller,
}

impl Test {
    pub(crate) fn passes(&self, sentence: &Sentence<'_, '_>, token: usize) -> bool {
        match self {
            Test::Among { words, lemmas } => {
                words.binary_search(&sentence.word(token)).is_ok()
                    || lemmas.binary_search(&sentence.lemma(token)).is_ok()
            }
            Test::Tag(tag) => sentence.tag(token) == *tag,
            Test::WithinClause { names } => {
                let traits = sentence.traits(token);
                !traits.ends_clause && traits.names & names == 0
            }
            Test::WithinStatement => !sentence.traits(token).ends_statement,
            Test::VerbFiller => sentence.traits(token).fills_verb_group,
        }
    }
}
