use khabar_language::Document;

use crate::amount::Amount;
use crate::atoms::Atoms;
use crate::find::Found;
use crate::lexicon::LEXICON;
use crate::{NumberKind, follow, qualify};

/// Several numerals that make one label: "9/11", "1-2-3", "3:00", "2024-03-18", "+44 20 7946".
pub(crate) fn cluster(atoms: &Atoms<'_>, at: usize) -> Option<Found> {
    if !atoms.is_numeral(at) {
        return None;
    }
    let international = at > 0 && atoms.word(at - 1) == "+" && atoms.touches(at);
    let mut end = at + 1;
    let mut signs = 0;
    while let Some(next) =
        glued(atoms, end).or((international && atoms.is_numeral(end)).then_some(end))
    {
        signs += 1 + usize::from(!atoms.is_dash(end));
        end = next + 1;
    }
    if let Some(end) = ratio(atoms, at) {
        return Some(Found::plain(at..end, NumberKind::Label, None));
    }
    let numbering = signs >= 2 || international || is_score(atoms, at, end);
    numbering.then(|| Found::plain(at..end, NumberKind::Label, None))
}

/// The next numeral, where a sign between two numerals touches both.
fn glued(atoms: &Atoms<'_>, at: usize) -> Option<usize> {
    let sign = atoms.is_dash(at) || matches!(atoms.word(at), "/" | ":" | ".");
    (sign && atoms.touches(at) && atoms.touches(at + 1) && atoms.is_numeral(at + 1))
        .then_some(at + 1)
}

/// "3-2", "15-0": a hyphen between numbers that do not rise, or two years.
fn is_score(atoms: &Atoms<'_>, at: usize, end: usize) -> bool {
    let value = |at: usize| {
        atoms
            .word(at)
            .replace(',', "")
            .parse::<f64>()
            .unwrap_or(0.0)
    };
    let years = is_year(atoms, at) && is_year(atoms, at + 2);
    end == at + 3
        && atoms.is_dash(at + 1)
        && (value(at) >= value(at + 2) || years || value(at) == 0.0)
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

/// Whether a number stands beside a month.
pub(crate) fn in_date(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let month = |at: usize| atoms.may_be_name(at) && LEXICON.months.contains(atoms.word(at));
    let left = start.checked_sub(1).map(|left| {
        if atoms.word(left) == "." {
            left.saturating_sub(1)
        } else {
            left
        }
    });
    let right = atoms.over_hyphen(if atoms.word(end) == "of" {
        end + 1
    } else {
        end
    });
    left.is_some_and(month) || month(right) || is_paired_day(atoms, start, end, month)
}

/// "7 and 8 October", "7, 8 October", "October 7 and 8".
fn is_paired_day(
    atoms: &Atoms<'_>,
    start: usize,
    end: usize,
    month: impl Fn(usize) -> bool,
) -> bool {
    let link = |at: usize| matches!(atoms.word(at), "and" | "to" | ",") || atoms.is_dash(at);
    let after = link(end) && is_day(atoms, end + 1) && month(end + 2);
    let before = start >= 3 && link(start - 1) && is_day(atoms, start - 2) && month(start - 3);
    is_day(atoms, start) && (after || before) && !counts_next(atoms, end)
}

fn is_day(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms
        .word(at)
        .parse::<u32>()
        .is_ok_and(|day| (1..=31).contains(&day))
}

/// Whether a number is part of a name, a date, a time of day, a model or a list.
pub(crate) fn is_label(
    atoms: &Atoms<'_>,
    document: &Document<'_>,
    found: &Found,
    bare: bool,
    qualified: bool,
) -> bool {
    let (start, end) = (found.core.start, found.core.end);
    if in_date(atoms, start, end) || after_label_noun(atoms, start) {
        return true;
    }
    if !atoms.is_numeral(start) {
        return spelled_year(atoms, start, end);
    }
    in_name(atoms, document, found)
        || is_code(atoms, start, end)
        || opens_list(atoms, start, end)
        || LEXICON.labels.after.contains(atoms.word(end))
        || (bare && is_year(atoms, start) && !counts_despite_year(atoms, start, end, qualified))
}

/// "AK-47", "G7", "1990s", "007", "7.62", "a.b/12".
fn is_code(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let word = atoms.word(start);
    let padded = word.len() > 1 && word.starts_with('0') && !word.starts_with("0.");
    let left = start.checked_sub(1);
    let glued = atoms.touches(start)
        && left.is_some_and(|left| {
            let model = atoms.is_dash(left)
                && atoms.touches(left)
                && left > 0
                && atoms.is_word(left - 1)
                && !LEXICON.labels.year_before.contains(atoms.word(left - 1));
            atoms.is_word(left) || model || matches!(atoms.word(left), "#" | "/" | "_" | "=" | ".")
        });
    let lettered = atoms.touches(end) && atoms.is_word(end);
    let fractional = end == start + 1 && word.contains('.');
    padded || glued || lettered || fractional || is_address(atoms.chunk(start))
}

fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains('@') || chunk.contains("www.") || chunk.contains('_')
}

