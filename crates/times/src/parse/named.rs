use std::ops::Range;

use khabar_numbers::Atoms;

use crate::expression::{Part, Stated, What};
use crate::lexicon::LEXICON;

/// Whether the words of a time are a part of a name: "the March 23 Movement", "Bloody Sunday",
/// "Pakistan Today", ABC's "This Week".
pub(super) fn is_name(atoms: &Atoms<'_>, words: &Range<usize>, what: &What) -> bool {
    match what {
        What::Stated(Stated {
            year: None, part, ..
        }) => is_dated_name(atoms, words, *part),
        What::Again(_) | What::Shift { .. } => is_title(atoms, words),
        _ => false,
    }
}

/// "the March 23 Movement", "the Good Friday Agreement", "Black September".
fn is_dated_name(atoms: &Atoms<'_>, words: &Range<usize>, part: Part) -> bool {
    let names = &LEXICON.names;
    let opening = atoms.past(words.start, &["the"]);
    let article = opening > words.start || atoms.before(words.start) == "the";
    let headed = is_capital(atoms, words.end) && names.heads.contains(atoms.word(words.end))
        || is_capital(atoms, words.end) && names.heads.contains(atoms.word(words.end + 1));
    match part {
        Part::Day(..) => {
            let common = names.common_heads.contains(atoms.word(words.end));
            (headed || common) && !names.not_after.contains(atoms.before(words.start))
        }
        Part::Feast(_) => headed,
        Part::Month(_) | Part::Weekday(_) => article && headed || is_coloured(atoms, opening),
        _ => false,
    }
}

/// "Bloody Sunday", "Black September".
fn is_coloured(atoms: &Atoms<'_>, at: usize) -> bool {
    at > 0 && is_capital(atoms, at - 1) && LEXICON.names.before.contains(atoms.before(at))
}

/// "Pakistan Today", "the Daily Mail"; a programme's title in quotes.
fn is_title(atoms: &Atoms<'_>, words: &Range<usize>) -> bool {
    let (first, last) = (words.start, words.end - 1);
    let inside = first > 0 && atoms.is_word(first - 1) && !atoms.opens_line(first);
    let word = LEXICON.names.words.contains(atoms.word(first)) && is_capital(atoms, first);
    let quoted = matches!(atoms.before(first), "\"" | "“" | "‘");
    let title = last == first + 1 && is_capital(atoms, first) && is_capital(atoms, last);
    inside && word || quoted && title
}

/// Whether a word has a capital of its own, rather than in a line of capitals.
fn is_capital(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms.is_cased() && atoms.is_capital(at) && atoms.raw(at).chars().any(char::is_lowercase)
}
