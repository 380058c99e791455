use std::ops::Range;

use khabar_record::Span;

use crate::annotate::annotate;
use crate::document::{Document, Sentence, Token};
use crate::forms::push_lower;
use crate::paragraphs::paragraphs;
use crate::sentences::{is_heading, sentences};
use crate::tokens::tokenize;
use crate::{FineTag, Relation, Tag};

/// Reads a text: sentences, tokens, tags, trees, lemmas, names.
pub fn analyze(text: &str) -> Document<'_> {
    let mut document = segment(text);
    add_lower(&mut document);
    annotate(&mut document);
    for at in 0..document.tokens.len() {
        document.add_lemma(at);
    }
    document
}

/// Cuts a text into tokens and sentences and leaves it at that: no tags, no trees, no forms.
pub fn segment(text: &str) -> Document<'_> {
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
    document
}

/// Cuts a text into tokens, and leaves it at that.
pub fn tokens(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for paragraph in paragraphs(text) {
        tokenize(text, paragraph, &mut spans);
    }
    spans
}

fn add_paragraph(document: &mut Document, spans: &[Span], tokens: Range<usize>) {
    let paragraph = document
        .sentences
        .last()
        .map_or(0, |last| last.paragraph + 1);
    let ranges = sentences(document.text, spans, tokens.clone());
    let heading = ranges.len() == 1 && is_heading(document.text, &spans[tokens]);
    for tokens in ranges {
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
        fine: FineTag::Nfp,
        head: 0,
        relation: Relation::Dep,
        lower: (0, 0),
        lemma: (0, 0),
    }
}

fn add_lower(document: &mut Document) {
    let mut forms = String::with_capacity(document.text.len() * 2);
    for token in &mut document.tokens {
        let start = forms.len() as u32;
        push_lower(token.span.of(document.text), &mut forms);
        token.lower = (start, forms.len() as u32);
    }
    document.forms = forms;
}
