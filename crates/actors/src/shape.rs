use std::borrow::Cow;

use crate::Actors;
use crate::text::{Casing, Text};
use crate::whos_who::{Reading, may_be_abbreviation, may_be_pronounced};

/// The letters of a word that may be part of an abbreviation, without the s of its plural.
pub fn abbreviation_letters<'t>(
    actors: &Actors,
    text: &Text<'t>,
    word: usize,
) -> Option<Cow<'t, str>> {
    let spelled = text.word(word);
    if text.casing() == Casing::Flat {
        let long_enough = spelled.len() > 1 || text.is_joined_to_next(word);
        let may_be = long_enough && spelled.is_ascii() && !actors.folder.is_ordinary(spelled);
        return may_be.then(|| spelled.to_ascii_uppercase().into());
    }
    let stem = spelled
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(spelled);
    let shouted = || text.is_shouted(word) && actors.folder.is_ordinary(spelled);
    if may_be_pronounced(spelled) {
        return Some(spelled.into());
    }
    (may_be_abbreviation(stem) && !shouted()).then_some(stem.into())
}

/// How the words of a would-be name are written, as against how names are.
pub struct Shape<'a, 't> {
    actors: &'a Actors,
    text: &'a Text<'t>,
    first: usize,
    starts_small: bool,
    small: bool,
    /// All words so far are ordinary ones of the language.
    ordinary: bool,
    /// Words so far, those that a hyphen joins counted once.
    words: u8,
}

impl<'a, 't> Shape<'a, 't> {
    /// A name that would start here.
    pub fn new(actors: &'a Actors, text: &'a Text<'t>, first: usize) -> Self {
        Shape {
            actors,
            text,
            first,
            starts_small: false,
            small: false,
            ordinary: true,
            words: 0,
        }
    }

    /// Takes in the next word.
    pub fn see(&mut self, last: usize) {
        let (folder, word) = (&self.actors.folder, self.text.word(last));
        let opens = last == self.first;
        let hyphened = !opens && self.text.gap(last).starts_with(is_hyphen);
        self.words = self.words.saturating_add(u8::from(!hyphened));
        self.ordinary &= folder.is_article(word) || folder.is_ordinary(word);
        let article_opens = opening_article(self.actors, self.text, self.first).is_some();
        if !is_small(word) || opens && article_opens {
            return;
        }
        if opens || last == self.first + 1 && article_opens {
            self.starts_small = true;
        } else if !hyphened && !folder.is_generic(word) {
            self.small = true;
        }
    }

    /// Whether the words so far may be a name with one of these readings.
    pub fn allows(&self, readings: &[Reading]) -> bool {
        readings
            .iter()
            .any(|reading| self.words <= reading.words && self.has_case_of(reading))
    }

    fn has_case_of(&self, reading: &Reading) -> bool {
        match self.text.casing() {
            Casing::Flat => !self.ordinary,
            Casing::Mixed => {
                (!self.small || reading.small) && (!self.starts_small || reading.starts_small)
            }
        }
    }
}

/// Whether the word is an article that may open a name: `None` where it is no article at all.
pub fn opening_article(actors: &Actors, text: &Text<'_>, word: usize) -> Option<bool> {
    let spelled = text.word(word);
    if actors.folder.is_hyphened_article(spelled) {
        return Some(text.is_joined_to_next(word));
    }
    actors.folder.is_article(spelled).then_some(true)
}

/// Whether a word starts small.
pub fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// Hyphens, and the dashes that stand for them.
pub fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '–')
}
