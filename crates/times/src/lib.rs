//! Time expressions in running text, resolved to calendar dates (TIMEX3).

use std::ops::Range;

use jiff::civil::Date;
use khabar_language::Document;
use khabar_record::{Published, Span, TimexKind};

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
/// value with `XXXX` in it and no dates.
pub fn times(_document: &Document<'_>, _published: Option<Published>) -> Vec<Time> {
    Vec::new()
}

/// When the text itself says it was written: a dateline, a "published" line, or the latest full date that it tells as past.
pub fn inferred_date(_document: &Document<'_>) -> Option<Published> {
    None
}
