use std::ops::Range;

use khabar_language::Document;

use crate::amount::{Amount, ordinal};
use crate::atoms::Atoms;
use crate::follow::{self, Follow};
use crate::lexicon::LEXICON;
use crate::{Number, NumberKind, Qualifier, cluster, label, qualify, range};

/// A number found in the atoms, before it is laid over the document's tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// With its qualifier and its unit.
    pub whole: Range<usize>,
    /// The number alone.
    pub core: Range<usize>,
    pub kind: NumberKind,
    pub qualifier: Qualifier,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub unit: Option<String>,
}

/// Every number of a document.
pub(crate) fn numbers(document: &Document<'_>) -> Vec<Number> {
    let atoms = Atoms::new(document.text);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        let floor = found.last().map_or(0, |last| last.whole.end);
        match number(&atoms, document, at, floor) {
            Some(number) => {
                at = number.whole.end;
                found.push(number);
            }
            None => at += 1,
        }
    }
    found
        .into_iter()
        .map(|number| laid_over(document, &atoms, number))
        .collect()
}

/// The number that starts at an atom; nothing of it lies before `floor`.
fn number(atoms: &Atoms<'_>, document: &Document<'_>, at: usize, floor: usize) -> Option<Found> {
    if let Some(found) = cluster::read(atoms, at)
        .or_else(|| follow::fraction(atoms, at))
        .or_else(|| follow::one_in(atoms, at))
    {
        return Some(qualify::qualified(atoms, found, floor));
    }
    if let Some((value, end)) = ordinal(atoms, at) {
        let kind = if label::in_date(atoms, at, end) {
            NumberKind::Label
        } else {
            NumberKind::Ordinal
        };
        return Some(Found::plain(at..end, kind, Some(f64::from(value))));
    }
    if let Some(found) = none_at_all(atoms, at).or_else(|| follow::multiple(atoms, at)) {
        return Some(found);
    }
    let amount = Amount::read(atoms, at)?;
    if label::is_pronoun(atoms, at, amount) {
        return None;
    }
    let found = range::read(atoms, at, amount).unwrap_or_else(|| Found::of(at, amount));
    Some(classified(atoms, document, found, amount, floor))
}

/// Gives a count its kind: what follows it counts for more than what stands around it.
fn classified(
    atoms: &Atoms<'_>,
    document: &Document<'_>,
    found: Found,
    amount: Amount,
    floor: usize,
) -> Found {
    if label::in_word_name(atoms, found.core.start, found.core.end) {
        return found.labelled();
    }
    if let Some(follow) = follow::read(atoms, &found) {
        return qualify::qualified(atoms, found.followed(follow, floor), floor);
    }
    let qualified = qualify::before(atoms, &found, floor).is_some();
    let vague = found.qualifier == Qualifier::Vague;
    if !vague && label::is_label(atoms, document, &found, amount.bare, qualified) {
        return found.labelled();
    }
    qualify::qualified(atoms, found, floor)
}

/// "no casualties", where "no" determines a noun; "not a single house", "not one of them".
fn none_at_all(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    let none = |end: usize| Found::plain(at..end, NumberKind::Count, Some(0.0));
    let phrase = LEXICON
        .nothing
        .iter()
        .find(|words| atoms.starts_with(at, words));
    if let Some(words) = phrase.filter(|words| atoms.word(at + words.len()) != "but") {
        return Some(none(at + words.len()));
    }
    let counts = atoms.word(at) == "no"
        && atoms.is_word(at + 1)
        && !atoms.touches(at + 1)
        && !LEXICON.labels.no_before.contains(atoms.word(at + 1))
        && !qualify::is_negative(atoms, at);
    counts.then(|| none(at + 1))
}

fn laid_over(document: &Document<'_>, atoms: &Atoms<'_>, found: Found) -> Number {
    let span = atoms.span(found.whole.start, found.whole.end);
    let core = atoms.span(found.core.start, found.core.end);
    Number {
        span,
        tokens: document.tokens_in(span),
        core: document.tokens_in(core),
        kind: found.kind,
        qualifier: found.qualifier,
        low: found.low,
        high: found.high,
        unit: found.unit,
    }
}

impl Found {
    /// An unqualified number.
    pub fn plain(atoms: Range<usize>, kind: NumberKind, value: Option<f64>) -> Self {
        Found {
            whole: atoms.clone(),
            core: atoms,
            kind,
            qualifier: Qualifier::Exact,
            low: value,
            high: value,
            unit: None,
        }
    }

    /// The number as a name for something.
    fn labelled(self) -> Self {
        Found {
            kind: NumberKind::Label,
            qualifier: Qualifier::Exact,
            ..self
        }
    }

    /// The number with the unit beside it; nothing of it lies before `floor`.
    fn followed(self, follow: Follow, floor: usize) -> Self {
        let start = follow.start.max(floor).min(self.whole.start);
        let whole = start..follow.end.max(self.whole.end);
        Found {
            whole,
            kind: follow.kind,
            unit: Some(follow.unit),
            ..self
        }
    }

    /// A count of so many.
    pub fn of(at: usize, amount: Amount) -> Self {
        let qualifier = if amount.value.is_none() {
            Qualifier::Vague
        } else {
            Qualifier::Exact
        };
        Found {
            qualifier,
            ..Found::plain(at..amount.end, NumberKind::Count, amount.value)
        }
    }
}
