use super::Folder;
use super::words::words;

/// The mark before the keys of abbreviations, which are compared letter by letter.
pub const ABBREVIATION: char = '^';

/// The keys under which a name is found.
pub fn keys(name: &str, plural: bool, folder: &Folder) -> Vec<String> {
    let mut keys = Vec::new();
    if is_abbreviation(name) {
        keys.push(abbreviation_key(name));
        if is_pronounced(name, folder) {
            keys.push(abbreviation_key(&title_case(name)));
        }
        return keys;
    }
    let full = full_key(name, folder);
    if plural && !full.ends_with('s') && words(name).count() == 1 {
        keys.push(format!("{full}s"));
    }
    keys.push(full);
    keys.retain(|key| !key.is_empty());
    keys
}

/// Whether the name is an abbreviation: capitals, digits and the marks between them,
/// or a short word with several capitals ("LeT").
pub fn is_abbreviation(name: &str) -> bool {
    let letters = name
        .replace(" (", "(")
        .replace(['-', '.', '/', '&', '(', ')'], "");
    letters.len() >= 2
        && letters.contains(|letter: char| letter.is_ascii_uppercase())
        && may_be_abbreviation(&letters)
}

/// Whether a word is written as abbreviations are that are spoken as words ("Nato").
pub fn may_be_pronounced(word: &str) -> bool {
    let mut letters = word.bytes();
    word.len() >= 4
        && letters
            .next()
            .is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_lowercase())
}

/// Whether a word may be an abbreviation, or a part of one ("M-23").
pub fn may_be_abbreviation(word: &str) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let mixed =
        capitals >= 2 && word.len() <= 6 && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    capitals + digits == word.len() || mixed
}

/// The key of an abbreviation.
pub fn abbreviation_key(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    std::iter::once(ABBREVIATION).chain(letters).collect()
}

/// The key of a name in full: its words folded, without the links inside it, in one piece.
pub fn full_key(name: &str, folder: &Folder) -> String {
    let words: Vec<&str> = words(name).map(|span| span.of(name)).collect();
    let mut key = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let inside = place > 0 && place + 1 < words.len();
        if !(inside && folder.is_link(word)) {
            folder.word(word, &mut key);
        }
    }
    String::from_utf8_lossy(&key).into_owned()
}

/// "Nato", as newspapers write what is spoken as a word.
fn title_case(name: &str) -> String {
    name[..1].to_owned() + &name[1..].to_ascii_lowercase()
}

/// "Nato" and "Farc" are written as words; "Ttp" cannot be spoken, and "Mend" is a word already.
fn is_pronounced(abbreviation: &str, folder: &Folder) -> bool {
    let is_vowel = |letter: &u8| b"AEIOUY".contains(letter);
    let clusters = abbreviation.as_bytes().split(is_vowel);
    abbreviation.len() >= 4
        && abbreviation.bytes().all(|byte| byte.is_ascii_uppercase())
        && clusters.map(<[u8]>::len).max() <= Some(2)
        && !folder.is_ordinary(abbreviation)
}
