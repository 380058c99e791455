//! What holds for any text at all; run by the property tests and by the fuzz target.

use khabar_gazetteer::cues::without_kind;
use khabar_gazetteer::fold::fold;
use khabar_gazetteer::near::distance;
use khabar_gazetteer::{Context, Gazetteer, Toponym};
use khabar_record::{Span, Where};

/// Names that are looked up and placed in one text; a longer text has no more kinds of names.
const MOST: usize = 40;

/// Names end within the text, and whatever is placed is placed on the globe.
pub fn check(text: &str) {
    let gazetteer = Gazetteer::embedded();
    let words: Vec<&str> = text.split_whitespace().take(MOST).collect();
    let mut toponyms = Vec::new();
    for at in 0..words.len() {
        let length = gazetteer.longest(&words[at..]);
        let any = gazetteer.longest_of_any(&words[at..]);
        assert!(length <= any && at + any <= words.len());
        check_name(words[at], words[at.saturating_sub(1)]);
        toponyms.push(toponym(text, words[at], words[at + length.max(1) - 1], at));
    }
    let placed = gazetteer.place_all(&toponyms, &Context::default());
    assert_eq!(placed.len(), toponyms.len());
    assert!(placed.iter().flatten().all(is_on_the_globe), "{placed:?}");
}

/// One name by itself: its key is words with one space between each.
fn check_name(name: &str, other: &str) {
    let gazetteer = Gazetteer::embedded();
    let key = fold(name);
    assert!(
        !key.split(' ').any(str::is_empty) || key.is_empty(),
        "{name:?}: {key:?}"
    );
    let _ = (without_kind(&key), distance(&key, &fold(other)));
    assert!(!gazetteer.knows(name) || !gazetteer.candidates(name).is_empty());
    let _ = (
        gazetteer.country_code(name),
        gazetteer.country_of_people(name),
    );
}

/// The words from one to another, some of them within the one before.
fn toponym<'t>(text: &'t str, first: &str, last: &str, number: usize) -> Toponym<'t> {
    let start = first.as_ptr() as usize - text.as_ptr() as usize;
    let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
    Toponym {
        span: Span::new(start, end),
        name: &text[start..end],
        cue: None,
        within: number.checked_sub(1).filter(|_| number % 3 == 1),
    }
}

fn is_on_the_globe(place: &Where) -> bool {
    let within =
        |degrees: Option<f64>, most: f64| degrees.is_some_and(|degrees| degrees.abs() <= most);
    within(place.latitude, 90.0) && within(place.longitude, 180.0)
}
