use crate::atoms::Atoms;
use crate::follow::currency_before;
use crate::lexicon::{LEXICON, Meaning};

/// A number as written, without what stands around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// One past its last atom.
    pub end: usize,
    /// What it is worth; `None` for "dozens" and "several".
    pub value: Option<f64>,
    /// Written as one numeral alone, so that it may be a year, an age or a label.
    pub bare: bool,
}

impl Amount {
    /// Reads the number that starts at an atom.
    pub fn read(atoms: &Atoms<'_>, at: usize) -> Option<Amount> {
        if atoms.is_numeral(at) {
            return numeral(atoms, at);
        }
        if !atoms.is_word(at) {
            return None;
        }
        match atoms.word(at) {
            "a" | "an" | "the" => article(atoms, at),
            "half" => half(atoms, at + 1),
            word => match LEXICON.meanings.get(word)? {
                Meaning::Vague | Meaning::VagueOf => vague(atoms, at),
                Meaning::Zero => Some(Amount {
                    end: at + 1,
                    value: Some(0.0),
                    bare: false,
                }),
                Meaning::Scale(_) if atoms.before(at) == "per" => None,
                Meaning::Scale(_) if atoms.ends_with(at, &["by", "the"]) => Some(Amount {
                    end: at + 1,
                    value: None,
                    bare: false,
                }),
                Meaning::Collective(_) => None,
                _ => words(atoms, at),
            },
        }
    }
}

/// Whether a word alone says something of a number or of an order.
pub fn is_number_word(word: &str) -> bool {
    LEXICON.meanings.contains_key(word) || LEXICON.ordinals.contains_key(word)
}

/// Reads the ordinal that starts at an atom ("21st", "twenty-first"): its value and its end.
pub fn ordinal(atoms: &Atoms<'_>, at: usize) -> Option<(u32, usize)> {
    if atoms.is_numeral(at) {
        let suffixed =
            atoms.touches(at + 1) && matches!(atoms.word(at + 1), "st" | "nd" | "rd" | "th");
        let value = atoms.word(at).parse().ok()?;
        return suffixed.then_some((value, at + 2));
    }
    if let Some(&value) = LEXICON.ordinals.get(atoms.word(at)) {
        return Some((value as u32, at + 1));
    }
    let Meaning::Tens(tens) = *LEXICON.meanings.get(atoms.word(at))? else {
        return None;
    };
    let unit = atoms.over_hyphen(at + 1);
    let &value = LEXICON
        .ordinals
        .get(atoms.word(unit))
        .filter(|value| **value < 10.0)?;
    Some(((tens + value) as u32, unit + 1))
}

/// "2,500", "3.5 million", "2 1/2", "3 crore and 5 lakh", "100s of".
fn numeral(atoms: &Atoms<'_>, at: usize) -> Option<Amount> {
    let value: f64 = atoms.word(at).replace(',', "").parse().ok()?;
    if let Some(part) = mixed_fraction(atoms, at + 1) {
        return Some(Amount {
            end: at + 4,
            value: Some(value + part),
            bare: false,
        });
    }
    if is_round_plural(atoms, at) {
        return Some(Amount {
            end: at + 2,
            value: None,
            bare: false,
        });
    }
    let (factor, end) = match scales(atoms, at + 1) {
        (_, end) if is_million(atoms, at, end) => (1e6, end + 1),
        scaled => scaled,
    };
    let (value, end) = with_half(atoms, value * factor, end);
    let (rest, end) = smaller_scale(atoms, factor, end);
    Some(Amount {
        end,
        value: Some(value + rest),
        bare: end == at + 1,
    })
}

/// "100s of", "1000s of": hundreds, thousands.
fn is_round_plural(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.word(at), "100" | "1000" | "1,000")
        && atoms.touches(at + 1)
        && atoms.starts_with(at + 1, &["s", "of"])
}

