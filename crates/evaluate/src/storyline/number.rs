use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

static DIGITS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+(\.\d+)?").unwrap());
static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[a-z]+").unwrap());
/// "four (one in July)": the word counts, not what the brackets hold.
static WORD_FIRST: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\s*[a-z]+ \(").unwrap());

const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The first number of a value as a key writes it: "nearly 3000" is 3000, "four (one in July)" 4.
pub(super) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => of_text(&text.to_lowercase().replace(',', "")),
        _ => None,
    }
}

fn of_text(text: &str) -> Option<f64> {
    let word = WORD
        .find_iter(text)
        .find_map(|word| WORDS.iter().position(|&known| known == word.as_str()));
    let digits = DIGITS.find(text);
    match (digits, word) {
        (Some(digits), Some(word)) if digits.start() > 0 && WORD_FIRST.is_match(text) => {
            Some(word as f64)
        }
        (Some(digits), _) => digits.as_str().parse().ok(),
        (None, word) => word.map(|word| word as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_and_digits() {
        let check = |text: &str, expected| assert_eq!(number(&text.into()), expected, "{text}");
        check("1,524", Some(1524.0));
        check("nearly 3000", Some(3000.0));
        check("four (one in July)", Some(4.0));
        check("28 (17 in July)", Some(28.0));
        check("twelve", Some(12.0));
        check("67.5 per cent", Some(67.5));
        check("many", None);
    }
}
