use jiff::ToSpan;
use jiff::civil::Date;
use khabar_language::Document;
use khabar_numbers::Atoms;
use khabar_record::{DatePrecision, Published};

use crate::expression::{Expression, Part, Stated, What};
use crate::lexicon::LEXICON;
use crate::parse;
use crate::resolve::{Resolved, resolved};

/// How far into a text a dateline or a "published" line is looked for, in atoms.
const HEAD: usize = 60;

/// How long after the latest event that it tells of a text may have been written.
const DELAY: i64 = 30;

/// The day of writing that the text itself gives away.
pub(crate) fn date(document: &Document<'_>) -> Option<Published> {
    let atoms = Atoms::new(document.text);
    let expressions = parse::expressions(&atoms);
    let times = resolved(&atoms, &expressions, None);
    let dated = || expressions.iter().zip(&times);
    let stated = dated().find(|(expression, _)| is_dateline(&atoms, expression));
    if let Some(day) = stated.and_then(|(_, time)| time.from) {
        return Some(Published {
            inferred: true,
            ..Published::on(day)
        });
    }
    let latest = dated()
        .filter(|(expression, _)| is_event(expression))
        .filter_map(|(_, time)| day_told(time))
        .max()?;
    let end = latest.checked_add(DELAY.days()).ok()?;
    Some(Published {
        start: latest,
        end,
        precision: DatePrecision::Month,
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

/// A date in full that the text tells of as past: what lies ahead says little of the day of writing.
fn is_event(expression: &Expression) -> bool {
    is_full(&expression.what)
        || matches!(
            expression.what,
            What::Stated(Stated {
                year: Some(_),
                part: Part::Month(_),
                ..
            })
        )
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

fn day_told(time: &Resolved) -> Option<Date> {
    time.period?.first()
}
