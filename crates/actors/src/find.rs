use jiff::civil::Date;
use khabar_record::Span;

use crate::settle::settle;
use crate::text::{Casing, Text};
use crate::whos_who::{ABBREVIATION, Reading};
use crate::{Actors, Sighting};

/// A name found, before it is settled whom it means.
pub struct Found<'a> {
    /// Its bytes.
    pub span: Span,
    /// The entries that it may mean.
    pub readings: &'a [Reading],
}

/// Every name of an actor in a text.
pub fn find(actors: &Actors, text: &str, date: Option<Date>) -> Vec<Sighting> {
    let text = Text::new(text);
    settle(actors, &names(actors, &text), date)
}

/// Names from left to right, the longest at each place.
fn names<'a>(actors: &'a Actors, text: &Text<'_>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < text.len() {
        let full = may_start(actors, text, first)
            .then(|| full_name(actors, text, first))
            .flatten();
        let longest = full.max_by_end(abbreviation(actors, text, first));
        first = longest.map_or(first + 1, |(last, group)| {
            let span = text.closed(text.span(first).to(text.span(last)));
            found.push(Found {
                span,
                readings: &actors.readings[group],
            });
            last + 1
        });
    }
    found
}

/// The last word of a name and the place of its readings.
type Match = Option<(usize, usize)>;

trait Longest {
    fn max_by_end(self, other: Self) -> Self;
}

impl Longest for Match {
    fn max_by_end(self, other: Self) -> Self {
        if other.map(|(last, _)| last) > self.map(|(last, _)| last) {
            other
        } else {
            self
        }
    }
}

/// Whether a name in full may start here: most words of a text are small and start none.
fn may_start(actors: &Actors, text: &Text<'_>, first: usize) -> bool {
    text.casing() == Casing::Flat
        || !is_small(text.word(first))
        || actors.folder.is_article(text.word(first))
        || actors.small_starts.contains(text.word(first))
}

fn full_name(actors: &Actors, text: &Text<'_>, first: usize) -> Match {
    let mut walk = Walk::new(&actors.keys);
    let mut capitals = Capitals::default();
    let mut longest = None;
    let mut key = String::new();
    for last in first..text.len() {
        let word = text.word(last);
        if last > first && !joins(text.gap(last), text.word(last - 1)) {
            break;
        }
        if last > first && actors.folder.is_link(word) {
            continue;
        }
        key.clear();
        actors.folder.word(word, &mut key);
        if !walk.step(key.as_bytes()) {
            break;
        }
        capitals.see(actors, text, first, last);
        if let Some(group) = walk.value()
            && capitals.allow(actors, text, first, last, &actors.readings[group])
        {
            longest = Some((last, group));
        }
    }
    longest
}

fn abbreviation(actors: &Actors, text: &Text<'_>, first: usize) -> Match {
    let mut walk = Walk::new(&actors.keys);
    walk.step(&[ABBREVIATION as u8]);
    let mut longest = None;
    for last in first..text.len() {
        if last > first
            && !matches!(
                text.gap(last),
                "-" | "." | "/" | "&" | "(" | " (" | "‑" | "–"
            )
        {
            break;
        }
        let Some(letters) = capitals(actors, text, last) else {
            break;
        };
        if !walk.step(letters.as_bytes()) {
            break;
        }
        longest = walk.value().map(|group| (last, group)).or(longest);
    }
    longest
}

/// The letters of a word that may be part of an abbreviation, without the s of its plural.
fn capitals(actors: &Actors, text: &Text<'_>, word: usize) -> Option<String> {
    let spelled = text.word(word);
    if text.casing() == Casing::Flat {
        let may_be = spelled.len() > 1 && spelled.is_ascii() && !actors.folder.is_ordinary(spelled);
        return may_be.then(|| spelled.to_ascii_uppercase());
    }
    let stem = spelled
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(spelled);
    let capitals = stem
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    capitals.then(|| stem.to_owned())
}

/// What the capitals of the words so far allow the name to be.
#[derive(Default)]
struct Capitals {
    starts_small: bool,
    small: bool,
}

impl Capitals {
    fn see(&mut self, actors: &Actors, text: &Text<'_>, first: usize, last: usize) {
        let word = text.word(last);
        let after_article = last == first + 1 && actors.folder.is_article(text.word(first));
        if !is_small(word) || last == first && actors.folder.is_article(word) {
            return;
        }
        if last == first || after_article {
            self.starts_small = true;
        } else if !text.gap(last).starts_with(is_hyphen) && !actors.folder.is_generic(word) {
            self.small = true;
        }
    }

    fn allow(
        &self,
        actors: &Actors,
        text: &Text<'_>,
        first: usize,
        last: usize,
        readings: &[Reading],
    ) -> bool {
        if text.casing() == Casing::Flat {
            return last > first || !actors.folder.is_ordinary(text.word(first));
        }
        readings.iter().any(|reading| {
            (!self.small || reading.small) && (!self.starts_small || reading.starts_small)
        })
    }
}

/// Whether what stands between two words lets them be one name.
fn joins(gap: &str, before: &str) -> bool {
    let initial = before.len() <= 2 && gap == ". ";
    let open =
        |letter: char| letter.is_whitespace() || is_hyphen(letter) || matches!(letter, '(' | '/');
    initial || gap.len() <= 4 && gap.chars().all(open) && gap.matches('\n').count() < 2
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '–')
}

fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// A walk through the keys, letter by letter.
struct Walk<'m> {
    keys: &'m fst::raw::Fst<Vec<u8>>,
    node: fst::raw::Node<'m>,
    output: fst::raw::Output,
}

impl<'m> Walk<'m> {
    fn new(keys: &'m fst::Map<Vec<u8>>) -> Self {
        let keys = keys.as_fst();
        Walk {
            keys,
            node: keys.root(),
            output: fst::raw::Output::zero(),
        }
    }

    /// Follows some letters; `false` when no key goes on like this.
    fn step(&mut self, letters: &[u8]) -> bool {
        for &letter in letters {
            let Some(place) = self.node.find_input(letter) else {
                return false;
            };
            let transition = self.node.transition(place);
            self.output = self.output.cat(transition.out);
            self.node = self.keys.node(transition.addr);
        }
        true
    }

    /// What the letters so far stand for, if they are a whole key.
    fn value(&self) -> Option<usize> {
        let whole = self.node.is_final();
        whole.then(|| self.output.cat(self.node.final_output()).value() as usize)
    }
}