/// "1. The", "2) The", "(3) The" at the start of a line.
fn opens_list(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let marked = matches!(atoms.word(end), "." | ")") && atoms.touches(end);
    let first = if start > 0 && atoms.word(start - 1) == "(" {
        start - 1
    } else {
        start
    };
    marked && atoms.opens_line(first)
}

/// "District 8", "Phase two".
fn after_label_noun(atoms: &Atoms<'_>, start: usize) -> bool {
    let Some(left) = start.checked_sub(1) else {
        return false;
    };
    let abbreviated = atoms.word(left) == "." && atoms.touches(left) && !atoms.opens_line(start);
    let noun = if abbreviated {
        left.saturating_sub(1)
    } else {
        left
    };
    let short = noun == left || atoms.word(noun).len() < 5;
    short && LEXICON.labels.before.contains(atoms.word(noun)) && !counts_next(atoms, start + 1)
}

/// Whether a plural in lower case follows, which the number then counts.
pub(crate) fn counts_next(atoms: &Atoms<'_>, end: usize) -> bool {
    let lower = |at: usize| atoms.may_be_common(at);
    let adjective =
        |at: usize| lower(at) && !LEXICON.labels.function_words.contains(atoms.word(at));
    let plural = |at: usize| lower(at) && is_plural(atoms.word(at));
    plural(end) || (adjective(end) && plural(end + 1))
}

fn is_plural(word: &str) -> bool {
    let singular =
        word.len() < 4 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
    (word.ends_with('s') && !singular) || LEXICON.labels.irregular_plurals.contains(word)
}

/// "killed 2000 people" counts; "the 2008 attacks" does not.
fn counts_despite_year(atoms: &Atoms<'_>, start: usize, end: usize, qualified: bool) -> bool {
    let dated = start.checked_sub(1).is_some_and(|left| {
        LEXICON.labels.year_before.contains(atoms.word(left))
            || LEXICON.months.contains(atoms.word(left))
            || matches!(atoms.word(left), "(" | ",")
    });
    let followed = counts_next(atoms, end);
    followed && (qualified || !dated)
}

/// "nineteen ninety-seven", "twenty twenty-four": two numbers under a hundred side by side.
fn spelled_year(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let century = matches!(
        atoms.word(start),
        "nineteen" | "eighteen" | "seventeen" | "twenty"
    ) && end == start + 1;
    let tail = |at: usize| {
        Amount::read(atoms, at)
            .and_then(|next| next.value)
            .is_some_and(|v| (10.0..100.0).contains(&v))
    };
    let previous = atoms.before(start);
    (century && tail(end) && !atoms.is_numeral(end))
        || (matches!(previous, "nineteen" | "eighteen" | "twenty")
            && atoms.word(start) != "hundred"
            && !counts_next(atoms, end))
}

/// "the Three Gorges": a capital inside a sentence before another.
pub(crate) fn in_word_name(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let left = start.checked_sub(1);
    let inside = left.is_some_and(|left| atoms.is_word(left) && !atoms.is_capital(left));
    atoms.is_cased()
        && inside
        && atoms.is_word(start)
        && atoms.is_capital(start)
        && atoms.is_capital(end)
}

/// Whether the name model made the number part of a longer name.
fn in_name(atoms: &Atoms<'_>, document: &Document<'_>, found: &Found) -> bool {
    let core = document.tokens_in(atoms.span(found.core.start, found.core.end));
    let after = document
        .names
        .partition_point(|name| name.tokens.end <= core.start);
    document.names.get(after).is_some_and(|name| {
        name.tokens.start <= core.start
            && core.end <= name.tokens.end
            && name.tokens.len() > core.len()
    })
}

/// "Name, 39," and "Name (39)".
pub(crate) fn is_bare_age(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let years = atoms.is_numeral(start)
        && end == start + 1
        && atoms
            .word(start)
            .parse::<u32>()
            .is_ok_and(|age| (1..=110).contains(&age));
    let Some(name) = start.checked_sub(2).filter(|_| years) else {
        return false;
    };
    let named =
        atoms.is_word(name) && atoms.is_capital(name) && !LEXICON.months.contains(atoms.word(name));
    match atoms.word(start - 1) {
        "(" => named && atoms.word(end) == ")",
        "," => {
            named
                && (matches!(atoms.word(end), "," | "." | ";" | ")")
                    || atoms.word(end) == "and" && !counts_next(atoms, end + 1))
        }
        _ => false,
    }
}

/// "no one", "the one", "one another": no number at all.
pub(crate) fn is_pronoun(atoms: &Atoms<'_>, at: usize, amount: Amount) -> bool {
    if atoms.word(at) != "one" || amount.end != at + 1 {
        return false;
    }
    let labels = &LEXICON.labels;
    let left = at.checked_sub(1).map_or("", |left| {
        if atoms.is_dash(left) {
            "no"
        } else {
            atoms.word(left)
        }
    });
    let right = atoms.word(if matches!(atoms.word(at + 1), "'" | "’") {
        at + 2
    } else {
        at + 1
    });
    labels.one_after.contains(left) || labels.one_before.contains(right)
}
