use khabar_numbers::{Atoms, names_year, ordinal};

use super::date::day_part;
use super::year::{optional_year, with_year};
use super::{Read, phrase};
use crate::expression::{Part, Stated, What};
use crate::lexicon::LEXICON;

/// A season, a quarter, a half, a day that bears a name.
pub(super) fn read(atoms: &Atoms<'_>, at: usize) -> Read {
    season(atoms, at)
        .or_else(|| year_then_quarter(atoms, at))
        .or_else(|| quarter(atoms, at))
        .or_else(|| half(atoms, at))
        .or_else(|| holiday(atoms, at))
}

/// "summer 1918", "the spring of 2023", "the summer", "late autumn".
fn season(atoms: &Atoms<'_>, at: usize) -> Read {
    let name = atoms.past(at, &["the"]);
    let &season = LEXICON.seasons.get(atoms.word(name))?;
    let (what, end) = with_year(atoms, Part::Season(season), name + 1);
    (end > name + 1 || is_season(atoms, at, name)).then_some((what, end))
}

/// Whether the word is a season: "the fall of the city" and "spring from" are not.
fn is_season(atoms: &Atoms<'_>, at: usize, name: usize) -> bool {
    let word = atoms.word(name);
    let named = atoms.is_capital(at) && atoms.is_capital(name + 1);
    if !matches!(word, "fall" | "spring") || named {
        return true;
    }
    let placed = LEXICON.contexts.before_season.contains(atoms.before(at));
    let spring = name > at && word == "spring";
    (placed || spring) && atoms.word(name + 1) != "of"
}

/// "the 1988 second quarter".
fn year_then_quarter(atoms: &Atoms<'_>, at: usize) -> Read {
    let year = atoms.past(at, &["the"]);
    let stated_year = atoms
        .word(year)
        .parse()
        .ok()
        .filter(|_| names_year(atoms, year));
    let (what, end) = quarter(atoms, year + 1).filter(|_| stated_year.is_some())?;
    let What::Stated(stated) = what else {
        return None;
    };
    Some((
        What::Stated(Stated {
            year: stated_year,
            ..stated
        }),
        end,
    ))
}

/// "the third quarter of 2024", "fourth-quarter", "Q3".
fn quarter(atoms: &Atoms<'_>, at: usize) -> Read {
    if atoms.word(at) == "q" && atoms.touches(at + 1) {
        let number = atoms
            .word(at + 1)
            .parse()
            .ok()
            .filter(|number| (1..5).contains(number))?;
        return Some(with_year(atoms, Part::Quarter(number), at + 2));
    }
    let (number, end) = ordinal(atoms, atoms.past(at, &["the"]))?;
    let name = atoms.past(atoms.over_hyphen(end), &["fiscal"]);
    let is_quarter = atoms.word(name) == "quarter" && (1..5).contains(&number);
    is_quarter.then(|| with_year(atoms, Part::Quarter(number as i8), name + 1))
}

/// "the first half of 2024", "the second half of this year".
fn half(atoms: &Atoms<'_>, at: usize) -> Read {
    let (number, end) =
        ordinal(atoms, atoms.past(at, &["the"])).filter(|(number, _)| *number < 3)?;
    let (what, last) = with_year(atoms, Part::Half(number as i8), end + 1);
    (atoms.word(end) == "half" && last > end + 1).then_some((what, last))
}

/// "Christmas", "New Year's Eve".
fn holiday(atoms: &Atoms<'_>, at: usize) -> Read {
    let (length, date) = phrase(atoms, &LEXICON.holidays, at)?;
    let (month, day) = date.split_once('-')?;
    let (year, end) = optional_year(atoms, at + length);
    Some((
        What::stated(year, day_part(month.parse().ok()?, day.parse().ok()?)?),
        end,
    ))
}
