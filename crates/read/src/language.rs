use std::sync::LazyLock;

use serde::Deserialize;
use whatlang::{Lang, Script};

use crate::error::ReadError;

/// The language that khabar reads, by its ISO 639-1 code.
const ENGLISH: &str = "en";

/// Fewer letters than this tell a script, but not a language.
const LETTERS_THAT_TELL: usize = 80;

/// The part of a text that its language is judged by.
const SAMPLE: usize = 4096;

#[derive(Deserialize)]
struct Hints {
    english: English,
    script: Vec<ScriptHint>,
}

#[derive(Deserialize)]
struct English {
    words: Vec<String>,
    share: f64,
}

#[derive(Deserialize)]
struct ScriptHint {
    language: String,
    letters: String,
    share: f64,
}

static HINTS: LazyLock<Hints> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../data/read/languages.toml"))
        .expect("the table of languages is part of the program")
});

/// The code of a text's language, if khabar reads it.
pub(crate) fn accept(text: &str) -> Result<&'static str, ReadError> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    match foreign_language(sample) {
        Some(name) => Err(ReadError::Language(name)),
        None => Ok(ENGLISH),
    }
}

fn foreign_language(sample: &str) -> Option<String> {
    let letters = sample
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count();
    let script = whatlang::detect_script(sample)?;
    if script != Script::Latin {
        return Some(by_letters(sample, letters).unwrap_or_else(|| by_trigrams(sample, script)));
    }
    let share = english_share(sample);
    if letters < LETTERS_THAT_TELL || share >= HINTS.english.share {
        return None;
    }
    let found = whatlang::detect(sample).filter(|found| found.lang() != Lang::Eng)?;
    // Between two neighbours the trigrams waver, though a text without one English word is plainly foreign.
    let foreign = found.is_reliable() || share == 0.0;
    foreign.then(|| found.lang().eng_name().to_owned())
}

/// The part of the words that only English has so often.
fn english_share(sample: &str) -> f64 {
    let words = sample
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    let (mut all, mut english) = (0, 0);
    for word in words {
        all += 1;
        let word = word.to_ascii_lowercase();
        english += usize::from(HINTS.english.words.contains(&word));
    }
    f64::from(english as u32) / f64::from((all as u32).max(1))
}

/// Neighbours in one script that trigrams confuse or do not know are told by their own letters.
fn by_letters(sample: &str, letters: usize) -> Option<String> {
    let hint = HINTS.script.iter().find(|hint| {
        let own = sample
            .chars()
            .filter(|&letter| hint.letters.contains(letter))
            .count();
        own as f64 >= hint.share * letters as f64
    })?;
    Some(hint.language.clone())
}

fn by_trigrams(sample: &str, script: Script) -> String {
    match whatlang::detect(sample) {
        Some(found) => found.lang().eng_name().to_owned(),
        None => format!("the {} script", script.name()),
    }
}
