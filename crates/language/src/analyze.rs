use std::ops::Range;

use khabar_record::Span;

use crate::document::{Document, Sentence, Token};
use crate::forms::push_lower;
use crate::paragraphs::paragraphs;
use crate::sentences::{is_heading, sentences};
use crate::tokens::tokenize;
use crate::{Relation, Tag};

/// Reads a text: sentences, tokens, tags, trees, lemmas, names.
pub fn analyze(text: &str) -> Document<'_> {
    let mut document = segment(text);
    add_forms(&mut document);
    document
}

/// The tokens and sentences of a text, nothing more.
fn segment(text: &str) -> Document<'_> {
    let mut document = Document::new(text);
    let mut spans = Vec::new();
    for paragraph in paragraphs(text) {
        let first = spans.len();
        tokenize(text, paragraph, &mut spans);
        if first < spans.len() {
            add_paragraph(&mut document, &spans, first..spans.len());
        }
    }
    document.tokens = spans.into_iter().map(bare_token).collect();
    for sentence in &document.sentences {
        for token in &mut document.tokens[sentence.tokens.clone()] {
            token.head = sentence.tokens.start as u32;
        }
    }
    document
}

fn add_paragraph(document: &mut Document, spans: &[Span], tokens: Range<usize>) {
    let paragraph = document
        .sentences
        .last()
        .map_or(0, |last| last.paragraph + 1);
    let heading = is_heading(document.text, &spans[tokens.clone()]);
    for tokens in sentences(document.text, spans, tokens) {
        let span = spans[tokens.start].to(spans[tokens.end - 1]);
        document.sentences.push(Sentence {
            span,
            tokens,
            paragraph,
            heading,
        });
    }
}

/// A token that nothing is known of yet.
fn bare_token(span: Span) -> Token {
    Token {
        span,
        tag: Tag::X,
        head: 0,
        relation: Relation::Dep,
        lower: (0, 0),
        lemma: (0, 0),
    }
}

fn add_forms(document: &mut Document) {
    let mut forms = String::with_capacity(document.text.len() * 2);
    for token in &mut document.tokens {
        let start = forms.len() as u32;
        push_lower(token.span.of(document.text), &mut forms);
        token.lower = (start, forms.len() as u32);
        token.lemma = token.lower;
    }
    document.forms = forms;
}