/// "$5m" and "5m people" are five million; "5m" of anything else is five metres.
fn is_million(atoms: &Atoms<'_>, at: usize, end: usize) -> bool {
    let counted = LEXICON.labels.in_millions.contains(atoms.word(end + 1));
    end == at + 1
        && atoms.touches(end)
        && atoms.word(end) == "m"
        && (counted || currency_before(atoms, at).is_some())
}

/// "two and a half million": a half of the scale that follows it; without one the half is the unit's.
fn with_half(atoms: &Atoms<'_>, value: f64, end: usize) -> (f64, usize) {
    let (factor, last) = scales(atoms, end + 3);
    let halved = last > end + 3 && atoms.starts_with(end, &["and", "a", "half"]);
    if halved {
        ((value + 0.5) * factor, last)
    } else {
        (value, end)
    }
}

/// "5 lakh" after "3 crore": what a smaller scale adds, and where it ends.
fn smaller_scale(atoms: &Atoms<'_>, factor: f64, end: usize) -> (f64, usize) {
    let next = atoms.past(end, &["and"]);
    let value: Option<f64> = atoms.word(next).parse().ok();
    let (smaller, last) = scales(atoms, next + 1);
    let adds = last > next + 1 && factor >= 1e5 && smaller < factor && !atoms.touches(next);
    match value.filter(|value| adds && value * smaller < factor) {
        Some(value) => (value * smaller, last),
        None => (0.0, end),
    }
}

/// The fraction after a whole number: "2 1/2".
fn mixed_fraction(atoms: &Atoms<'_>, at: usize) -> Option<f64> {
    let slash = atoms.word(at + 1) == "/" && atoms.touches(at + 1) && atoms.touches(at + 2);
    let part: f64 = atoms.word(at).parse().ok()?;
    let whole: f64 = atoms.word(at + 2).parse().ok()?;
    (slash && !atoms.touches(at) && part < whole && whole <= 8.0).then(|| part / whole)
}

/// The product of the scales from an atom on, and where they end.
pub(crate) fn scales(atoms: &Atoms<'_>, mut at: usize) -> (f64, usize) {
    let mut factor = 1.0;
    loop {
        let next = atoms.over_hyphen(at);
        if let Some(Meaning::Scale(scale)) = LEXICON.meanings.get(atoms.word(next)) {
            (factor, at) = (factor * scale, next + 1);
        } else if let Some(scale) = LEXICON
            .suffix_scales
            .get(atoms.word(at))
            .filter(|_| atoms.touches(at))
        {
            (factor, at) = (factor * scale, at + 1);
        } else {
            return (factor, at);
        }
    }
}

/// "a dozen", "a couple", "a single", "a few", "a hundred and five".
fn article(atoms: &Atoms<'_>, at: usize) -> Option<Amount> {
    let plain = atoms.word(at) != "the";
    match (LEXICON.meanings.get(atoms.word(at + 1)), atoms.word(at + 1)) {
        (Some(Meaning::Scale(_)), _) if plain => words(atoms, at + 1),
        (Some(Meaning::Collective(value)), _) if plain => {
            // "a couple of hundred", "a couple dozen".
            let (factor, end) = scales(atoms, atoms.past(at + 2, &["of"]));
            let end = if factor > 1.0 { end } else { at + 2 };
            Some(Amount {
                end,
                value: Some(value * factor),
                bare: false,
            })
        }
        (Some(Meaning::Vague | Meaning::VagueOf), "few" | "handful" | "number" | "multitude")
            if plain =>
        {
            vague(atoms, at + 1)
        }
        (_, "half") if plain => half(atoms, at + 2),
        _ => None,
    }
}

/// "half a dozen", "half a million".
fn half(atoms: &Atoms<'_>, at: usize) -> Option<Amount> {
    let at = if matches!(atoms.word(at), "a" | "an") {
        at + 1
    } else {
        atoms.over_hyphen(at)
    };
    let (factor, end) = scales(atoms, at);
    (end > at).then_some(Amount {
        end,
        value: Some(factor / 2.0),
        bare: false,
    })
}

