//! What holds for any text at all; run by the property tests and by the fuzz target.

use khabar_actors::{Actors, defined_abbreviations};
use khabar_record::Span;

/// Every span slices the text, names stand in order, an abbreviation follows what it is short for.
pub fn check(text: &str) {
    let actors = Actors::embedded();
    let sightings = actors.find(text, None);
    let forces = actors.find_forces(text, &sightings, &[], None);
    for sighting in sightings.iter().chain(&forces) {
        assert!(slices(text, sighting.span), "{sighting:?}");
    }
    for pair in sightings.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
    }
    for found in defined_abbreviations(text) {
        assert!(slices(text, found.long) && slices(text, found.short));
        assert!(found.long.end <= found.short.start);
    }
    check_users_own(text);
}

/// Entries of a user's own are taken or refused, and a search for anything ends.
fn check_users_own(text: &str) {
    let few = &text[..(0..=text.len().min(2_000))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)];
    let _ = Actors::embedded().search(few);
    let entries = few.contains("[[");
    if entries {
        let _ = Actors::with_overlay(few);
    }
}

fn slices(text: &str, span: Span) -> bool {
    span.start < span.end && text.get(span.start as usize..span.end as usize).is_some()
}
