use std::ops::Range;

use khabar_record::{Span, spelled};

use crate::annotate::Analysis;
use crate::lemma::lemma;
use crate::{FineTag, Relation, Tag};

/// A text and everything the language layer knows about it.
///
/// Tokens are numbered through the whole text; sentences hold ranges of those numbers.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    /// The text.
    pub text: &'t str,
    /// Every token, in order.
    pub tokens: Vec<Token>,
    /// Every sentence, in order; together they hold every token.
    pub sentences: Vec<Sentence>,
    /// Names found by the name model, in order, not overlapping.
    pub names: Vec<Name>,
    /// Lower-case forms and lemmas, end to end; tokens hold ranges of it.
    pub(crate) forms: String,
}

/// One token.
#[derive(Debug, Clone)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// Its part of speech.
    pub tag: Tag,
    /// Its Penn tag, which tells tense and number.
    pub fine: FineTag,
    /// The token that it depends on; itself for the root of a sentence.
    pub head: u32,
    /// How it depends on its head.
    pub relation: Relation,
    pub(crate) lower: (u32, u32),
    pub(crate) lemma: (u32, u32),
}

/// One sentence, headline or list item.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Its bytes, from its first token to its last.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The paragraph it stands in, counted from 0.
    pub paragraph: u32,
    /// Set as a line of its own without a full stop: a headline, a subheading.
    pub heading: bool,
}

/// A name.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

spelled! {
    /// What the name model tells apart.
    NameKind {
        /// A person.
        Person = "PER",
        /// An organisation or a group.
        Organization = "ORG",
        /// A place.
        Location = "LOC",
        /// Any other name.
        Miscellaneous = "MISC",
    }
}

impl<'t> Document<'t> {
    /// A document of no tokens yet.
    pub(crate) fn new(text: &'t str) -> Self {
        Document {
            text,
            tokens: Vec::new(),
            sentences: Vec::new(),
            names: Vec::new(),
            forms: String::new(),
        }
    }

    /// Puts another analysis of the words from a token on in the place of what is known of them; heads
    /// are places in the analysis.
    pub fn revise(&mut self, start: usize, words: &[Analysis]) {
        for (at, analysis) in words.iter().enumerate() {
            let token = &mut self.tokens[start + at];
            (token.tag, token.fine) = (analysis.tag, analysis.fine);
            token.head = (start + analysis.head) as u32;
            token.relation = analysis.relation;
            self.add_lemma(start + at);
        }
    }

    /// The lemma by the token's tag; one that differs from the form is written behind the forms.
    pub(crate) fn add_lemma(&mut self, at: usize) {
        let token = &self.tokens[at];
        let place = match lemma(self.lower(at), token.fine) {
            None => token.lower,
            Some(lemma) => {
                let start = self.forms.len() as u32;
                self.forms.push_str(&lemma);
                (start, self.forms.len() as u32)
            }
        };
        self.tokens[at].lemma = place;
    }

    /// The token's own words.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The token in lower case, with typographic quotes and dashes made plain.
    pub fn lower(&self, token: usize) -> &str {
        let (start, end) = self.tokens[token].lower;
        &self.forms[start as usize..end as usize]
    }

    /// The token's lemma, in lower case.
    pub fn lemma(&self, token: usize) -> &str {
        let (start, end) = self.tokens[token].lemma;
        &self.forms[start as usize..end as usize]
    }

    /// The bytes from the first token of a range to its last; nothing, after the last token of all.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        if tokens.start >= self.tokens.len() {
            let end = self.tokens.last().map_or(0, |token| token.span.end);
            return Span { start: end, end };
        }
        let last = tokens.end.max(tokens.start + 1) - 1;
        self.tokens[tokens.start].span.to(self.tokens[last].span)
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences
            .partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The tokens that meet a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        let last = self
            .tokens
            .partition_point(|token| token.span.start < span.end);
        first..last.max(first)
    }
}
