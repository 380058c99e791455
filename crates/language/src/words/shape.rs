/// How a sentence is set. Capitals tell of names only in one that is set in the usual way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// As usual.
    Usual,
    /// ALL IN CAPITALS.
    Capitals,
    /// all in small letters.
    Small,
    /// Every Word Capitalized.
    Title,
}

/// How a sentence of these words is set.
pub fn case_of<'w>(words: impl Iterator<Item = &'w str>) -> Case {
    let (mut capitals, mut small, mut initial, mut long) = (0, 0, 0, 0);
    for word in words.filter(|word| word.chars().next().is_some_and(char::is_alphabetic)) {
        capitals += usize::from(word.contains(char::is_uppercase));
        small += usize::from(word.contains(char::is_lowercase));
        if word.len() > 3 {
            long += 1;
            initial += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    match (capitals, small) {
        (2.., 0) => Case::Capitals,
        (0, 4..) => Case::Small,
        _ if long >= 4 && initial == long => Case::Title,
        _ => Case::Usual,
    }
}

/// A number for the kinds of characters that a word is made of, runs of a kind counting once.
///
/// Letters give no sign of their case where the sentence is not set in the usual way.
pub(super) fn shape(word: &str, case: Case) -> u32 {
    let mut shape = case as u32 + 1;
    let mut last = 0;
    for c in word.chars().take(24) {
        let kind = kind(c, case);
        if kind != last && shape < 1 << 27 {
            shape = shape << 3 | kind;
        }
        last = kind;
    }
    shape
}

fn kind(c: char, case: Case) -> u32 {
    match c {
        _ if c.is_alphabetic() && case != Case::Usual => 1,
        _ if c.is_uppercase() => 2,
        _ if c.is_alphabetic() => 3,
        _ if c.is_numeric() => 4,
        '-' | '\'' | '’' => 5,
        '.' | ',' => 6,
        _ => 7,
    }
}