/// "a number of", "a large number of"; "the exact number of" is another matter.
fn has_article(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.before(at), "a" | "an") || (at > 0 && matches!(atoms.before(at - 1), "a" | "an"))
}

/// "several hundred", "tens of thousands", "a few".
fn vague(atoms: &Atoms<'_>, at: usize) -> Option<Amount> {
    let needs_of = LEXICON.meanings.get(atoms.word(at)) == Some(&Meaning::VagueOf);
    let counted = atoms.word(at) != "number" || has_article(atoms, at);
    let alone = atoms.word(at) == "scores" && LEXICON.after_scores.contains(atoms.word(at + 1));
    if needs_of && !alone && (atoms.word(at + 1) != "of" || !counted) {
        return None;
    }
    let compares = matches!(atoms.word(at), "many" | "few")
        && LEXICON.not_vague_after.contains(atoms.before(at));
    if compares {
        return None;
    }
    let (_, mut end) = scales(atoms, at + 1);
    while atoms.word(end) == "of"
        && LEXICON.meanings.get(atoms.word(end + 1)) == Some(&Meaning::Vague)
    {
        end += 2;
    }
    Some(Amount {
        end,
        value: None,
        bare: false,
    })
}

/// "hundred and five", "twenty-three thousand four hundred", "two dozen".
fn words(atoms: &Atoms<'_>, start: usize) -> Option<Amount> {
    let mut sum = Sum::default();
    let mut at = start;
    let mut end = start;
    loop {
        let next = if at == start {
            at
        } else {
            atoms.over_hyphen(at)
        };
        match LEXICON.meanings.get(atoms.word(next)) {
            Some(&meaning) if sum.add(meaning) => (at, end) = (next + 1, next + 1),
            _ if atoms.word(at) == "and" && sum.open && at == end && small(atoms, at + 1) => {
                at += 1
            }
            _ => break,
        }
    }
    let (value, last) = with_half(atoms, sum.total + sum.part, end);
    (end > start).then_some(Amount {
        end: last,
        value: Some(value),
        bare: false,
    })
}

/// Whether a number under a hundred may follow "and".
fn small(atoms: &Atoms<'_>, at: usize) -> bool {
    let meaning = LEXICON.meanings.get(atoms.word(at));
    matches!(
        meaning,
        Some(Meaning::Unit(_) | Meaning::Teen(_) | Meaning::Tens(_))
    )
}

/// A number in words, as far as it has been read.
#[derive(Default)]
struct Sum {
    total: f64,
    part: f64,
    /// The last scale closed; later ones must be smaller.
    last: Option<f64>,
    /// Whether "and" may follow: the last word was a scale.
    open: bool,
    started: bool,
}

impl Sum {
    /// Takes one more word, or says that it starts another number.
    fn add(&mut self, meaning: Meaning) -> bool {
        let fits = match meaning {
            Meaning::Unit(_) => self.part % 10.0 == 0.0 && self.part % 100.0 != 10.0,
            Meaning::Teen(_) | Meaning::Tens(_) => {
                self.part % 100.0 == 0.0 && (self.open || !self.started)
            }
            Meaning::Scale(scale) => scale == 100.0 || self.last.is_none_or(|last| scale < last),
            _ => false,
        };
        if fits {
            self.take(meaning);
        }
        fits
    }

    fn take(&mut self, meaning: Meaning) {
        self.open = matches!(meaning, Meaning::Scale(_));
        self.started = true;
        match meaning {
            Meaning::Unit(value) | Meaning::Teen(value) | Meaning::Tens(value) => {
                self.part += value
            }
            Meaning::Scale(100.0) => self.part = self.part.max(1.0) * 100.0,
            Meaning::Scale(scale) => {
                self.total += self.part.max(1.0) * scale;
                (self.part, self.last) = (0.0, Some(scale));
            }
            _ => {}
        }
    }
}
