use khabar_language::Document;

use crate::amount::Amount;
use crate::atoms::Atoms;
use crate::find::Found;
use crate::lexicon::LEXICON;
use crate::year::{counts_despite_year, is_year, spelled_year};

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

/// "no one", "the one", "one another": no number at all.
pub(crate) fn is_pronoun(atoms: &Atoms<'_>, at: usize, amount: Amount) -> bool {
    if atoms.word(at) != "one" || amount.end != at + 1 {
        return false;
    }
    let labels = &LEXICON.labels;
    let hyphened = at > 0 && atoms.is_dash(at - 1) && atoms.touches(at);
    let right = atoms.word(atoms.past(at + 1, &["'", "’"]));
    hyphened || labels.one_after.contains(atoms.before(at)) || labels.one_before.contains(right)
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

/// Whether a number stands beside a month.
pub(crate) fn in_date(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let right = atoms.past(atoms.over_hyphen(end), &["of"]);
    is_month(atoms, before_point(atoms, start))
        || is_month(atoms, right)
        || is_paired_day(atoms, start, end)
}

fn is_month(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms.may_be_name(at) && LEXICON.months.contains(atoms.word(at))
}

/// The atom before a number, or the short word before the point that stands there: "Oct. 11", "No. 5".
/// A longer word's point ends the sentence. Past the end where there is none.
fn before_point(atoms: &Atoms<'_>, start: usize) -> usize {
    let left = start.wrapping_sub(1);
    let word = start.wrapping_sub(2);
    let pointed = atoms.word(left) == "." && atoms.touches(left) && !atoms.opens_line(start);
    let short = LEXICON.labels.abbreviations.contains(atoms.word(word))
        || (is_month(atoms, word)
            && atoms.word(word).len() < 5
            && !matches!(atoms.word(word), "may" | "june" | "july"));
    if pointed && short { word } else { left }
}

/// "7 and 8 October", "7, 8 October", "October 7 and 8".
fn is_paired_day(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let link = |at: usize| matches!(atoms.word(at), "and" | "to" | ",") || atoms.is_dash(at);
    let after = link(end) && is_day(atoms, end + 1) && is_month(atoms, end + 2);
    let before =
        start >= 3 && link(start - 1) && is_day(atoms, start - 2) && is_month(atoms, start - 3);
    is_day(atoms, start) && (after || before) && !counts_next(atoms, end)
}

fn is_day(atoms: &Atoms<'_>, at: usize) -> bool {
    atoms
        .word(at)
        .parse::<u32>()
        .is_ok_and(|day| (1..=31).contains(&day))
}

/// "District 8", "Phase two".
pub(crate) fn after_label_noun(atoms: &Atoms<'_>, start: usize) -> bool {
    let noun = before_point(atoms, start);
    let word = atoms.word(noun);
    let labels = &LEXICON.labels;
    let capital = atoms.is_capital(noun) && labels.before_capital.contains(word);
    let cut = noun.wrapping_add(1) < start && labels.abbreviations.contains(word);
    (capital || cut || labels.before.contains(word)) && !counts_next(atoms, start + 1)
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

/// "AK-47", "G7", "1990s", "007", "7.62", "a.b/12".
pub(crate) fn is_code(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let word = atoms.word(start);
    let padded = word.len() > 1 && word.starts_with('0') && !word.starts_with("0.");
    let lettered = atoms.touches(end) && atoms.is_word(end);
    let fractional = end == start + 1 && word.contains('.');
    padded || is_glued(atoms, start) || lettered || fractional || is_address(atoms.chunk(start))
}

/// Whether a number touches a word, a model's hyphen ("AK-") or the sign of a code before it.
fn is_glued(atoms: &Atoms<'_>, start: usize) -> bool {
    let left = start.wrapping_sub(1);
    let prefix = start.wrapping_sub(2);
    let model = atoms.is_dash(left)
        && atoms.touches(left)
        && atoms.is_word(prefix)
        && !LEXICON.labels.year_before.contains(atoms.word(prefix));
    atoms.touches(start)
        && (atoms.is_word(left) || model || matches!(atoms.word(left), "#" | "/" | "_" | "=" | "."))
}

fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains('@') || chunk.contains("www.") || chunk.contains('_')
}

/// "1. The", "2) The", "(3) The" at the start of a line.
fn opens_list(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let marked = matches!(atoms.word(end), "." | ")") && atoms.touches(end);
    let first = if atoms.before(start) == "(" {
        start - 1
    } else {
        start
    };
    marked && atoms.opens_line(first)
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
