//! Names as they are compared.

/// Articles and possessives before a name.
const BEFORE: &[&str] = &[
    "the", "a", "an", "its", "their", "his", "her", "this", "these",
];

/// Words that end the noun phrase around a head: "members *of* the front".
const AFTER: &[&str] = &[
    "of",
    "from",
    "in",
    "at",
    "who",
    "which",
    "that",
    "with",
    "for",
    "on",
    "belonging",
    "armed",
];

/// A name in small letters, one space between words, without what stands before it.
pub(super) fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    while words.len() > 1 && BEFORE.contains(&words[0]) {
        words.remove(0);
    }
    words.join(" ")
}

/// The last word of a name before anything hangs on it.
pub(super) fn head(name: &str) -> &str {
    let words: Vec<&str> = name
        .split(' ')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let end = words.iter().skip(1).position(|word| AFTER.contains(word));
    let end = end.map_or(words.len(), |end| end + 1);
    words[..end].last().copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads() {
        assert_eq!(head(&plain("The armed members of the front")), "members");
        assert_eq!(head("u.s. embassy"), "embassy");
        assert_eq!(head(""), "");
    }
}
