use crate::amount::Amount;
use crate::atoms::Atoms;
use crate::find::Found;
use crate::year::is_year;
use crate::{NumberKind, Qualifier};

/// "8 to 10", "between 8 and 10", "8-10", "two or three", where the first number is read already.
pub(crate) fn read(atoms: &Atoms<'_>, at: usize, first: Amount) -> Option<Found> {
    let between = at > 0 && atoms.word(at - 1) == "between";
    let next = joined(atoms, first.end, between)?;
    let second = Amount::read(atoms, next)?;
    let (low, high) = (scaled(first.value?, second), second.value?);
    let years = is_year(atoms, at) && is_year(atoms, next);
    // "rose from 5 to 10" is two numbers; "anywhere from 5 to 10" is one.
    let anywhere = at > 1 && atoms.word(at - 2) == "anywhere";
    let from = at > 0 && atoms.word(at - 1) == "from" && !atoms.is_dash(first.end) && !anywhere;
    if low >= high || years || from {
        return None;
    }
    let start = if between { at - 1 } else { at };
    Some(Found {
        whole: start..second.end,
        core: at..second.end,
        kind: NumberKind::Count,
        qualifier: Qualifier::Range,
        low: Some(low),
        high: Some(high),
        unit: None,
    })
}

/// Where the second number starts, if a word or a dash between numbers stands at `at`.
fn joined(atoms: &Atoms<'_>, at: usize, between: bool) -> Option<usize> {
    let linked = match atoms.word(at) {
        "to" | "or" => true,
        "and" => between,
        _ => {
            atoms.is_dash(at)
                && atoms.is_numeral(at + 1)
                && atoms.touches(at) == atoms.touches(at + 1)
        }
    };
    // "dead-or-alive" and the like: "six-to-eight-month" is a range all the same.
    let hyphened = atoms
        .past_hyphen(at)
        .filter(|&word| atoms.word(word) == "to");
    match hyphened {
        Some(word) => atoms.past_hyphen(word + 1),
        None => linked.then_some(at + 1),
    }
}

/// The first number in the scale of the second: "two to three million".
fn scaled(first: f64, second: Amount) -> f64 {
    let Some(high) = second.value else {
        return first;
    };
    let scale = [1e9, 1e7, 1e6, 1e5, 1e3]
        .into_iter()
        .find(|scale| high >= *scale);
    match scale {
        Some(scale) if !second.bare && first < 1000.0 && first * scale <= high => first * scale,
        _ => first,
    }
}
