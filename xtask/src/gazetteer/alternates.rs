//! Which alternate names of the sources are names that English news may use.

use khabar_gazetteer::fold::fold;
use khabar_gazetteer::near;

/// Places of fewer people keep only the alternates that near spelling would not lead to.
const WELL_KNOWN: u32 = 20_000;

/// Longest alternate name, in words, that is kept.
const MOST_WORDS: usize = 5;

/// The alternates of a cell that are worth a key: written as a name, in Latin letters, and no code.
pub fn of(cell: &str, name: &str) -> Vec<String> {
    let mut keys = vec![fold(name)];
    let mut kept = Vec::new();
    for alternate in cell
        .split('|')
        .map(str::trim)
        .filter(|alternate| is_name(alternate))
    {
        let key = fold(alternate);
        if key.len() > 2 && key.split(' ').count() <= MOST_WORDS && !keys.contains(&key) {
            keys.push(key);
            kept.push(alternate.to_owned());
        }
    }
    kept
}

/// The alternates of a settlement: of a small one, only those that are other names and no other spellings.
pub fn of_settlement(cell: &str, name: &str, population: u32) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for alternate in of(cell, name) {
        let near = |known: &str| near::distance(&fold(known), &fold(&alternate)).is_some();
        let spelling =
            population < WELL_KNOWN && (near(name) || kept.iter().any(|known| near(known)));
        if !spelling {
            kept.push(alternate);
        }
    }
    kept
}

/// Codes of airports are all capitals; letter-by-letter romanizations are all small.
fn is_name(alternate: &str) -> bool {
    let small = alternate.chars().any(char::is_lowercase);
    let capital = alternate.chars().any(char::is_uppercase);
    let latin = alternate
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c));
    small && capital && latin && !alternate.contains(['(', ',', ';', '/'])
}
