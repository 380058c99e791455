use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use toml::{Table, Value};

use crate::Qualifier;
use crate::sections::{list, numbers, spellings, strings, table, words};

/// What a word says about a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Meaning {
    /// 1 to 9.
    Unit(f64),
    /// 10 to 19.
    Teen(f64),
    /// 20, 30, … 90.
    Tens(f64),
    /// Multiplies what stands before it.
    Scale(f64),
    /// Needs an article ("a couple").
    Collective(f64),
    /// Nothing at all.
    Zero,
    /// Unbounded.
    Vague,
    /// Unbounded before "of" alone.
    VagueOf,
}

/// The data files of the numbers, read once.
pub(crate) struct Lexicon {
    pub meanings: HashMap<String, Meaning>,
    pub ordinals: HashMap<String, f64>,
    pub fractions: HashMap<String, f64>,
    pub multiples: HashMap<String, f64>,
    /// Phrases that say that there is none.
    pub nothing: Vec<Vec<String>>,
    pub not_vague_after: HashSet<String>,
    pub after_scores: HashSet<String>,
    /// Phrases before a number by their last word, longest first.
    pub before: HashMap<String, Vec<(Vec<String>, Qualifier)>>,
    pub after: Vec<(Vec<String>, Qualifier)>,
    pub between: HashSet<String>,
    pub boosters: HashSet<String>,
    pub not_before_one: HashSet<String>,
    pub rising: HashSet<String>,
    pub measures: HashMap<String, String>,
    pub currency_before: HashMap<String, String>,
    pub currency_after: HashMap<String, String>,
    pub suffix_scales: HashMap<String, f64>,
    pub months: HashSet<String>,
    pub labels: Labels,
}

/// The lists of `labels.toml`.
pub(crate) struct Labels {
    pub before: HashSet<String>,
    pub before_capital: HashSet<String>,
    pub abbreviations: HashSet<String>,
    pub spelled_centuries: HashSet<String>,
    pub after: HashSet<String>,
    pub year_before: HashSet<String>,
    pub no_before: HashSet<String>,
    pub one_after: HashSet<String>,
    pub one_before: HashSet<String>,
    pub age_before: HashSet<String>,
    pub aged_people: HashSet<String>,
    pub irregular_plurals: HashSet<String>,
    pub in_millions: HashSet<String>,
    pub function_words: HashSet<String>,
    pub dated_nouns: HashSet<String>,
}

/// The lexicon.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

impl Lexicon {
    fn read() -> Self {
        let worth = table(include_str!("../../../data/lexicon/numbers/words.toml"));
        let qualifiers = table(include_str!(
            "../../../data/lexicon/numbers/qualifiers.toml"
        ));
        let units = table(include_str!("../../../data/lexicon/numbers/units.toml"));
        let labels = table(include_str!("../../../data/lexicon/numbers/labels.toml"));
        let calendar = table(include_str!("../../../data/lexicon/times/calendar.toml"));
        Lexicon {
            meanings: meanings(&worth),
            ordinals: numbers(&worth["ordinals"]).collect(),
            fractions: numbers(&worth["fractions"]).collect(),
            multiples: numbers(&worth["multiples"]).collect(),
            nothing: strings(&worth["nothing"]["phrases"]).map(words).collect(),
            not_vague_after: list(&worth["vague"]["not_after"]),
            after_scores: list(&worth["vague"]["after_scores"]),
            before: by_last_word(phrases(&qualifiers["before"])),
            after: phrases(&qualifiers["after"]),
            between: list(&qualifiers["words"]["between"]),
            boosters: list(&qualifiers["words"]["boosters"]),
            not_before_one: list(&qualifiers["words"]["not_before_one"]),
            rising: list(&qualifiers["words"]["rising"]),
            measures: inverted(&units["measures"]),
            currency_before: inverted(&units["currency_before"]),
            currency_after: inverted(&units["currency_after"]),
            suffix_scales: numbers(&units["suffix_scales"]).collect(),
            months: numbers(&calendar["months"]).map(|(name, _)| name).collect(),
            labels: Labels::read(&labels),
        }
    }
}

impl Labels {
    fn read(labels: &Table) -> Self {
        Labels {
            before: list(&labels["before"]),
            before_capital: list(&labels["before_capital"]),
            abbreviations: list(&labels["abbreviations"]),
            spelled_centuries: list(&labels["spelled_centuries"]),
            after: list(&labels["after"]),
            year_before: list(&labels["year_before"]),
            no_before: list(&labels["no_before"]),
            one_after: list(&labels["one_after"]),
            one_before: list(&labels["one_before"]),
            age_before: list(&labels["age_before"]),
            aged_people: list(&labels["aged_people"]),
            irregular_plurals: list(&labels["irregular_plurals"]),
            in_millions: list(&labels["in_millions"]),
            function_words: list(&labels["function_words"]),
            dated_nouns: list(&labels["dated_nouns"]),
        }
    }
}

fn meanings(section: &Table) -> HashMap<String, Meaning> {
    type Make = fn(f64) -> Meaning;
    let kinds: [(&str, Make); 6] = [
        ("units", Meaning::Unit),
        ("teens", Meaning::Teen),
        ("tens", Meaning::Tens),
        ("scales", Meaning::Scale),
        ("collectives", Meaning::Collective),
        ("zero", |_| Meaning::Zero),
    ];
    let valued = kinds.into_iter().flat_map(|(name, meaning)| {
        numbers(&section[name]).map(move |(word, value)| (word, meaning(value)))
    });
    let vague = &section["vague"];
    let of = list(&vague["before_of"])
        .into_iter()
        .map(|word| (word, Meaning::VagueOf));
    let alone = list(&vague["words"])
        .into_iter()
        .map(|word| (word, Meaning::Vague));
    valued.chain(of).chain(alone).collect()
}

/// Every spelling of a section, with the name it is listed under.
fn inverted(value: &Value) -> HashMap<String, String> {
    spellings(value)
        .map(|(word, name)| (word, name.clone()))
        .collect()
}

/// Phrases cut into words, longest first, with their qualifier.
fn phrases(value: &Value) -> Vec<(Vec<String>, Qualifier)> {
    let qualified = spellings(value).map(|(phrase, name)| {
        let qualifier: Qualifier = name.parse().expect("sections bear the qualifiers' names");
        (words(&phrase), qualifier)
    });
    let mut phrases: Vec<_> = qualified.collect();
    phrases.sort_by_key(|(words, _)| Reverse(words.len()));
    phrases
}

fn by_last_word(
    phrases: Vec<(Vec<String>, Qualifier)>,
) -> HashMap<String, Vec<(Vec<String>, Qualifier)>> {
    let mut index: HashMap<String, Vec<_>> = HashMap::new();
    for (words, qualifier) in phrases {
        let last = words.last().expect("no phrase is empty").clone();
        index.entry(last).or_default().push((words, qualifier));
    }
    index
}
