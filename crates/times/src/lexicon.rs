use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use khabar_numbers::sections::{
    integers, list, spellings, strings, table, texts, words as phrase_words,
};
use toml::Value;

use crate::expression::Pick;
use crate::period::{Season, Unit};

/// The data files of the times, read once.
pub(crate) struct Lexicon {
    pub months: HashMap<String, i8>,
    pub weekdays: HashMap<String, i8>,
    pub seasons: HashMap<String, Season>,
    pub units: HashMap<String, Unit>,
    pub deictic: HashMap<String, i32>,
    pub day_parts: HashMap<String, String>,
    /// Words before "hours of" a day, with the part of the day that they mean.
    pub hours: HashMap<String, String>,
    pub picks: HashMap<String, Pick>,
    pub sets: HashMap<String, String>,
    pub set_determiners: HashSet<String>,
    pub vague_counts: HashSet<String>,
    pub zones: HashSet<String>,
    pub ago: HashSet<String>,
    pub earlier: HashSet<String>,
    pub later: HashSet<String>,
    pub until: HashSet<String>,
    pub future: HashSet<String>,
    pub future_before_to: HashSet<String>,
    pub past: HashSet<String>,
    pub over: HashSet<String>,
    pub happened: HashSet<String>,
    pub past_ending: String,
    pub past_before: HashSet<String>,
    pub decades: HashMap<String, i16>,
    pub published: HashSet<String>,
    /// Fixed phrases by their first word, longest first, with their value.
    pub references: Phrases,
    pub holidays: Phrases,
    /// Modifiers by their last word, longest first.
    pub modifiers: Phrases,
    pub ahead: Vec<Vec<String>>,
    pub contexts: Contexts,
    pub names: Names,
    pub edges: Edges,
    /// Every word that a time can start with, number words apart.
    pub openers: HashSet<String>,
    pub spelled_centuries: HashMap<String, i16>,
}

/// Words around a word that has other meanings, where it tells time.
pub(crate) struct Contexts {
    pub before_month: HashSet<String>,
    pub before_season: HashSet<String>,
    pub before_day_part: HashSet<String>,
    pub before_units: HashSet<String>,
    pub before_day: HashSet<String>,
    pub after_day: HashSet<String>,
    pub after_pick: HashSet<String>,
    pub after_count: HashSet<String>,
    pub links: HashSet<String>,
    pub alike: HashSet<String>,
    pub accounts: HashSet<String>,
    pub sums: HashSet<String>,
    pub lasting: HashSet<String>,
}

/// Words around a time that make a name of it.
pub(crate) struct Names {
    pub heads: HashSet<String>,
    pub common_heads: HashSet<String>,
    pub before: HashSet<String>,
    pub words: HashSet<String>,
    pub not_after: HashSet<String>,
    pub rates: HashSet<String>,
}

/// Words for the first and the last part of a period.
pub(crate) struct Edges {
    pub first: HashSet<String>,
    pub last: HashSet<String>,
}

/// Phrases by one of their words; each with a value.
pub(crate) type Phrases = HashMap<String, Vec<(Vec<String>, String)>>;

/// The lexicon.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

