//! Capital letters for texts that have none, so that names in them can be found.

use std::collections::{HashMap, HashSet};

use khabar_actors::Actors;

/// Endings behind which a common word may stand.
const ENDINGS: &[&str] = &[
    "s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s", "al", "n",
];

/// Restores capitals: at the head of sentences, on words that are not common, and in names of the
/// who's who.
pub struct Capitals {
    /// Words that English writes small.
    common: HashSet<&'static str>,
    /// Names as they are written, by their first word in small letters.
    names: HashMap<String, Vec<String>>,
}

impl Capitals {
    /// Prepares the names of a who's who.
    pub fn of(actors: &Actors) -> Self {
        let words = include_str!("../../../../data/gazetteer/common_words.txt");
        let words = words.lines().filter(|line| !line.starts_with('#'));
        let mut capitals = Capitals {
            common: words.flat_map(str::split_whitespace).collect(),
            names: HashMap::new(),
        };
        for actor in actors.all() {
            let shared = actor.ambiguous.iter().map(|shared| &shared.name);
            for name in [&actor.name]
                .into_iter()
                .chain(&actor.aliases)
                .chain(shared)
            {
                capitals.add(name);
            }
        }
        capitals
    }

    /// Takes a name in whose capitals a text can trust: of several words, or an abbreviation.
    fn add(&mut self, name: &str) {
        let small = name.to_ascii_lowercase();
        let first = small.split(' ').next().unwrap_or_default();
        let long = first.len() < small.len();
        let abbreviation = name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_uppercase());
        if long || abbreviation && !self.common.contains(first) {
            let names = self.names.entry(first.to_owned()).or_default();
            names.push(name.to_owned());
        }
    }

    /// A text with capitals; one that has some stays as it is. No byte moves.
    pub fn restore(&self, text: &str) -> String {
        if text.chars().any(char::is_uppercase) {
            return text.to_owned();
        }
        let mut capital = String::with_capacity(text.len());
        let mut opens = true;
        while let Some(piece) = piece(&text[capital.len()..]) {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            let rest = &piece[word.len()..];
            if let Some(name) = self.name_at(&text[capital.len()..], word) {
                capital.push_str(name);
                opens = false;
                continue;
            }
            if opens || !self.is_common(word) {
                push_capital(&mut capital, word);
            } else {
                capital.push_str(word);
            }
            capital.push_str(rest);
            opens = rest.contains(['.', '?', '!']) || opens && word.is_empty();
        }
        capital
    }

    /// The longest name that starts a text and ends with a word of it.
    fn name_at(&self, text: &str, word: &str) -> Option<&str> {
        let stands = |name: &&String| {
            let start = text.get(..name.len());
            let after = text.get(name.len()..).and_then(|rest| rest.chars().next());
            start.is_some_and(|start| start.eq_ignore_ascii_case(name))
                && after.is_none_or(|c| !c.is_alphanumeric())
        };
        let names = self.names.get(word)?.iter().filter(stands);
        names.max_by_key(|name| name.len()).map(String::as_str)
    }

    fn is_common(&self, word: &str) -> bool {
        let stem = |ending: &str| {
            let stem = word.strip_suffix(ending).unwrap_or("");
            let common = |word: &str| self.common.contains(word);
            stem.len() > 2 && (common(stem) || common(&format!("{stem}e")))
        };
        word.len() < 3 || self.common.contains(word) || ENDINGS.iter().any(|ending| stem(ending))
    }
}

/// The first word of a text with what stands behind it up to the next one.
fn piece(text: &str) -> Option<&str> {
    text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '\'')
        .next()
}

fn push_capital(text: &mut String, word: &str) {
    let letter = word.starts_with(|c: char| c.is_ascii_alphabetic());
    let (first, rest) = word.split_at(usize::from(letter));
    text.push_str(&first.to_ascii_uppercase());
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_capitals() {
        let capitals = Capitals::of(Actors::embedded());
        let text = "a rebel of the farabundo marti national liberation front (fmln) attacked usulutan. the fmln left.";
        let whole = "A rebel of the Farabundo Marti National Liberation Front (FMLN) attacked Usulutan. The FMLN left.";
        assert_eq!(capitals.restore(text), whole);
        assert_eq!(capitals.restore("As it Was"), "As it Was");
    }
}
