use crate::NumberKind;
use crate::amount::Amount;
use crate::atoms::Atoms;
use crate::find::Found;
use crate::label::{after_label_noun, counts_next, is_code};
use crate::lexicon::LEXICON;
use crate::{follow, qualify};

/// Whether a numeral could be a year.
pub(crate) fn is_year(atoms: &Atoms<'_>, at: usize) -> bool {
    let word = atoms.word(at);
    atoms.is_numeral(at) && word.len() == 4 && ("1400".."2101").contains(&word)
}

/// Whether a numeral names a year of the calendar rather than counting, measuring or numbering.
pub fn names_year(atoms: &Atoms<'_>, at: usize) -> bool {
    let end = at + 1;
    let found = Found::plain(at..end, NumberKind::Count, None);
    let noun = atoms.before(at);
    let numbers_a_thing = after_label_noun(atoms, at) && !LEXICON.labels.dated_nouns.contains(noun);
    is_year(atoms, at)
        && follow::read(atoms, &found).is_none()
        && !numbers_a_thing
        && !is_code(atoms, at, end)
        && !counts_despite_year(atoms, at, end, qualify::before(atoms, &found, 0).is_some())
        && !LEXICON.labels.after.contains(atoms.word(end))
}

/// "killed 2000 people" counts; "the 2008 attacks" does not.
pub(crate) fn counts_despite_year(
    atoms: &Atoms<'_>,
    start: usize,
    end: usize,
    qualified: bool,
) -> bool {
    let dated = start.checked_sub(1).is_some_and(|left| {
        LEXICON.labels.year_before.contains(atoms.word(left))
            || LEXICON.months.contains(atoms.word(left))
            || matches!(atoms.word(left), "(" | ",")
    });
    let followed = counts_next(atoms, end);
    followed && (qualified || !dated)
}

/// "nineteen ninety-seven", "twenty twenty-four": two numbers under a hundred side by side.
pub(crate) fn spelled_year(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let century = |word: &str| LEXICON.labels.spelled_centuries.contains(word);
    let tail = Amount::read(atoms, end)
        .and_then(|next| next.value)
        .filter(|_| !atoms.is_numeral(end));
    let heads = end == start + 1
        && century(atoms.word(start))
        && tail.is_some_and(|tail| (10.0..100.0).contains(&tail));
    heads || (century(atoms.before(start)) && !counts_next(atoms, end))
}
