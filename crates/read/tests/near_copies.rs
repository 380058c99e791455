//! Near copies are found by a key that they share; other texts share none.

use std::collections::BTreeSet;

use khabar_read::{Fingerprint, NEAR_COPY, shingle_similarity};
use proptest::prelude::*;

/// A text of made-up words, with every `nth` of them changed.
fn text(words: u64, nth: Option<u64>) -> String {
    let word = |n: u64| match nth {
        Some(nth) if n % nth == nth / 2 => format!("changed{n} "),
        _ => format!("word{n} "),
    };
    (0..words).map(word).collect()
}

fn share_a_key(one: &str, other: &str) -> bool {
    let (one, other) = (Fingerprint::of(one).keys(), Fingerprint::of(other).keys());
    one.iter().any(|key| other.contains(key))
}

#[test]
fn case_marks_and_paragraphs_do_not_matter() {
    let one = "Three officers were killed, the ministry said.\n\nNobody claimed the attack.";
    let other = "three officers were killed the ministry said — nobody claimed the attack";
    assert_eq!(Fingerprint::of(one), Fingerprint::of(other));
    assert_eq!(shingle_similarity(one, other), 1.0);
}

#[test]
fn an_edited_copy_shares_a_key_and_is_told_by_counting() {
    let (original, copy) = (text(400, None), text(400, Some(50)));
    assert!(share_a_key(&original, &copy));
    assert!(shingle_similarity(&original, &copy) >= NEAR_COPY);
}

#[test]
fn a_text_with_half_its_words_changed_is_no_copy() {
    let (original, other) = (text(400, None), text(400, Some(6)));
    assert!(shingle_similarity(&original, &other) < NEAR_COPY);
    assert!(Fingerprint::of(&original).similarity(&Fingerprint::of(&other)) < NEAR_COPY);
}

#[test]
fn of_many_unlike_texts_none_share_a_key() {
    let text = |topic: u64| {
        (0..100)
            .map(|n| format!("topic{topic}word{n} "))
            .collect::<String>()
    };
    let keys: Vec<u64> = (0..1_000)
        .flat_map(|topic| Fingerprint::of(&text(topic)).keys())
        .collect();
    let unlike: BTreeSet<u64> = keys.iter().copied().collect();
    assert_eq!(unlike.len(), keys.len());
}

#[test]
fn stored_fingerprints_do_not_change_with_the_program() {
    let fingerprint = Fingerprint::of("Three police officers were killed near Gao on Monday.");
    expect_test::expect!["9bad"].assert_eq(&format!("{:04x}", fingerprint.keys()[0] >> 48));
    assert_eq!(
        Fingerprint::from_bytes(&fingerprint.to_bytes()),
        Some(fingerprint)
    );
    assert_eq!(Fingerprint::from_bytes(b"short"), None);
}

proptest! {
    #[test]
    fn the_estimate_lies_near_the_count(nth in 8_u64..200) {
        let (one, other) = (text(600, None), text(600, Some(nth)));
        let estimate = Fingerprint::of(&one).similarity(&Fingerprint::of(&other));
        prop_assert!((estimate - shingle_similarity(&one, &other)).abs() < 0.35);
    }

    #[test]
    fn any_text_has_a_fingerprint_and_is_like_itself(text in ".{0,200}") {
        let fingerprint = Fingerprint::of(&text);
        prop_assert_eq!(fingerprint.similarity(&fingerprint), 1.0);
        prop_assert_eq!(shingle_similarity(&text, &text), 1.0);
    }
}
