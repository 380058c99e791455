use jiff::civil::Date;
use khabar_numbers::Atoms;

use super::Resolved;
use crate::expression::{Expression, Pick, Stated, What};
use crate::lexicon::LEXICON;
use crate::period::{Period, Unit};

/// Gives the first of a pair the year that stands after the second: "April and June 1955".
pub(super) fn share_years(atoms: &Atoms<'_>, expressions: &[Expression]) -> Vec<Expression> {
    let mut shared = expressions.to_vec();
    for second in (1..shared.len()).rev() {
        let year = lent_year(&shared[second].what)
            .filter(|_| is_linked(atoms, &shared[second - 1], &shared[second]));
        if let What::Stated(stated) = &mut shared[second - 1].what
            && stated.pick == Pick::Context
            && stated.is_part_of_year()
        {
            stated.year = stated.year.or(year);
        }
    }
    shared
}

/// The year that a date can lend to the one before it.
fn lent_year(what: &What) -> Option<i16> {
    match what {
        What::Stated(stated @ Stated { year, .. }) if stated.is_part_of_year() => *year,
        _ => None,
    }
}

/// Whether one word or dash stands between two times.
fn is_linked(atoms: &Atoms<'_>, first: &Expression, second: &Expression) -> bool {
    let link = first.atoms.end;
    let links = atoms.is_dash(link) || LEXICON.contexts.links.contains(atoms.word(link));
    second.atoms.start == link + 1 && links
}

/// Widens the days of times that words make into bounds: "since August 2021", "from March to May".
pub(super) fn spread(
    atoms: &Atoms<'_>,
    expressions: &[Expression],
    times: &mut [Resolved],
    published: Option<Date>,
) {
    for at in 0..times.len() {
        let paired = at + 1 < times.len() && is_pair(atoms, &expressions[at], &expressions[at + 1]);
        if paired {
            join(&mut times[at..at + 2]);
        } else if at == 0 || !is_pair(atoms, &expressions[at - 1], &expressions[at]) {
            open(atoms, &expressions[at], &mut times[at], published);
        }
    }
}

/// Whether two times bound one stretch: "from A to B", "between A and B", "A–B", "7 and 8 October".
fn is_pair(atoms: &Atoms<'_>, first: &Expression, second: &Expression) -> bool {
    let link = first.atoms.end;
    let between = atoms.before(first.atoms.start) == "between";
    let alone = |time: &Expression| {
        time.what.is_day() && time.atoms.len() == 1 && atoms.is_numeral(time.atoms.start)
    };
    let ranged = match atoms.word(link) {
        "or" => false,
        "and" => between || alone(first) || alone(second),
        _ => true,
    };
    ranged && is_linked(atoms, first, second)
}

/// Gives both ends of a stretch the days of the whole.
fn join(pair: &mut [Resolved]) {
    put_first_before(pair);
    let (from, to) = (pair[0].from, pair[1].to);
    if from.is_some() && from <= to {
        for time in pair {
            (time.from, time.to) = (from, to);
        }
    }
}

/// "from January to September", written in October: each month by itself is the nearest of its
/// name, but a stretch begins before it ends.
fn put_first_before(pair: &mut [Resolved]) {
    let guessed = pair[0].relative && pair[1].relative && pair[0].from > pair[1].to;
    let alike = pair[0].period.map(Period::unit) == pair[1].period.map(Period::unit);
    let year_before = pair[0].period.filter(|_| guessed && alike);
    let Some(period) = year_before.and_then(|period| period.shifted(-1, Unit::Year)) else {
        return;
    };
    if period.first() <= pair[1].to {
        pair[0] = Resolved {
            relative: true,
            ..Resolved::placed(period)
        };
    }
}

/// "since A" lasts to the day of writing; "until A" began at no known day.
fn open(atoms: &Atoms<'_>, expression: &Expression, time: &mut Resolved, published: Option<Date>) {
    match atoms.before(expression.atoms.start) {
        "since" if time.from <= published => time.to = time.from.and(published).or(time.to),
        "until" | "till" => time.from = None,
        _ => {}
    }
}
