//! What can be told of a word without its sentence: the raw material of features.

mod lexicon;
mod shape;

pub use lexicon::{Entry, Lexicon};
pub use shape::{Case, case_of};

use crate::model::text_key;

/// One word as the models see it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Word {
    /// Its lower-case form.
    pub form: u32,
    /// The kinds of characters that it is made of.
    pub shape: u32,
    /// Its first one to four letters.
    pub prefixes: [u32; 4],
    /// Its last one to five letters.
    pub suffixes: [u32; 5],
    /// What the lexicon knows of it.
    pub entry: Entry,
}

impl Word {
    /// What tags it can have, in one number: after the treebank where it is frequent there.
    pub fn ambiguity(&self) -> u32 {
        let Entry { possible, seen, .. } = self.entry;
        if seen > 0 {
            u32::from(seen) << 8
        } else {
            u32::from(possible)
        }
    }
}

/// Describes one word. `lower` is its lower-case form, with every digit still in place.
pub fn describe(word: &str, lower: &str, case: Case, lexicon: &Lexicon) -> Word {
    let form = form_key(lower);
    let mut described = Word {
        form,
        shape: shape::shape(word, case),
        entry: lexicon.get(form),
        ..Word::default()
    };
    for (slot, (at, c)) in described.prefixes.iter_mut().zip(lower.char_indices()) {
        *slot = text_key(&lower.as_bytes()[..at + c.len_utf8()]);
    }
    for (slot, (at, _)) in described
        .suffixes
        .iter_mut()
        .zip(lower.char_indices().rev())
    {
        *slot = text_key(&lower.as_bytes()[at..]);
    }
    described
}

/// The key of a form. Figures of the same pattern share one: no weight should hang on `1,612`.
pub fn form_key(lower: &str) -> u32 {
    if !lower.as_bytes().iter().any(u8::is_ascii_digit) {
        return text_key(lower.as_bytes());
    }
    let pattern: Vec<u8> = lower
        .bytes()
        .map(|b| if b.is_ascii_digit() { b'0' } else { b })
        .collect();
    text_key(&pattern)
}
