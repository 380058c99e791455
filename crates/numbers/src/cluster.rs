use crate::NumberKind;
use crate::amount::Amount;
use crate::atoms::Atoms;
use crate::find::Found;
use crate::label::counts_next;
use crate::year::is_year;

/// Several numerals that make one label: "9/11", "1-2-3", "3:00", "2024-03-18", "+44 20 7946", "3-2", "5-to-4".
pub(crate) fn read(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    if let Some(end) = to_one(atoms, at) {
        return Some(Found::plain(at..end, NumberKind::Label, None));
    }
    if !atoms.is_numeral(at) {
        return None;
    }
    let end = international(atoms, at)
        .or_else(|| ratio(atoms, at))
        .or_else(|| chain(atoms, at))?;
    Some(Found::plain(at..end, NumberKind::Label, None))
}

/// The end of a telephone number behind a plus sign, its groups apart or not.
fn international(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let plus = atoms.before(at) == "+" && atoms.touches(at);
    let mut end = at + 1;
    while let Some(next) = glued(atoms, end).or(atoms.is_numeral(end).then_some(end)) {
        end = next + 1;
    }
    plus.then_some(end)
}

/// The end of numerals that signs hold together, where they cannot be a range.
fn chain(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while let Some(next) = glued(atoms, end) {
        end = next + 1;
    }
    let dashed = atoms.is_dash(at + 1) && end == at + 3;
    let label = if dashed {
        is_score(atoms, at)
    } else {
        end > at + 1
    };
    label.then_some(end)
}

/// The next numeral, where a sign between two numerals touches both.
fn glued(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let sign = atoms.is_dash(at) || matches!(atoms.word(at), "/" | ":" | ".");
    (sign && atoms.touches(at) && atoms.touches(at + 1) && atoms.is_numeral(at + 1))
        .then_some(at + 1)
}

/// The end of "5-to-4", where the second number is not the larger.
fn ratio(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let to = atoms
        .past_hyphen(at + 1)
        .filter(|to| atoms.word(*to) == "to")?;
    let second = atoms.past_hyphen(to + 1)?;
    let value = |at: usize| atoms.word(at).parse::<u32>().ok();
    (value(at)? >= value(second)?).then_some(second + 1)
}

/// The end of "three to one" and "3 to 1", where nothing fell from the one to the other.
fn to_one(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let one = matches!(atoms.word(at + 2), "one" | "1") && atoms.word(at + 1) == "to";
    let ratio = one && atoms.before(at) != "from" && !counts_next(atoms, at + 3);
    let first = Amount::read(atoms, at).filter(|first| ratio && first.end == at + 1)?;
    first.value.filter(|value| *value > 1.0).map(|_| at + 3)
}

/// "3-2", "15-0": a hyphen between numbers that do not rise, or two years.
fn is_score(atoms: &Atoms<'_>, at: usize) -> bool {
    let value = |at: usize| atoms.word(at).replace(',', "").parse().unwrap_or(0.0);
    let (first, second): (f64, f64) = (value(at), value(at + 2));
    first >= second || first == 0.0 || (is_year(atoms, at) && is_year(atoms, at + 2))
}
