use khabar_language::Tag;

use crate::compile::bit;
use crate::sentence::Sentence;

/// What patterns ask of a token again and again, worked out once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Traits {
    /// A gap does not cross it.
    pub(crate) ends_clause: bool,
    /// Not even an open gap crosses it.
    pub(crate) ends_statement: bool,
    /// It stands between a subject and its main verb and leaves it who does what.
    pub(crate) fills_verb_group: bool,
    /// The kinds of the entities that start here, as bits.
    pub(crate) names: u64,
}

impl Traits {
    pub(crate) fn of(sentence: &Sentence<'_, '_>, token: usize) -> Traits {
        let word = sentence.lower(token);
        let ends_statement = matches!(word, ";" | "." | "!" | "?");
        let quotes = matches!(word, ":" | "\"" | "``" | "''" | "(" | ")" | "--" | "—");
        Traits {
            ends_clause: ends_statement || quotes,
            ends_statement,
            fills_verb_group: fills_verb_group(sentence, token),
            names: sentence
                .starting_at(token)
                .fold(0, |names, entity| names | bit(entity.kind)),
        }
    }
}

/// Verbs that lead on to the verb that counts: "began to shelter".
const LIGHT_VERBS: [&str; 8] = [
    "begin", "continue", "help", "keep", "long", "seek", "start", "try",
];

fn fills_verb_group(sentence: &Sentence<'_, '_>, token: usize) -> bool {
    let negates = matches!(sentence.lower(token), "not" | "n't" | "never");
    let fills = matches!(sentence.tag(token), Tag::Aux | Tag::Adv | Tag::Part);
    !negates && (fills || LIGHT_VERBS.contains(&sentence.lemma_text(token)))
}
