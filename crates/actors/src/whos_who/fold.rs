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
    /// Articles that open a name, each a spelling of the first.
    pub articles: Vec<String>,
    /// Ordinary words that are also names: never a name unless capitals tell it from the word.
    pub ordinary: Vec<String>,
    /// Words for kinds of group that are as often written small ("the Sadr movement").
    pub generic: Vec<String>,
}

/// Brings the spellings of a name to one key.
#[derive(Debug)]
pub struct Folder {
    letters: HashMap<[u8; 2], Vec<u8>>,
    single: [u8; 256],
    words: HashMap<String, String>,
    links: HashSet<String>,
    articles: HashSet<String>,
    ordinary: HashSet<String>,
    generic: HashSet<String>,
}

impl Folder {
    /// Prepares the rules for use.
    pub fn new(spelling: &Spelling) -> Self {
        let mut folder = Folder {
            letters: HashMap::new(),
            single: std::array::from_fn(|byte| byte as u8),
            words: HashMap::new(),
            links: spelling.links.iter().cloned().collect(),
            articles: spelling.articles.iter().cloned().collect(),
            ordinary: spelling.ordinary.iter().cloned().collect(),
            generic: spelling.generic.iter().cloned().collect(),
        };
        for (from, to) in &spelling.letters {
            match *from.as_bytes() {
                [one] => folder.single[one as usize] = to.as_bytes()[0],
                [one, two] => drop(folder.letters.insert([one, two], to.as_bytes().to_vec())),
                _ => {}
            }
        }
        for spellings in &spelling.words {
            let same = spellings
                .iter()
                .map(|word| (word.clone(), spellings[0].clone()));
            folder.words.extend(same);
        }
        folder
    }

    /// Appends one word's key: small letters, no diacritics, one spelling for those that mean the same.
    pub fn word(&self, word: &str, key: &mut String) {
        let plain = plain(word);
        let usual = self
            .words
            .get(plain.as_str())
            .map_or(plain.as_str(), String::as_str);
        self.letters(usual, key);
    }

    /// Whether a name may be written with this word or without it.
    pub fn is_link(&self, word: &str) -> bool {
        word.len() <= 4 && self.links.contains(plain(word).as_str())
    }

    /// Whether the word is an article that opens names.
    pub fn is_article(&self, word: &str) -> bool {
        word.len() <= 4 && self.articles.contains(plain(word).as_str())
    }

    /// Whether the word is an ordinary one of the language.
    pub fn is_ordinary(&self, word: &str) -> bool {
        self.ordinary.contains(plain(word).as_str())
    }

    /// Whether the word is one for a kind of group.
    pub fn is_generic(&self, word: &str) -> bool {
        self.generic.contains(plain(word).as_str())
    }

    fn letters(&self, word: &str, key: &mut String) {
        let bytes = word.as_bytes();
        let mut folded: Vec<u8> = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while at < bytes.len() {
            let pair = bytes
                .get(at..at + 2)
                .and_then(|pair| self.letters.get(pair));
            let (letters, read) = match pair {
                Some(letters) => (letters.as_slice(), 2),
                None => (&self.single[bytes[at] as usize..=bytes[at] as usize], 1),
            };
            for &letter in letters {
                // "Shabaab" and "Shabab", "Mohammed" and "Mohamed"; but M23 is not M2233.
                if folded.last() != Some(&letter) || letter.is_ascii_digit() {
                    folded.push(letter);
                }
            }
            at += read;
        }
        key.extend(folded.iter().map(|&byte| byte as char));
    }
}

/// Small ASCII letters and digits where that can be; other scripts as they are, in small letters.
fn plain(word: &str) -> String {
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
