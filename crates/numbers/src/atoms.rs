use khabar_record::Span;

/// A text cut into the smallest pieces that numbers and times are written with.
///
/// Tokenisers disagree about "14-year-old", "95%" and "7.62mm"; atoms do not: letters,
/// numerals and signs are always apart, and each knows whether it touches the one before.
/// Every reader takes an index that may lie outside, where there is nothing: rules look to
/// the left and to the right without asking whether the text goes on.
#[derive(Debug)]
pub struct Atoms<'t> {
    text: &'t str,
    /// The text with its ASCII letters in lower case; offsets are those of the text.
    lower: String,
    atoms: Vec<Atom>,
    cased: bool,
}

#[derive(Debug, Clone, Copy)]
struct Atom {
    start: u32,
    end: u32,
    shape: Shape,
    gap: Gap,
}

/// What an atom is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Letters; "p.m." and "U.S." are one word.
    Word,
    /// Digits, with their grouping commas and one decimal point.
    Numeral,
    /// A hyphen or a dash of any length.
    Dash,
    /// Any other sign.
    Sign,
}

/// What stands before an atom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing: it touches the atom before.
    None,
    /// A space or a line's end.
    Space,
    /// An empty line, or the start of the text.
    Break,
}

impl<'t> Atoms<'t> {
    /// Cuts a text.
    pub fn new(text: &'t str) -> Self {
        let mut atoms: Vec<Atom> = Vec::with_capacity(text.len() / 5);
        let mut at = 0;
        while let Some(start) = text[at..]
            .find(|c: char| !c.is_whitespace())
            .map(|skipped| at + skipped)
        {
            let (shape, length) = cut(&text[start..]);
            let gap = if atoms.is_empty() {
                Gap::Break
            } else {
                gap(&text[at..start])
            };
            let span = Span::new(start, start + length);
            atoms.push(Atom {
                start: span.start,
                end: span.end,
                shape,
                gap,
            });
            at = start + length;
        }
        Atoms {
            text,
            lower: text.to_ascii_lowercase(),
            atoms,
            cased: is_cased(text),
        }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// The atom in lower case.
    pub fn word(&self, at: usize) -> &str {
        self.atoms.get(at).map_or("", |atom| {
            &self.lower[atom.start as usize..atom.end as usize]
        })
    }

    /// The atom before one, in lower case.
    pub fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |left| self.word(left))
    }

    /// The atom as written.
    pub fn raw(&self, at: usize) -> &'t str {
        self.atoms.get(at).map_or("", |atom| {
            &self.text[atom.start as usize..atom.end as usize]
        })
    }

    /// What it is made of.
    pub fn shape(&self, at: usize) -> Option<Shape> {
        self.atoms.get(at).map(|atom| atom.shape)
    }

    /// Whether it is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.shape(at) == Some(Shape::Word)
    }

    /// Whether it is a numeral.
    pub fn is_numeral(&self, at: usize) -> bool {
        self.shape(at) == Some(Shape::Numeral)
    }

    /// Whether it is a hyphen or a dash.
    pub fn is_dash(&self, at: usize) -> bool {
        self.shape(at) == Some(Shape::Dash)
    }

    /// Whether it is a word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_uppercase)
    }

    /// Whether it could be a name for all that its letters tell: a capital, or a text without case.
    pub fn may_be_name(&self, at: usize) -> bool {
        self.is_word(at) && (!self.cased || self.is_capital(at))
    }

    /// Whether it could be a common noun for all that its letters tell.
    pub fn may_be_common(&self, at: usize) -> bool {
        self.is_word(at) && (!self.cased || !self.is_capital(at))
    }

    /// Whether the text has capitals where English has them: some wires write all in one case.
    pub fn is_cased(&self) -> bool {
        self.cased
    }

    /// Whether it touches the atom before it.
    pub fn touches(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| atom.gap == Gap::None)
    }

    /// Whether a paragraph starts with it.
    pub fn opens_paragraph(&self, at: usize) -> bool {
        self.atoms.get(at).is_none_or(|atom| atom.gap == Gap::Break)
    }

    /// Whether a line starts with it.
    pub fn opens_line(&self, at: usize) -> bool {
        self.atoms.get(at).is_none_or(|atom| {
            self.text[..atom.start as usize]
                .trim_end_matches([' ', '\t'])
                .ends_with('\n')
                || atom.start == 0
        })
    }

    /// The atom behind a word, where that word is one of these; else `at` itself.
    pub fn past(&self, at: usize, words: &[&str]) -> usize {
        at + usize::from(words.contains(&self.word(at)))
    }

    /// The atom after a hyphen that touches both its sides, where `at` is such a hyphen.
    pub fn past_hyphen(&self, at: usize) -> Option<usize> {
        (self.is_dash(at) && self.touches(at) && self.touches(at + 1)).then_some(at + 1)
    }

    /// `at`, or the atom behind the hyphen at `at`: "five-year" and "five year" read alike.
    pub fn over_hyphen(&self, at: usize) -> usize {
        self.past_hyphen(at).unwrap_or(at)
    }

    /// Whether the words of a phrase stand from `at` on.
    pub fn starts_with(&self, at: usize, phrase: &[impl AsRef<str>]) -> bool {
        phrase
            .iter()
            .enumerate()
            .all(|(step, word)| self.word(at + step) == word.as_ref())
    }

    /// Whether the words of a phrase end just before `end`.
    pub fn ends_with(&self, end: usize, phrase: &[impl AsRef<str>]) -> bool {
        end.checked_sub(phrase.len())
            .is_some_and(|start| self.starts_with(start, phrase))
    }

    /// The bytes from one atom up to, not including, another.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span {
            start: self.atoms[start].start,
            end: self.atoms[end - 1].end,
        }
    }

    /// The first atom at or after a byte.
    pub fn at_byte(&self, byte: u32) -> usize {
        self.atoms.partition_point(|atom| atom.start < byte)
    }

    /// The run of characters without a space that holds an atom.
    pub fn chunk(&self, at: usize) -> &'t str {
        let Some(atom) = self.atoms.get(at) else {
            return "";
        };
        let start = self.text[..atom.start as usize]
            .rfind(char::is_whitespace)
            .map_or(0, |byte| byte + 1);
        let rest = &self.text[atom.end as usize..];
        let end = atom.end as usize + rest.find(char::is_whitespace).unwrap_or(rest.len());
        // A wide space is longer than one byte; its tail is not a place to cut.
        self.text.get(start..end).unwrap_or("")
    }
}

