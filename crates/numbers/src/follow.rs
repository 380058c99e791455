use crate::amount::{Amount, scales};
use crate::atoms::Atoms;
use crate::find::Found;
use crate::lexicon::{LEXICON, Meaning};
use crate::{NumberKind, label};

/// What the words at a number's sides make of it.
pub(crate) struct Follow {
    pub kind: NumberKind,
    pub unit: String,
    /// First atom of the whole, where a currency's sign or "aged" stands before.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// Reads the percent sign, the currency, the unit or the mark of an age beside a number.
pub(crate) fn read(atoms: &Atoms<'_>, found: &Found) -> Option<Follow> {
    let core = (found.core.start, found.core.end);
    share(atoms, core)
        .or_else(|| money(atoms, core))
        .or_else(|| age(atoms, core, found))
        .or_else(|| times(atoms, core))
        .or_else(|| measure(atoms, core))
}

/// "a third of", "two-thirds", "half the". Shares are told in percent.
pub(crate) fn fraction(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    let count = match atoms.word(at) {
        "a" | "half" => Some(1.0),
        word if LEXICON.meanings.contains_key(word) => Amount::read(atoms, at)?.value,
        _ => return None,
    }?;
    let name = if atoms.word(at) == "half" {
        at
    } else {
        atoms.over_hyphen(at + 1)
    };
    let &percent = LEXICON.fractions.get(atoms.word(name))?;
    if let Some(found) = part_of_scale(atoms, at, name, count * percent / 100.0) {
        return Some(found);
    }
    let of = atoms.word(name + 1);
    let plural = atoms.word(name).ends_with('s');
    let partitive =
        of == "of" || (name == at && matches!(of, "the" | "its" | "their" | "all" | "his" | "her"));
    let divided = partitive || (plural && count > 1.0);
    if !divided {
        return None;
    }
    let share = Found::plain(at..name + 1, NumberKind::Share, Some(count * percent));
    Some(Found {
        unit: Some("percent".to_owned()),
        ..share
    })
}

/// "a quarter of a million": a count, not a share.
fn part_of_scale(atoms: &Atoms<'_>, at: usize, name: usize, part: f64) -> Option<Found> {
    let (factor, end) = scales(atoms, name + 3);
    let scaled = end > name + 3 && atoms.starts_with(name + 1, &["of", "a"]);
    scaled.then(|| Found::plain(at..end, NumberKind::Count, Some(part * factor)))
}

/// "one in five", "two out of every ten": a share, unless a unit of time follows ("one in two
/// days"). Without "every" more than one in five is a count of those five ("three out of four").
pub(crate) fn one_in(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    let links: [&[&str]; 5] = [
        &["in", "every"],
        &["out", "of", "every"],
        &["of", "every"],
        &["in"],
        &["out", "of"],
    ];
    let link = links.iter().find(|link| atoms.starts_with(at + 1, link))?;
    let &Meaning::Unit(part) = LEXICON.meanings.get(atoms.word(at))? else {
        return None;
    };
    let whole = Amount::read(atoms, at + 1 + link.len())?;
    let divides = part == 1.0 || link.ends_with(&["every"]);
    let value = whole
        .value
        .filter(|value| divides && (part + 1.0..=1000.0).contains(value))?;
    let measured = LEXICON.measures.contains_key(atoms.word(whole.end))
        || label::in_date(atoms, at + 2, whole.end);
    let share = Found::plain(at..whole.end, NumberKind::Share, Some(100.0 * part / value));
    (!measured).then(|| Found {
        unit: Some("percent".to_owned()),
        ..share
    })
}

/// "twice", "threefold".
pub(crate) fn multiple(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    let &value = LEXICON.multiples.get(atoms.word(at))?;
    Some(Found::plain(at..at + 1, NumberKind::Multiple, Some(value)))
}

fn share(atoms: &Atoms<'_>, (start, end): (usize, usize)) -> Option<Follow> {
    let point = matches!(atoms.word(end + 1), "point" | "points");
    let end = match atoms.word(end) {
        "%" | "percent" | "pc" | "pct" => end + 1,
        "per" if atoms.word(end + 1) == "cent" => end + 2,
        "percentage" if point => end + 2,
        _ if atoms
            .past_hyphen(end)
            .is_some_and(|next| atoms.word(next) == "percent") =>
        {
            end + 2
        }
        _ => return None,
    };
    Some(Follow {
        kind: NumberKind::Share,
        unit: "percent".to_owned(),
        start,
        end,
    })
}

fn money(atoms: &Atoms<'_>, (start, end): (usize, usize)) -> Option<Follow> {
    if let Some((sign, unit)) = currency_before(atoms, start) {
        return Some(Follow {
            kind: NumberKind::Money,
            unit: unit.to_owned(),
            start: sign,
            end,
        });
    }
    let name = atoms.over_hyphen(end);
    let unit = LEXICON.currency_after.get(atoms.word(name))?;
    Some(Follow {
        kind: NumberKind::Money,
        unit: unit.clone(),
        start,
        end: name + 1,
    })
}

/// The currency written before a number, and where it starts: "$", "Rs."; "US$" is two atoms.
pub(crate) fn currency_before(atoms: &Atoms<'_>, start: usize) -> Option<(usize, &'static str)> {
    let left = start.checked_sub(1)?;
    let sign = if atoms.word(left) == "." {
        left.checked_sub(1)?
    } else {
        left
    };
    let unit = LEXICON.currency_before.get(atoms.word(sign))?;
    let nation = sign
        .checked_sub(1)
        .filter(|nation| atoms.touches(sign) && atoms.word(*nation) == "us");
    Some((nation.unwrap_or(sign), unit))
}

/// "three times", "10x".
fn times(atoms: &Atoms<'_>, (start, end): (usize, usize)) -> Option<Follow> {
    let name = atoms.over_hyphen(end);
    let fold = matches!(atoms.word(name), "times" | "fold")
        || (atoms.touches(end) && atoms.word(end) == "x");
    fold.then(|| Follow {
        kind: NumberKind::Multiple,
        unit: "times".to_owned(),
        start,
        end: name + 1,
    })
}

fn measure(atoms: &Atoms<'_>, (start, end): (usize, usize)) -> Option<Follow> {
    let name = atoms.over_hyphen(end);
    let unit = LEXICON.measures.get(atoms.word(name))?;
    // A lone letter is a unit where it touches the number or stands in lower case.
    let clear = atoms.word(name).len() > 1 || atoms.touches(name) || atoms.raw(name) == "m";
    clear.then(|| Follow {
        kind: NumberKind::Measure,
        unit: unit.clone(),
        start,
        end: name + 1,
    })
}

/// "aged 39", "(23)", "14-year-old", "Name, 39,".
fn age(atoms: &Atoms<'_>, core: (usize, usize), found: &Found) -> Option<Follow> {
    let (start, end) = core;
    let follow = |start, end, unit: &str| Follow {
        kind: NumberKind::Age,
        unit: unit.to_owned(),
        start,
        end,
    };
    if let Some((last, unit)) = years_old(atoms, end) {
        return Some(follow(start, last, unit));
    }
    let aged = found
        .whole
        .start
        .checked_sub(1)
        .filter(|left| LEXICON.labels.age_before.contains(atoms.word(*left)));
    if let Some(aged) = aged.filter(|_| found.high.is_some_and(|years| years < 120.0)) {
        return Some(follow(aged, end, "years old"));
    }
    let bare = is_bare_age(atoms, start, end) || is_age_of(atoms, start);
    bare.then(|| follow(start, end, "years old"))
}

/// "a man of 67".
fn is_age_of(atoms: &Atoms<'_>, start: usize) -> bool {
    atoms.before(start) == "of"
        && LEXICON.labels.aged_people.contains(atoms.before(start - 1))
        && !label::counts_next(atoms, start + 1)
}

/// The end of "-year-old", "years old", "years of age", and the unit.
fn years_old(atoms: &Atoms<'_>, end: usize) -> Option<(usize, &'static str)> {
    let name = atoms.over_hyphen(end);
    let unit = match atoms.word(name) {
        "year" | "years" => "years old",
        "month" | "months" => "months old",
        "week" | "weeks" => "weeks old",
        "day" | "days" => "days old",
        _ => return None,
    };
    let old = atoms.over_hyphen(name + 1);
    if matches!(atoms.word(old), "old" | "olds") {
        return Some((old + 1, unit));
    }
    atoms
        .starts_with(old, &["of", "age"])
        .then_some((old + 2, unit))
}

/// Whether somebody's name ends with an atom, or a word for a person: "Jan Novak Jr.", "a teenage boy".
fn is_person(atoms: &Atoms<'_>, last: usize) -> bool {
    let junior = last > 0 && last < atoms.len() && atoms.word(last) == "." && atoms.touches(last);
    let name = if junior { last - 1 } else { last };
    let named = atoms.is_word(name) && atoms.is_capital(name);
    named && !LEXICON.months.contains(atoms.word(name))
        || LEXICON.labels.aged_people.contains(atoms.word(name))
}

/// "Name, 39," and "Name (39)".
fn is_bare_age(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let age = atoms
        .word(start)
        .parse()
        .ok()
        .filter(|age| (1..=110).contains(age));
    let named = is_person(atoms, start.wrapping_sub(2));
    if age.is_none() || end != start + 1 || !named {
        return false;
    }
    match (atoms.before(start), atoms.word(end)) {
        ("(", ")") | (",", "," | "." | ";" | ")") => true,
        (",", "and") => !label::counts_next(atoms, end + 1),
        _ => false,
    }
}
