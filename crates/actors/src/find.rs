use jiff::civil::Date;
use khabar_record::Span;

use crate::settle::Settler;
use crate::shape::{Shape, abbreviation_letters, is_hyphen, is_small, opening_article};
use crate::text::{Casing, Text};
use crate::walk::Walk;
use crate::whos_who::{ABBREVIATION, Reading, Row};
use crate::{Actors, PlaceHint, Sighting, abbreviations, forces};

/// A name found, before it is settled whom it means.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// Its bytes.
    pub span: Span,
    /// The entries that it may mean.
    pub readings: &'a [Reading],
}

/// Every name of an actor in a text.
pub fn find(
    actors: &Actors,
    text: &str,
    date: Option<Date>,
    places: &[PlaceHint<'_>],
) -> Vec<Sighting> {
    let words = Text::new(text);
    let found = abbreviations::learn(text, &words, names(actors, &words));
    let sightings = Settler::new(actors, &found, places, date).settle(&found);
    forces::with_forces(actors, text, sightings, date)
}

/// Names from left to right, the longest at each place.
fn names<'a>(actors: &'a Actors, text: &Text<'_>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < text.len() {
        let full = if may_start(actors, text, first) {
            full_name(actors, text, first)
        } else {
            None
        };
        let name = longer(full, abbreviation(actors, text, first));
        first = name.map_or(first + 1, |(last, row)| {
            let span = text.closed(text.span(first).to(text.span(last)));
            found.push(Found {
                span,
                readings: row.of(&actors.readings),
            });
            last + 1
        });
    }
    found
}

/// The last word of a name and its readings.
type Match = Option<(usize, Row)>;

fn longer(one: Match, other: Match) -> Match {
    let end = |name: Match| name.map(|(last, _)| last);
    if end(other) > end(one) { other } else { one }
}

/// Whether a name in full may start here: most words of a text are small and start none.
fn may_start(actors: &Actors, text: &Text<'_>, first: usize) -> bool {
    opening_article(actors, text, first).unwrap_or_else(|| {
        let word = text.word(first);
        text.casing() == Casing::Flat || !is_small(word) || actors.small_starts.contains(word)
    })
}

fn full_name(actors: &Actors, text: &Text<'_>, first: usize) -> Match {
    let mut walk = Walk::new(&actors.keys);
    let mut shape = Shape::new(actors, text, first);
    let mut longest = None;
    let mut key = Vec::new();
    for last in first..text.len() {
        if last > first && !joins(text.gap(last), text.word(last - 1)) {
            break;
        }
        let word = text.word(last);
        if last > first && actors.folder.is_link(word) {
            continue;
        }
        key.clear();
        actors.folder.word(word, &mut key);
        if !walk.step(&key) {
            break;
        }
        shape.see(last);
        if let Some(row) = walk.row()
            && shape.allows(row.of(&actors.readings))
        {
            longest = Some((last, row));
        }
    }
    longest
}

fn abbreviation(actors: &Actors, text: &Text<'_>, first: usize) -> Match {
    let mut longest = None;
    let mut walk = Walk::new(&actors.keys);
    walk.step(&[ABBREVIATION as u8]);
    for last in first..text.len() {
        if last > first
            && !matches!(
                text.gap(last),
                "-" | "." | "/" | "&" | "(" | " (" | "‑" | "–"
            )
        {
            break;
        }
        let Some(letters) = abbreviation_letters(actors, text, last) else {
            break;
        };
        if !walk.step(letters.as_bytes()) {
            break;
        }
        longest = walk.row().map(|row| (last, row)).or(longest);
    }
    longest
}

/// Whether what stands between two words lets them be one name.
fn joins(gap: &str, before: &str) -> bool {
    let initial = before.len() <= 2 && gap == ". ";
    // "People's Defence Force": inside a name the possessive belongs to it.
    let gap = ["'s", "’s", "'", "’"]
        .iter()
        .find_map(|ending| gap.strip_prefix(ending))
        .unwrap_or(gap);
    let open =
        |letter: char| letter.is_whitespace() || is_hyphen(letter) || matches!(letter, '(' | '/');
    initial || gap.len() <= 4 && gap.chars().all(open) && gap.matches('\n').count() < 2
}