/// Letters below which a text without capitals is no sign of a wire that has none.
const FEW_LETTERS: usize = 200;

fn is_cased(text: &str) -> bool {
    let upper = text.bytes().filter(u8::is_ascii_uppercase).count();
    let lower = text.bytes().filter(u8::is_ascii_lowercase).count();
    upper + lower < FEW_LETTERS || (upper * 500 > lower && lower > upper)
}

/// What a run of white space means.
fn gap(space: &str) -> Gap {
    match space.bytes().filter(|byte| *byte == b'\n').count() {
        _ if space.is_empty() => Gap::None,
        0 | 1 => Gap::Space,
        _ => Gap::Break,
    }
}

/// The shape and the length of the atom that a text starts with.
fn cut(text: &str) -> (Shape, usize) {
    match text.chars().next() {
        Some('0'..='9') => (Shape::Numeral, numeral(text.as_bytes())),
        Some(first) if first.is_alphabetic() => (Shape::Word, word(text)),
        Some(dash @ ('-' | '–' | '—' | '‐' | '‑' | '‒' | '−')) => {
            (Shape::Dash, dash.len_utf8())
        }
        other => (Shape::Sign, other.map_or(0, char::len_utf8)),
    }
}

/// The length of a word; single letters with points between them make one word.
fn word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let is_point = |at: usize| bytes.get(at) == Some(&b'.');
    let pointed =
        |at: usize| is_letter(at) && is_point(at + 1) && (!is_letter(at + 2) || is_point(at + 3));
    let mut end = 0;
    while pointed(end) {
        end += 2;
    }
    let letters = || {
        text.find(|c: char| !c.is_alphabetic())
            .unwrap_or(text.len())
    };
    if end > 2 { end } else { letters() }
}

/// The length of a numeral: "1,50,000" is one, "12,13" and "18.03.2024" are not.
fn numeral(bytes: &[u8]) -> usize {
    let whole = grouped(bytes);
    let decimals = if bytes.get(whole) == Some(&b'.') {
        digits(bytes, whole + 1)
    } else {
        0
    };
    let end = whole + 1 + decimals;
    let dotted = bytes.get(end) == Some(&b'.') && digits(bytes, end + 1) > 0;
    if decimals > 0 && !dotted { end } else { whole }
}

/// The length of a whole number: groups of two or three digits behind commas, the last of three.
fn grouped(bytes: &[u8]) -> usize {
    let first = digits(bytes, 0);
    let (mut end, mut at) = (first, first);
    while first <= 3 && bytes.get(at) == Some(&b',') {
        match digits(bytes, at + 1) {
            3 => (at, end) = (at + 4, at + 4),
            2 => at += 3,
            _ => break,
        }
    }
    end
}

/// How many digits stand from a byte on.
fn digits(bytes: &[u8], from: usize) -> usize {
    bytes
        .iter()
        .skip(from)
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}
