use khabar_language::Tag;

/// What a pattern asks of a run of tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pattern {
    /// One token in exactly this lower-case form.
    Word(String),
    /// One token with this lemma.
    Lemma(String),
    /// One token with this part of speech.
    Tag(Tag),
    /// One token that does not end a clause.
    WithinClause,
    /// One token that does not end a statement: anything but a semicolon or a final stop.
    WithinStatement,
    /// One token that fills a verb group: auxiliary, adverb, "to", "continue", …
    VerbFiller,
    /// A noun phrase.
    NounPhrase,
    /// An entity of this kind, with its modifiers.
    Entity(u8),
    /// The start of the sentence.
    Start,
    /// The end of the sentence.
    End,
    /// One after the other.
    Sequence(Vec<Pattern>),
    /// The first that fits.
    Choice(Vec<Pattern>),
    /// Again and again.
    Repeat {
        inner: Box<Pattern>,
        least: usize,
        most: Option<usize>,
        greedy: bool,
    },
    /// Remembered under a name.
    Capture { name: String, inner: Box<Pattern> },
    /// Nothing that fits this stands here; takes no token.
    Not(Box<Pattern>),
}

impl Pattern {
    pub(crate) fn optional(inner: Pattern) -> Pattern {
        Pattern::Repeat {
            inner: Box::new(inner),
            least: 0,
            most: Some(1),
            greedy: true,
        }
    }

    pub(crate) fn any_number_of(inner: Pattern) -> Pattern {
        Pattern::Repeat {
            inner: Box::new(inner),
            least: 0,
            most: None,
            greedy: true,
        }
    }

    pub(crate) fn capture(name: &str, inner: Pattern) -> Pattern {
        Pattern::Capture {
            name: name.to_owned(),
            inner: Box::new(inner),
        }
    }

    /// The words of a phrase, as written or by lemma, split where the tokenizer splits them.
    pub(crate) fn phrase(text: &str, by_lemma: bool) -> Pattern {
        let lower = text.to_lowercase();
        let words: Vec<Pattern> = lower
            .split_whitespace()
            .flat_map(split_hyphens)
            .map(|word| match by_lemma {
                true => Pattern::Lemma(word.to_owned()),
                false => Pattern::Word(word.to_owned()),
            })
            .collect();
        Pattern::sequence(words)
    }

    /// A sequence, without the wrapping where it has one part.
    pub(crate) fn sequence(mut parts: Vec<Pattern>) -> Pattern {
        match parts.len() {
            1 => parts.remove(0),
            _ => Pattern::Sequence(parts),
        }
    }

    /// How many parts it has once its bounds are unrolled.
    pub(crate) fn size(&self) -> usize {
        let all = |parts: &[Pattern]| {
            let sizes = parts.iter().map(Pattern::size);
            sizes.fold(1, usize::saturating_add)
        };
        match self {
            Pattern::Sequence(parts) | Pattern::Choice(parts) => all(parts),
            Pattern::Repeat {
                inner, least, most, ..
            } => inner
                .size()
                .saturating_mul(most.unwrap_or(*least).max(1))
                .saturating_add(1),
            Pattern::Capture { inner, .. } | Pattern::Not(inner) => inner.size().saturating_add(1),
            _ => 1,
        }
    }

    /// The names of the captures in this pattern, with the entity kind that each holds.
    pub(crate) fn captures(&self, found: &mut Vec<(String, Option<u8>)>) {
        match self {
            Pattern::Capture { name, inner } => {
                let kind = match **inner {
                    Pattern::Entity(kind) => Some(kind),
                    _ => None,
                };
                found.push((name.clone(), kind));
                inner.captures(found);
            }
            Pattern::Sequence(parts) | Pattern::Choice(parts) => {
                parts.iter().for_each(|part| part.captures(found));
            }
            Pattern::Repeat { inner, .. } | Pattern::Not(inner) => inner.captures(found),
            _ => {}
        }
    }
}

/// `safe-haven` → `safe`, `-`, `haven`: hyphenated words are several tokens.
fn split_hyphens(word: &str) -> Vec<&str> {
    if word.len() < 2 || !word.contains('-') {
        return vec![word];
    }
    let mut parts = Vec::new();
    for (at, piece) in word.split('-').enumerate() {
        if at > 0 {
            parts.push("-");
        }
        if !piece.is_empty() {
            parts.push(piece);
        }
    }
    parts
}
