//! Sections of the lexicon's TOML files as lists and maps. The files ship with the crates, so a
//! section that is missing or of another shape is a fault of the crate, and reads as empty or panics.

use std::collections::HashSet;

use toml::{Table, Value};

/// A whole file.
pub fn table(text: &str) -> Table {
    text.parse()
        .expect("the lexicon shipped with the crate is TOML")
}

/// The words of a list.
pub fn list(value: &Value) -> HashSet<String> {
    strings(value).map(str::to_owned).collect()
}

/// The strings of a list, in order.
pub fn strings(value: &Value) -> impl Iterator<Item = &str> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(Value::as_str)
}

/// The names of a section with their values.
pub fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_table().into_iter().flatten()
}

/// A section's words and the numbers that they are worth.
pub fn numbers(value: &Value) -> impl Iterator<Item = (String, f64)> {
    entries(value).filter_map(|(word, value)| {
        let whole = || value.as_integer().map(|whole| whole as f64);
        Some((word.clone(), value.as_float().or_else(whole)?))
    })
}

/// A section's words and the whole numbers that they stand for.
pub fn integers(value: &Value) -> impl Iterator<Item = (String, i64)> {
    entries(value).filter_map(|(name, value)| Some((name.clone(), value.as_integer()?)))
}

/// A section's words and the words that they stand for.
pub fn texts(value: &Value) -> impl Iterator<Item = (String, String)> {
    entries(value).filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
}

/// Every spelling of a section, with the name that it is listed under.
pub fn spellings(value: &Value) -> impl Iterator<Item = (String, &String)> {
    entries(value).flat_map(|(name, list)| strings(list).map(move |word| (word.to_owned(), name)))
}

/// The words of a phrase.
pub fn words(phrase: &str) -> Vec<String> {
    phrase.split(' ').map(str::to_owned).collect()
}
