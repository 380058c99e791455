use khabar_record::Span;

/// The words of a text, each without a possessive ending.
///
/// An apostrophe inside a word belongs to it ("Jama'at"); an ampersand is a word of its own.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Iterator over the words of a text.
pub struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let rest = &self.text[self.at..];
        let start =
            self.at + rest.find(|letter: char| letter.is_alphanumeric() || letter == '&')?;
        let end = start + word_length(&self.text[start..]);
        self.at = end;
        Some(Span {
            start: start as u32,
            end: end as u32,
        })
    }
}

fn word_length(rest: &str) -> usize {
    if rest.starts_with('&') {
        return 1;
    }
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inside = letters
            .peek()
            .is_some_and(|(_, next)| next.is_alphanumeric());
        if !(is_letter(letter) || is_apostrophe(letter) && inside && !is_possessive(&rest[at..])) {
            return at;
        }
    }
    rest.len()
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '`' | 'ʼ')
}

fn is_possessive(rest: &str) -> bool {
    let mut letters = rest.chars().skip(1);
    letters
        .next()
        .is_some_and(|letter| matches!(letter, 's' | 'S'))
        && !letters.next().is_some_and(char::is_alphanumeric)
}
