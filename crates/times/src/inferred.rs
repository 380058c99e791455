use jiff::ToSpan;
use khabar_language::Document;
use khabar_numbers::Atoms;
use khabar_record::{DatePrecision, Published};

use crate::expression::{Expression, Part, Stated, What};
use crate::lexicon::LEXICON;
use crate::parse;
use crate::period::{Period, Unit};
use crate::resolve::resolved;
use crate::resolve::sentences::Sentences;
use crate::resolve::tense::{self, Tense};

/// How far into a text a dateline or a "published" line is looked for, in atoms.
const HEAD: usize = 60;

/// How long after the latest event that it tells of a text may have been written.
const DELAY: i64 = 30;

/// The day of writing that the text itself gives away.
pub(crate) fn date(document: &Document<'_>) -> Option<Published> {
    let atoms = Atoms::new(document.text);
    let expressions = parse::expressions(&atoms);
    let sentences = Sentences::new(document, &atoms);
    let times = resolved(&atoms, &sentences, &expressions, None);
    let dated = || expressions.iter().zip(&times);
    let stated = dated().find(|(expression, _)| is_dateline(&atoms, expression));
    if let Some(day) = stated.and_then(|(_, time)| time.from) {
        return Some(Published {
            inferred: true,
            ..Published::on(day)
        });
    }
    let told = dated()
        .filter(|(expression, _)| is_past(&atoms, &sentences, expression))
        .filter_map(|(_, time)| time.period);
    from_events(told)
}

/// The days on which a text can have been written that tells of these periods as past.
fn from_events(told: impl Iterator<Item = Period>) -> Option<Published> {
    let (years, dates): (Vec<_>, Vec<_>) = told
        .filter(|period| period.unit() <= Unit::Year)
        .partition(|period| period.unit() == Unit::Year);
    let latest = dates.into_iter().filter_map(Period::first).max()?;
    // A year told of after the last date moves the writing into that year, on no known day.
    let year = years
        .into_iter()
        .filter(|year| year.first() > Some(latest))
        .max_by_key(|year| year.first());
    let (start, end) = match year {
        Some(year) => (year.first()?, year.last()?),
        None => (latest, latest.checked_add(DELAY.days()).ok()?),
    };
    Some(Published {
        start,
        end,
        precision: DatePrecision::of_range(start, end),
        inferred: true,
    })
}

/// A full date at the head of a text that says when the text was published.
fn is_dateline(atoms: &Atoms<'_>, expression: &Expression) -> bool {
    let (start, end) = (expression.atoms.start, expression.atoms.end);
    if !is_full(&expression.what) || start > HEAD {
        return false;
    }
    let said =
        (start.saturating_sub(3)..start).any(|left| LEXICON.published.contains(atoms.word(left)));
    let alone = atoms.opens_line(start) && atoms.opens_line(end);
    let before_text = atoms.is_dash(end) || matches!(atoms.word(end), "(" | ")" | "|" | ":");
    said || alone || (start < HEAD / 3 && before_text)
}

/// A stated date that the text does not look forward to.
fn is_past(atoms: &Atoms<'_>, sentences: &Sentences, expression: &Expression) -> bool {
    let start = expression.atoms.start;
    let ahead = start > 0 && LEXICON.until.contains(atoms.word(start - 1));
    matches!(expression.what, What::Stated(_) | What::PartOfDay { .. })
        && !ahead
        && tense::of(atoms, sentences, &expression.atoms) != Tense::Future
}

fn is_full(what: &What) -> bool {
    matches!(
        what,
        What::Stated(Stated {
            year: Some(_),
            part: Part::Day(..),
            ..
        })
    )
}
