//! The word lists of conflict reporting, from `data/lexicon/conflict`, ready to be matched against tokens.

mod claims;
mod cues;
mod dating;
mod doers;
mod figures;
mod phrases;
mod places;
mod references;

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use khabar_record::{IncidentType, Outcome, People, Stance};
use serde::Deserialize;

pub(crate) use claims::ClaimWords;
pub(crate) use cues::{Cues, Told};
pub(crate) use dating::DatingWords;
pub(crate) use doers::DoerWords;
pub(crate) use figures::FigureWords;
pub(crate) use phrases::{Phrases, scan};
pub(crate) use places::PlaceWords;
pub(crate) use references::ReferenceWords;

/// How a word says what became of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// A verb done to people.
    Done,
    /// A verb that befalls people.
    Befell,
    /// What people are, or are left as.
    State,
    /// A verb that kills where its object is lives.
    Lives,
    /// A noun that counts by itself.
    Count,
}

/// What a word makes of an incident.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trigger {
    pub kind: IncidentType,
    pub weight: u32,
    pub verb: bool,
    /// Only what it was done with: it decides the type of an incident and makes none.
    pub means: bool,
}

/// Every word list, compiled.
pub(crate) struct Lexicon {
    pub cues: Cues,
    pub people: Phrases<People>,
    pub outcomes: Phrases<(Outcome, Manner)>,
    pub figures: FigureWords,
    pub claims: ClaimWords,
    pub places: PlaceWords,
    pub dating: DatingWords,
    pub doers: DoerWords,
    pub references: ReferenceWords,
    pub triggers: Phrases<Trigger>,
    pub say_verbs: Phrases<Stance>,
    pub say_phrases: Phrases<Stance>,
    pub facilities: Phrases<()>,
    pub weapons: Phrases<()>,
    pub roles: Phrases<()>,
    pub speech_acts: Phrases<()>,
    pub falsehoods: Phrases<()>,
    pub sayings: SayingWords,
    pub group_words: HashSet<String>,
    pub organization_words: HashSet<String>,
    pub group_anaphors: HashSet<String>,
    pub group_kinds: HashSet<String>,
    pub called: Phrases<()>,
    pub fighters: HashSet<String>,
}

impl Lexicon {
    /// The lists that the binary carries. Their syntax is checked by a test.
    pub fn embedded() -> &'static Lexicon {
        static EMBEDDED: OnceLock<Lexicon> = OnceLock::new();
        EMBEDDED
            .get_or_init(|| Lexicon::compile().expect("the embedded word lists are well formed"))
    }

    fn compile() -> Result<Lexicon, toml::de::Error> {
        let lists: Lists = toml::from_str(concat!(
            include_str!("../../../../data/lexicon/conflict/facilities.toml"),
            include_str!("../../../../data/lexicon/conflict/weapons.toml"),
            include_str!("../../../../data/lexicon/conflict/roles.toml"),
            include_str!("../../../../data/lexicon/conflict/sources.toml"),
            include_str!("../../../../data/lexicon/conflict/groups.toml"),
        ))?;
        let plain = |words: &[String]| Phrases::new(words.iter().map(|word| (word.as_str(), ())));
        let (say_verbs, say_phrases) = saying()?;
        Ok(Lexicon {
            cues: Cues::embedded()?,
            people: people()?,
            outcomes: outcomes()?,
            figures: FigureWords::compile()?,
            claims: ClaimWords::compile()?,
            places: PlaceWords::compile()?,
            dating: DatingWords::compile()?,
            doers: DoerWords::compile()?,
            references: ReferenceWords::compile()?,
            triggers: triggers()?,
            say_verbs,
            say_phrases,
            facilities: plain(&lists.facilities),
            weapons: plain(&lists.weapons),
            roles: plain(&lists.roles),
            speech_acts: plain(&lists.speech_acts),
            falsehoods: plain(&lists.falsehoods),
            sayings: lists.sayings,
            group_words: lists.group.into_iter().collect(),
            organization_words: lists.organization.into_iter().collect(),
            group_anaphors: lists.anaphors.into_iter().collect(),
            group_kinds: lists.kinds.into_iter().collect(),
            called: plain(&lists.called),
            fighters: lists.fighters.into_iter().collect(),
        })
    }
}

#[derive(Deserialize)]
struct Lists {
    facilities: Vec<String>,
    weapons: Vec<String>,
    roles: Vec<String>,
    speech_acts: Vec<String>,
    falsehoods: Vec<String>,
    #[serde(flatten)]
    sayings: SayingWords,
    group: Vec<String>,
    organization: Vec<String>,
    anaphors: Vec<String>,
    kinds: Vec<String>,
    called: Vec<String>,
    fighters: Vec<String>,
}

