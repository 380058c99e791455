use jiff::civil::Date;
use khabar_numbers::Atoms;

use super::Resolved;
use crate::expression::Expression;
use crate::lexicon::LEXICON;

/// Widens the days of times that words make into bounds: "since August 2021", "from March to May".
pub(crate) fn spread(
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

/// Whether two times bound one stretch: "from A to B", "between A and B", "A–B".
fn is_pair(atoms: &Atoms<'_>, first: &Expression, second: &Expression) -> bool {
    let link = first.atoms.end;
    let adjacent = second.atoms.start == link + 1;
    let opener = atoms.before(first.atoms.start);
    let ranged = match atoms.word(link) {
        "to" | "until" | "till" | "through" => true,
        "and" => {
            opener == "between" || (first.atoms.len() == 1 && atoms.is_numeral(first.atoms.start))
        }
        _ => atoms.is_dash(link),
    };
    adjacent && ranged
}

/// Gives both ends of a stretch the days of the whole.
fn join(pair: &mut [Resolved]) {
    let (from, to) = (pair[0].from, pair[1].to);
    if let (Some(from), Some(to)) = (from, to)
        && from <= to
    {
        for time in pair {
            (time.from, time.to) = (Some(from), Some(to));
        }
    }
}

/// "since A" lasts to the day of writing; "until A" began at no known day.
fn open(atoms: &Atoms<'_>, expression: &Expression, time: &mut Resolved, published: Option<Date>) {
    let opener = atoms.before(expression.atoms.start);
    if opener == "since" && LEXICON.since.contains(opener) {
        time.to = time
            .from
            .and(published.filter(|day| Some(*day) >= time.from))
            .or(time.to);
    } else if LEXICON.until.contains(opener) && matches!(opener, "until" | "till") {
        time.from = None;
    }
}
