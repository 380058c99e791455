use std::borrow::Cow;

use crate::Actors;
use crate::text::{Casing, Text};
use crate::whos_who::{Reading, may_be_abbreviation};

/// The letters of a word that may be part of an abbreviation, without the s of its plural.
pub fn abbreviation_letters<'t>(
    actors: &Actors,
    text: &Text<'t>,
    word: usize,
) -> Option<Cow<'t, str>> {
    let spelled = text.word(word);
    if text.casing() == Casing::Flat {
        let may_be = spelled.len() > 1 && spelled.is_ascii() && !actors.folder.is_ordinary(spelled);
        return may_be.then(|| spelled.to_ascii_uppercase().into());
    }
    let stem = spelled
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(spelled);
    may_be_abbreviation(stem).then_some(stem.into())
}

/// What the capitals of the words of a name allow it to be.
#[derive(Default)]
pub struct Capitals {
    starts_small: bool,
    small: bool,
}

impl Capitals {
    /// Takes in the next word of a name.
    pub fn see(&mut self, actors: &Actors, text: &Text<'_>, first: usize, last: usize) {
        let word = text.word(last);
        let opens = last == first;
        if !is_small(word) || opens && actors.folder.is_article(word) {
            return;
        }
        if opens || last == first + 1 && actors.folder.is_article(text.word(first)) {
            self.starts_small = true;
        } else if !text.gap(last).starts_with(is_hyphen) && !actors.folder.is_generic(word) {
            self.small = true;
        }
    }

    /// Whether the words so far may be a name with one of these readings.
    pub fn allow(
        &self,
        actors: &Actors,
        text: &Text<'_>,
        first: usize,
        last: usize,
        readings: &[Reading],
    ) -> bool {
        if text.casing() == Casing::Flat {
            return last > first || !actors.folder.is_ordinary(text.word(first));
        }
        let fits = |reading: &Reading| {
            (!self.small || reading.small) && (!self.starts_small || reading.starts_small)
        };
        readings.iter().any(fits)
    }
}

/// Whether a word starts small.
pub fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// Hyphens, and the dashes that stand for them.
pub fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '–')
}
