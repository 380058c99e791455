//! Time expressions in running text, resolved to calendar dates (TIMEX3).
//!
//! Two steps. `parse` reads a time as typed ("last Friday", "the first nine months of 2024"),
//! knowing nothing but the words; `resolve` places it on the calendar with the day of
//! writing, the dates told of before it, and the tense around it. [`inferred_date`] finds the
//! day of writing when nobody gives it.

mod expression;
mod feast;
mod inferred;
mod lexicon;
mod parse;
mod period;
mod resolve;

use std::ops::Range;

use jiff::civil::Date;
use khabar_language::Document;
use khabar_numbers::Atoms;
use khabar_record::{Published, Span, TimexKind};
use resolve::sentences::Sentences;

/// A time expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Time {
    /// Its bytes.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// TIMEX3's type.
    pub kind: TimexKind,
    /// TIMEX3's value.
    pub value: String,
    /// First day it covers, where it can be placed on the calendar.
    pub from: Option<Date>,
    /// Last day it covers.
    pub to: Option<Date>,
    /// Counted from the day of writing or from another time in the text, rather than stated in full.
    pub relative: bool,
}

/// Every time expression in a document, in order, not overlapping.
///
/// `published` anchors "on Saturday" and "last month"; without it such expressions keep a
/// value with `XXXX` in it and no dates. Of a stretch that two times bound ("from March to
/// May") both have the days of the whole; "since March" lasts to the day of publication.
pub fn times(document: &Document<'_>, published: Option<Published>) -> Vec<Time> {
    let atoms = Atoms::new(document.text);
    let expressions = parse::expressions(&atoms);
    let resolved = resolve::resolved(
        &atoms,
        &Sentences::new(document, &atoms),
        &expressions,
        published.map(|published| published.end),
    );
    let pairs = expressions.into_iter().zip(resolved);
    pairs
        .map(|(expression, time)| {
            let span = atoms.span(expression.atoms.start, expression.atoms.end);
            Time {
                span,
                tokens: document.tokens_in(span),
                kind: time.kind,
                value: time.value,
                from: time.from,
                to: time.to,
                relative: time.relative,
            }
        })
        .collect()
}

/// When the text itself says it was written: a dateline, a "published" line, or the latest full date that it tells as past.
pub fn inferred_date(document: &Document<'_>) -> Option<Published> {
    inferred::date(document)
}
