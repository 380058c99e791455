use khabar_record::Span;

use crate::whos_who::words;

/// A text cut into words, with how it uses capitals.
pub struct Text<'t> {
    text: &'t str,
    words: Vec<Span>,
    casing: Casing,
}

/// How a text uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Casing {
    /// As English does: names have capitals.
    Mixed,
    /// A wire service's, all in capitals or all small: capitals say nothing.
    Flat,
}

impl<'t> Text<'t> {
    /// Cuts a text into words.
    pub fn new(text: &'t str) -> Self {
        Text {
            text,
            words: words(text).collect(),
            casing: casing(text),
        }
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Where a word stands.
    pub fn span(&self, word: usize) -> Span {
        self.words[word]
    }

    /// A word.
    pub fn word(&self, word: usize) -> &'t str {
        self.words[word].of(self.text)
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, word: usize) -> &'t str {
        let start = word
            .checked_sub(1)
            .map_or(0, |before| self.words[before].end);
        &self.text[start as usize..self.words[word].start as usize]
    }

    /// Whether a hyphen joins the word to the next.
    pub fn is_joined_to_next(&self, word: usize) -> bool {
        word + 1 < self.len() && self.gap(word + 1) == "-"
    }

    /// Whether the word stands in a row of words in capitals, as in a headline.
    pub fn is_shouted(&self, word: usize) -> bool {
        let beside = [
            word.checked_sub(1),
            Some(word + 1).filter(|&next| next < self.len()),
        ];
        let capitals =
            |word: &str| word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        beside
            .into_iter()
            .flatten()
            .any(|word| capitals(self.word(word)))
    }

    /// The span with the bracket that closes one inside it ("CPI (Maoist)").
    pub fn closed(&self, span: Span) -> Span {
        let opens = span.of(self.text).contains('(');
        let closes = self.text[span.end as usize..].starts_with(')');
        Span {
            end: span.end + u32::from(opens && closes),
            ..span
        }
    }

    /// Whether capitals tell names from words here.
    pub fn casing(&self) -> Casing {
        self.casing
    }
}

fn casing(text: &str) -> Casing {
    let (mut capitals, mut small) = (0usize, 0usize);
    for byte in text.bytes() {
        capitals += usize::from(byte.is_ascii_uppercase());
        small += usize::from(byte.is_ascii_lowercase());
    }
    // Three capitals in a short headline are not yet a text in capitals.
    let all_capitals = capitals > 20 && small * 20 < capitals;
    if all_capitals || capitals == 0 {
        Casing::Flat
    } else {
        Casing::Mixed
    }
}
