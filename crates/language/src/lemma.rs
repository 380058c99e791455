//! Lemmas: irregular forms from a list, the rest by rules.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::FineTag;

const IRREGULAR: &str = include_str!("../../../data/lexicon/language/irregular.txt");

/// Of each list (`n`, `v`, `a`, `b`) its irregular forms with their lemmas.
static TABLES: LazyLock<HashMap<(char, &str), &str>> = LazyLock::new(|| {
    let entry = |line: &'static str| {
        let mut fields = line.split(' ');
        let kind = fields.next()?.chars().next()?;
        Some(((kind, fields.next()?), fields.next()?))
    };
    IRREGULAR
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(entry)
        .collect()
});

/// The lemma of a form in lower case, where it is another than the form.
pub(crate) fn lemma(form: &str, fine: FineTag) -> Option<Cow<'static, str>> {
    match TABLES.get(&(kind(fine), form)) {
        Some(&lemma) => Some(Cow::Borrowed(lemma)),
        None => regular(form, fine).map(Cow::Owned),
    }
}

/// The list that holds the irregular forms with a tag.
pub fn kind(fine: FineTag) -> char {
    match fine {
        FineTag::Nns => 'n',
        FineTag::Vbd | FineTag::Vbn | FineTag::Vbg | FineTag::Vbz => 'v',
        FineTag::Jjr | FineTag::Jjs | FineTag::Rbr | FineTag::Rbs => 'a',
        _ => 'b',
    }
}

/// The lemma of a form with a regular ending; none if it has none.
pub fn regular(form: &str, fine: FineTag) -> Option<String> {
    match fine {
        FineTag::Nns | FineTag::Vbz => without_s(form),
        FineTag::Vbd | FineTag::Vbn => form.strip_suffix("ed").map(|stem| restore(stem, "ed")),
        FineTag::Vbg => form
            .strip_suffix("ing")
            .filter(|stem| has_vowel(stem))
            .map(|stem| restore(stem, "ing")),
        FineTag::Jjr | FineTag::Rbr => form.strip_suffix("er").map(|stem| restore(stem, "er")),
        FineTag::Jjs | FineTag::Rbs => form.strip_suffix("est").map(|stem| restore(stem, "est")),
        _ => None,
    }
}

/// `attacks`, `clashes`, `cities` without their ending.
fn without_s(form: &str) -> Option<String> {
    let stem = form.strip_suffix('s')?;
    if stem.len() < 2 || stem.ends_with(['s', 'u', '\'']) {
        return None;
    }
    if let Some(stem) = stem.strip_suffix("ie").filter(|stem| stem.len() > 1) {
        return Some(format!("{stem}y"));
    }
    let hisses = ["she", "che", "sse", "xe", "zze"]
        .iter()
        .any(|end| stem.ends_with(end));
    let end = stem.len() - usize::from(hisses);
    Some(stem[..end].to_owned())
}

/// Gives a stem back what its ending took: a final `e`, a `y`, or one of two consonants.
fn restore(stem: &str, ending: &str) -> String {
    if ending != "ing"
        && let Some(stem) = stem.strip_suffix('i')
    {
        return format!("{stem}y");
    }
    let bytes = stem.as_bytes();
    let doubled = bytes.len() > 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    if doubled && stem.ends_with(['b', 'd', 'g', 'm', 'n', 'p', 'r', 't']) {
        return stem[..stem.len() - 1].to_owned();
    }
    if wants_e(stem) {
        format!("{stem}e")
    } else {
        stem.to_owned()
    }
}

/// Whether a stem lost an `e`: `forc`, `seiz`, `involv`, `evacuat`, `troubl`, `fir`.
fn wants_e(stem: &str) -> bool {
    let [.., second, last] = stem.as_bytes() else {
        return false;
    };
    match last {
        b'c' | b'v' | b'u' | b'z' => true,
        b'g' => matches!(second, b'd' | b'r' | b'a'),
        b's' => !matches!(second, b's' | b'u'),
        b't' => *second == b'a' && !stem.ends_with("eat") && !stem.ends_with("oat"),
        b'l' => matches!(second, b'b' | b'g' | b'p' | b't' | b'd' | b'f' | b'k'),
        b'w' | b'x' | b'y' | b'h' => false,
        _ => is_vowel(*second) && stem.bytes().filter(|&b| is_vowel(b)).count() == 1,
    }
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(|b| is_vowel(b) || b == b'y')
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}
