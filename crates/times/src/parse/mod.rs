//! Text to time expressions as typed.
//!
//! Small readers, each for one way of telling time, look at one place in the text; the one
//! that reads furthest wins. They compose: a part of the day takes a date, a length takes a
//! period to lie in, "last" takes a month. Written here rather than taken from the `duckling`
//! crate because that one resolves as it parses, against a clock, and knows neither TIMEX3
//! values nor dates told of earlier in a text.

mod clock;
mod counterpart;
mod date;
mod day_part;
mod length;
mod named;
mod part_of_year;
mod relative;
mod set;
mod year;

use khabar_numbers::{Atoms, Shape, is_number_word};

use crate::expression::{Expression, What};
use crate::lexicon::{LEXICON, Phrases};
use crate::period::Unit;

/// What a reader found, and where it ends.
pub(crate) type Read = Option<(What, usize)>;

/// Every time expression of a text, in order, not overlapping.
pub(crate) fn expressions(atoms: &Atoms<'_>) -> Vec<Expression> {
    let mut found: Vec<Expression> = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        let floor = found.last().map_or(0, |last| last.atoms.end);
        match expression(atoms, at, found.last()) {
            Some((what, end)) if named::is_name(atoms, &(at..end), &what) => at = end,
            Some((what, end)) => {
                found.push(Expression {
                    atoms: modified(atoms, at, floor)..end,
                    what,
                });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The longest time that starts at an atom.
fn expression(atoms: &Atoms<'_>, at: usize, last: Option<&Expression>) -> Read {
    if !may_start(atoms, at) {
        return None;
    }
    let readers: [fn(&Atoms<'_>, usize) -> Read; 8] = [
        clock::read,
        day_part::read,
        date::read,
        counterpart::read,
        relative::read,
        reference,
        length::read,
        set::read,
    ];
    let read = readers.into_iter().filter_map(|read| read(atoms, at));
    // The first of equals: readers stand in order of trust.
    let longest = read.reduce(|best, next| if next.1 > best.1 { next } else { best });
    longest.or_else(|| date::continued(atoms, at, last))
}

/// Whether a time can start at an atom: most words of a text are passed over here.
fn may_start(atoms: &Atoms<'_>, at: usize) -> bool {
    match atoms.shape(at) {
        Some(Shape::Word) => {
            LEXICON.openers.contains(atoms.word(at)) || is_number_word(atoms.word(at))
        }
        Some(Shape::Numeral) => true,
        _ => matches!(atoms.word(at), "'" | "’" | "‘"),
    }
}

/// Takes in the words before a time that narrow it: "the end of", "early".
fn modified(atoms: &Atoms<'_>, at: usize, floor: usize) -> usize {
    let behind = if at > floor && atoms.is_dash(at - 1) && atoms.touches(at) {
        at - 1
    } else {
        at
    };
    let after_article = if behind > floor && atoms.word(behind - 1) == "the" {
        behind - 1
    } else {
        behind
    };
    let start = [behind, after_article].into_iter().find_map(|end| {
        let (words, _) = before(atoms, &LEXICON.modifiers, end)?;
        (end - words >= floor).then_some(end - words)
    });
    start.unwrap_or(at)
}

/// The length and the value of the longest phrase that ends before an atom.
fn before<'l>(atoms: &Atoms<'_>, phrases: &'l Phrases, end: usize) -> Option<(usize, &'l str)> {
    let list = phrases.get(atoms.word(end.checked_sub(1)?))?;
    let (words, value) = list.iter().find(|(words, _)| atoms.ends_with(end, words))?;
    Some((words.len(), value))
}

/// The length and the value of the longest phrase that starts at an atom.
fn phrase<'l>(atoms: &Atoms<'_>, phrases: &'l Phrases, at: usize) -> Option<(usize, &'l str)> {
    let list = phrases.get(atoms.word(at))?;
    let (words, value) = list
        .iter()
        .find(|(words, _)| atoms.starts_with(at, words))?;
    Some((words.len(), value))
}

/// A day, told in any way.
fn day(atoms: &Atoms<'_>, at: usize) -> Read {
    let told = date::read(atoms, at).or_else(|| relative::read(atoms, at));
    told.filter(|(what, _)| what.is_day())
}

/// The unit that a word names one of.
fn unit(atoms: &Atoms<'_>, at: usize) -> Option<Unit> {
    let word = atoms.word(at);
    LEXICON
        .units
        .get(word)
        .copied()
        .filter(|_| !word.ends_with('s'))
}

/// The unit that a word names several of.
fn units(atoms: &Atoms<'_>, at: usize) -> Option<Unit> {
    let word = atoms.word(at);
    LEXICON
        .units
        .get(word)
        .copied()
        .filter(|_| word.ends_with('s'))
}

/// "now", "recently", "the future".
fn reference(atoms: &Atoms<'_>, at: usize) -> Read {
    let (length, value) = phrase(atoms, &LEXICON.references, at)?;
    Some((What::Reference(value), at + length))
}
