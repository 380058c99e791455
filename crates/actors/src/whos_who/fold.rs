use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How names are spelled: what `data/actors/spelling.toml` holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelling {
    /// Letters that transliterations mix up, each with the letters that stand for it.
    pub letters: Vec<(String, String)>,
    /// Spellings of one word; the first stands for all.
    pub words: Vec<Vec<String>>,
    /// Articles and links that names are written with or without ("Jaish-ul-Adl", "Jaish Adl").
    pub links: Vec<String>,
    /// Articles that open a name.
    pub articles: Vec<String>,
    /// Articles that open a name where a hyphen joins them to it.
    pub hyphened_articles: Vec<String>,
    /// Ordinary words that are also names: never a name unless capitals tell it from the word.
    pub ordinary: Vec<String>,
    /// Words for kinds of group that are as often written small ("the Sadr movement").
    pub generic: Vec<String>,
}

/// Brings the spellings of a name to one key.
#[derive(Debug)]
pub struct Folder {
    letters: Letters,
    /// Plain words with the keys that they share with other spellings.
    words: HashMap<String, Vec<u8>>,
    links: HashSet<String>,
    articles: HashSet<String>,
    hyphened_articles: HashSet<String>,
    ordinary: HashSet<String>,
    generic: HashSet<String>,
}

impl Folder {
    /// Prepares the rules for use.
    pub fn new(spelling: &Spelling) -> Self {
        let letters = Letters::new(&spelling.letters);
        let keys = spelling.words.iter().flat_map(|spellings| {
            let mut key = Vec::new();
            letters.fold(&spellings[0], &mut key);
            spellings
                .iter()
                .map(move |word| (word.clone(), key.clone()))
        });
        Folder {
            words: keys.collect(),
            links: spelling.links.iter().cloned().collect(),
            articles: spelling.articles.iter().cloned().collect(),
            hyphened_articles: spelling.hyphened_articles.iter().cloned().collect(),
            ordinary: spelling.ordinary.iter().cloned().collect(),
            generic: spelling.generic.iter().cloned().collect(),
            letters,
        }
    }

    /// Appends one word's key: small letters, no diacritics, one spelling for those that mean the same.
    pub fn word(&self, word: &str, key: &mut Vec<u8>) {
        let plain = plain(word);
        match self.words.get(plain.as_ref()) {
            Some(shared) => key.extend(shared),
            None => self.letters.fold(&plain, key),
        }
    }

    /// Whether a name may be written with this word or without it.
    pub fn is_link(&self, word: &str) -> bool {
        word.len() <= 4 && self.links.contains(plain(word).as_ref())
    }

    /// Whether the word is an article that opens names.
    pub fn is_article(&self, word: &str) -> bool {
        word.len() <= 4 && self.articles.contains(plain(word).as_ref())
    }

    /// Whether the word is one that opens names where a hyphen follows ("ash-", but not "as").
    pub fn is_hyphened_article(&self, word: &str) -> bool {
        word.len() <= 4 && self.hyphened_articles.contains(plain(word).as_ref())
    }

    /// Whether the word is an ordinary one of the language.
    pub fn is_ordinary(&self, word: &str) -> bool {
        self.ordinary.contains(plain(word).as_ref())
    }

    /// Whether the word is one for a kind of group.
    pub fn is_generic(&self, word: &str) -> bool {
        self.generic.contains(plain(word).as_ref())
    }
}

/// Letters that transliterations mix up, in tables that cost nothing to ask.
#[derive(Debug)]
struct Letters {
    single: [u8; 256],
    /// For two small letters what stands for them; two zeros where they stand for themselves.
    pairs: Vec<[u8; 2]>,
}

impl Letters {
    fn new(rules: &[(String, String)]) -> Self {
        let mut letters = Letters {
            single: std::array::from_fn(|byte| byte as u8),
            pairs: vec![[0; 2]; 26 * 26],
        };
        for (from, to) in rules {
            let mut to = to.bytes();
            let to = [to.next().unwrap_or(0), to.next().unwrap_or(0)];
            match *from.as_bytes() {
                [one] => letters.single[one as usize] = to[0],
                [one, two] => {
                    letters.pairs[pair(one, two).expect("the rules are in small letters")] = to
                }
                _ => {}
            }
        }
        letters
    }

    fn fold(&self, word: &str, key: &mut Vec<u8>) {
        let start = key.len();
        let bytes = word.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let two = bytes
                .get(at + 1)
                .and_then(|&next| pair(bytes[at], next))
                .map_or([0; 2], |place| self.pairs[place]);
            if two[0] == 0 {
                push(key, start, self.single[bytes[at] as usize]);
                at += 1;
            } else {
                two.into_iter()
                    .filter(|&letter| letter != 0)
                    .for_each(|letter| push(key, start, letter));
                at += 2;
            }
        }
    }
}

fn pair(one: u8, two: u8) -> Option<usize> {
    let letters = one.is_ascii_lowercase() && two.is_ascii_lowercase();
    letters.then(|| usize::from(one - b'a') * 26 + usize::from(two - b'a'))
}

/// Doubled letters count once ("Shabaab", "Shabab"); but M22 is not M2.
fn push(key: &mut Vec<u8>, start: usize, letter: u8) {
    let doubled = key.len() > start && key.last() == Some(&letter) && letter.is_ascii_lowercase();
    if !doubled {
        key.push(letter);
    }
}

/// Small ASCII letters and digits where that can be; other scripts as they are, in small letters.
fn plain(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.into();
    }
    if word.is_ascii() {
        let letters = word.bytes().filter(u8::is_ascii_alphanumeric);
        return letters
            .map(|byte| byte.to_ascii_lowercase() as char)
            .collect();
    }
    let apart = word
        .nfkd()
        .filter(|&letter| !is_combining_mark(letter) && letter.is_alphanumeric());
    apart
        .flat_map(char::to_lowercase)
        .flat_map(plain_letter)
        .collect()
}

/// Letters that no normal form takes apart.
fn plain_letter(letter: char) -> impl Iterator<Item = char> {
    let letters = match letter {
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ə' => "a",
        _ => "",
    };
    // The Semitic half-rings are letters to Unicode, and ornaments to most writers.
    let ornament = ('\u{02b0}'..='\u{02ff}').contains(&letter);
    let other = (letters.is_empty() && !ornament).then_some(letter);
    letters.chars().chain(other)
}
