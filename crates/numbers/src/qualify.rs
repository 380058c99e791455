use crate::atoms::Atoms;
use crate::find::Found;
use crate::lexicon::LEXICON;
use crate::{NumberKind, Qualifier};

/// A number together with the words that bound it.
pub(crate) fn qualified(atoms: &Atoms<'_>, found: Found, floor: usize) -> Found {
    if let Some((start, qualifier)) = before(atoms, &found, floor) {
        let whole = start..found.whole.end;
        return bounded(Found { whole, ..found }, qualifier);
    }
    match after(atoms, found.whole.end) {
        Some((end, qualifier))
            if found.kind == NumberKind::Count || found.kind == NumberKind::Measure =>
        {
            let whole = found.whole.start..end;
            bounded(Found { whole, ..found }, qualifier)
        }
        _ => found,
    }
}

/// The phrase before a number that bounds it, and where it starts.
pub(crate) fn before(atoms: &Atoms<'_>, found: &Found, floor: usize) -> Option<(usize, Qualifier)> {
    let mut end = found.whole.start;
    for _ in 0..3 {
        if let Some((start, qualifier)) = phrase_before(atoms, end, floor) {
            let loose = found.low == Some(1.0) || found.qualifier == Qualifier::Vague;
            let prepositional = loose && LEXICON.not_before_one.contains(atoms.word(end - 1))
                || rises(atoms, start, qualifier);
            return (!prepositional).then(|| (boosted(atoms, start, floor), qualifier));
        }
        let skippable = end > floor && LEXICON.between.contains(atoms.word(end - 1));
        end = if skippable { end - 1 } else { return None };
    }
    None
}

/// "had gone up to nine": the words belong to the verb.
fn rises(atoms: &Atoms<'_>, start: usize, qualifier: Qualifier) -> bool {
    let verb = (start.saturating_sub(3)..start).any(|at| LEXICON.rising.contains(atoms.word(at)));
    qualifier == Qualifier::UpTo && atoms.word(start) == "up" && verb
}

fn phrase_before(atoms: &Atoms<'_>, end: usize, floor: usize) -> Option<(usize, Qualifier)> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    let phrases = LEXICON.before.get(atoms.word(last))?;
    let fits = |words: &[String]| words.len() <= end - floor && atoms.ends_with(end, words);
    let (words, qualifier) = phrases.iter().find(|(words, _)| fits(words))?;
    Some((end - words.len(), *qualifier))
}

/// Takes in the adverbs before a phrase: "well over".
fn boosted(atoms: &Atoms<'_>, mut start: usize, floor: usize) -> usize {
    while start > floor
        && !atoms.opens_paragraph(start)
        && LEXICON.boosters.contains(atoms.word(start - 1))
    {
        start -= 1;
    }
    start
}

/// The phrase after a number that bounds it, and where it ends.
fn after(atoms: &Atoms<'_>, end: usize) -> Option<(usize, Qualifier)> {
    if atoms.word(end) == "+" && atoms.touches(end) {
        return Some((end + 1, Qualifier::AtLeast));
    }
    let start = atoms.over_hyphen(end);
    let (words, qualifier) = LEXICON
        .after
        .iter()
        .find(|(words, _)| atoms.starts_with(start, words))?;
    let bound = start + words.len();
    // "40 plus two more" adds, "12 at least 3" bounds the next number, "150 odd" needs its hyphen or a noun.
    let another = atoms.is_numeral(bound) || LEXICON.meanings.contains_key(atoms.word(bound));
    (!another).then_some((bound, *qualifier))
}

/// Whether a "no" opens a bound ("no fewer than").
pub(crate) fn is_negative(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.word(at + 2), "than") || atoms.word(at + 1) == "."
}

/// The bounds that a qualifier leaves, by the record's contract.
fn bounded(found: Found, qualifier: Qualifier) -> Found {
    if matches!(found.qualifier, Qualifier::Vague | Qualifier::Range) {
        return found;
    }
    let (low, high) = match qualifier {
        Qualifier::AtLeast | Qualifier::Over => (found.low, None),
        Qualifier::UpTo | Qualifier::Nearly => (None, found.high),
        _ => (found.low, found.high),
    };
    Found {
        low,
        high,
        qualifier,
        ..found
    }
}