/// The small words around words of saying; `data/lexicon/conflict/sources.toml` explains each list.
#[derive(Deserialize)]
pub(crate) struct SayingWords {
    pub between: HashSet<String>,
    pub inverted: HashSet<String>,
    pub he: HashSet<String>,
    pub it: HashSet<String>,
    pub they: HashSet<String>,
    pub speakers: HashSet<String>,
    pub writings: HashSet<String>,
    pub same: HashSet<String>,
    pub calling: HashSet<String>,
    pub doubting: HashSet<String>,
    pub doubted: HashSet<String>,
    pub posts: HashSet<String>,
    pub joins: HashSet<String>,
    pub own_counts: HashSet<String>,
    pub counting: HashSet<String>,
    pub numeric: HashSet<String>,
    pub quoting: HashSet<String>,
    pub light: HashSet<String>,
    pub mute: HashSet<String>,
}

impl SayingWords {
    /// Whether a subject stands for a speaker named before.
    pub fn is_pronoun(&self, word: &str) -> bool {
        self.he.contains(word) || self.it.contains(word) || self.they.contains(word)
    }
}

fn people() -> Result<Phrases<People>, toml::de::Error> {
    let table: BTreeMap<People, Vec<String>> = toml::from_str(include_str!(
        "../../../../data/lexicon/conflict/people.toml"
    ))?;
    Ok(Phrases::new(table.iter().flat_map(|(people, words)| {
        words.iter().map(|word| (word.as_str(), *people))
    })))
}

fn outcomes() -> Result<Phrases<(Outcome, Manner)>, toml::de::Error> {
    #[derive(Deserialize)]
    struct Manners {
        done: Vec<String>,
        befell: Vec<String>,
        state: Vec<String>,
        #[serde(default)]
        lives: Vec<String>,
        count: Vec<String>,
    }
    let table: BTreeMap<Outcome, Manners> = toml::from_str(include_str!(
        "../../../../data/lexicon/conflict/outcomes.toml"
    ))?;
    Ok(Phrases::new(table.iter().flat_map(
        |(&outcome, manners)| {
            [
                (&manners.done, Manner::Done),
                (&manners.befell, Manner::Befell),
                (&manners.state, Manner::State),
                (&manners.lives, Manner::Lives),
                (&manners.count, Manner::Count),
            ]
            .into_iter()
            .flat_map(move |(words, manner)| {
                words
                    .iter()
                    .map(move |word| (word.as_str(), (outcome, manner)))
            })
        },
    )))
}

fn triggers() -> Result<Phrases<Trigger>, toml::de::Error> {
    #[derive(Deserialize)]
    struct Table {
        trigger: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        r#type: IncidentType,
        weight: u32,
        #[serde(default)]
        nouns: Vec<String>,
        #[serde(default)]
        verbs: Vec<String>,
        #[serde(default)]
        means: Vec<String>,
    }
    let table: Table = toml::from_str(include_str!(
        "../../../../data/lexicon/conflict/triggers.toml"
    ))?;
    Ok(Phrases::new(table.trigger.iter().flat_map(|row| {
        let words = |words: &'_ [String], verb: bool, means: bool| {
            words
                .iter()
                .map(|word| {
                    (
                        word.clone(),
                        Trigger {
                            kind: row.r#type,
                            weight: row.weight,
                            verb,
                            means,
                        },
                    )
                })
                .collect::<Vec<_>>()
        };
        [
            words(&row.nouns, false, false),
            words(&row.verbs, true, false),
            words(&row.means, false, true),
        ]
        .concat()
    })))
}

fn saying() -> Result<(Phrases<Stance>, Phrases<Stance>), toml::de::Error> {
    #[derive(Deserialize)]
    struct Words {
        verbs: Vec<String>,
        phrases: Vec<String>,
    }
    let table: BTreeMap<Stance, Words> = toml::from_str(include_str!(
        "../../../../data/lexicon/conflict/saying.toml"
    ))?;
    let collect = |pick: fn(&Words) -> &Vec<String>| {
        Phrases::new(table.iter().flat_map(|(stance, words)| {
            pick(words)
                .iter()
                .map(|word| (word.clone(), *stance))
                .collect::<Vec<_>>()
        }))
    };
    Ok((
        collect(|words| &words.verbs),
        collect(|words| &words.phrases),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_lists_compile() {
        Lexicon::compile().unwrap();
    }
}