impl Lexicon {
    fn read() -> Self {
        let calendar = table(include_str!("../../../data/lexicon/times/calendar.toml"));
        let words = table(include_str!("../../../data/lexicon/times/words.toml"));
        let cues = table(include_str!("../../../data/lexicon/times/cues.toml"));
        let mut lexicon = Lexicon {
            months: integers(&calendar["months"])
                .map(|(name, month)| (name, month as i8))
                .collect(),
            weekdays: integers(&calendar["weekdays"])
                .map(|(name, day)| (name, day as i8))
                .collect(),
            seasons: texts(&calendar["seasons"])
                .filter_map(|(name, code)| Some((name, Season::of_code(&code)?)))
                .collect(),
            units: units(&words["units"]),
            deictic: integers(&words["deictic"])
                .map(|(name, days)| (name, days as i32))
                .collect(),
            day_parts: texts(&words["day_parts"]).collect(),
            hours: texts(&words["hours"]).collect(),
            picks: texts(&words["picks"])
                .map(|(word, name)| (word, pick(&name)))
                .collect(),
            sets: texts(&words["sets"]).collect(),
            set_determiners: list(&words["set_determiners"]["words"]),
            vague_counts: list(&words["vague_counts"]["words"]),
            zones: list(&cues["zones"]),
            ago: list(&cues["ago"]),
            earlier: list(&cues["earlier"]),
            later: list(&cues["later"]),
            until: list(&cues["until"]),
            future: list(&cues["future"]),
            future_before_to: list(&cues["future_before_to"]),
            past: list(&cues["past"]),
            over: list(&cues["over"]),
            happened: list(&cues["happened"]),
            past_before: list(&cues["past_before"]),
            decades: integers(&words["decades"])
                .map(|(name, decade)| (name, decade as i16))
                .collect(),
            past_ending: cues["past_ending"].as_str().unwrap_or_default().to_owned(),
            published: list(&cues["published"]),
            references: references(&words["references"]),
            holidays: indexed(texts(&words["holidays"]), First),
            modifiers: indexed(
                strings(&cues["modifiers"]).map(|phrase| (phrase.to_owned(), String::new())),
                Last,
            ),
            ahead: strings(&cues["ahead"]).map(phrase_words).collect(),
            contexts: Contexts::read(&cues["contexts"]),
            names: Names::read(&cues["names"]),
            edges: Edges {
                first: list(&words["edges"]["first"]),
                last: list(&words["edges"]["last"]),
            },
            spelled_centuries: integers(&words["spelled_centuries"])
                .map(|(name, year)| (name, year as i16))
                .collect(),
            openers: list(&cues["openers"]),
        };
        lexicon
            .openers
            .extend(lexicon.tellers().cloned().collect::<Vec<_>>());
        lexicon.openers.extend(
            lexicon
                .weekdays
                .keys()
                .map(|day| format!("{day}s"))
                .collect::<Vec<_>>(),
        );
        lexicon
    }

    /// The words that tell time.
    fn tellers(&self) -> impl Iterator<Item = &String> {
        let calendar = self
            .months
            .keys()
            .chain(self.weekdays.keys())
            .chain(self.seasons.keys());
        let words = self
            .units
            .keys()
            .chain(self.deictic.keys())
            .chain(self.day_parts.keys())
            .chain(self.hours.keys())
            .chain(self.picks.keys());
        let sets = self
            .sets
            .keys()
            .chain(&self.set_determiners)
            .chain(&self.vague_counts)
            .chain(&self.edges.first)
            .chain(&self.edges.last);
        let phrases = self.references.keys().chain(self.holidays.keys());
        calendar
            .chain(words)
            .chain(sets)
            .chain(phrases)
            .chain(self.decades.keys())
    }
}

impl Contexts {
    fn read(section: &Value) -> Self {
        Contexts {
            before_month: list(&section["before_month"]),
            before_season: list(&section["before_season"]),
            before_day_part: list(&section["before_day_part"]),
            before_units: list(&section["before_units"]),
            before_day: list(&section["before_day"]),
            after_day: list(&section["after_day"]),
            after_pick: list(&section["after_pick"]),
            after_count: list(&section["after_count"]),
            links: list(&section["links"]),
            alike: list(&section["alike"]),
            accounts: list(&section["accounts"]),
            sums: list(&section["sums"]),
            lasting: list(&section["lasting"]),
        }
    }
}

impl Names {
    fn read(section: &Value) -> Self {
        Names {
            heads: list(&section["heads"]),
            common_heads: list(&section["common_heads"]),
            before: list(&section["before"]),
            words: list(&section["words"]),
            not_after: list(&section["not_after"]),
            rates: list(&section["rates"]),
        }
    }
}

/// Which word of a phrase finds it.
#[derive(Clone, Copy)]
enum By {
    First,
    Last,
}
use By::{First, Last};

fn pick(name: &str) -> Pick {
    match name {
        "last" => Pick::Last,
        "next" => Pick::Next,
        "this" => Pick::This,
        "preceding" => Pick::Preceding,
        "following" => Pick::Following,
        _ => Pick::Same,
    }
}

fn units(section: &Value) -> HashMap<String, Unit> {
    let known = |name: &str| match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => Unit::Millennium,
    };
    spellings(section)
        .map(|(word, name)| (word, known(name)))
        .collect()
}

fn references(section: &Value) -> Phrases {
    let pairs = spellings(section).map(|(phrase, value)| (phrase, value.clone()));
    indexed(pairs, First)
}

fn indexed(pairs: impl Iterator<Item = (String, String)>, by: By) -> Phrases {
    let mut index = Phrases::new();
    for (phrase, value) in pairs {
        // The atoms have apostrophes apart.
        let words = phrase_words(&phrase.replace('\'', " ' "));
        let key = match by {
            First => words.first(),
            Last => words.last(),
        };
        index
            .entry(key.cloned().unwrap_or_default())
            .or_default()
            .push((words, value));
    }
    for phrases in index.values_mut() {
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    index
}
