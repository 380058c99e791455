//! Words by which a sentence says that what it tells is an answer to something.

use std::sync::LazyLock;

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../data/lexicon/outlook/answers.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// Whether a sentence says that something was done in answer to something else.
pub fn says_answer(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    WORDS.iter().any(|word| begins_a_word(&lower, word))
}

fn begins_a_word(text: &str, sought: &str) -> bool {
    text.match_indices(sought)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_by_their_words() {
        for told in [
            "The army shelled the hills in retaliation for Monday's ambush.",
            "Retaliatory strikes hit two villages.",
            "The group said it had acted to avenge its commander.",
            "Jets struck in response to the attack.",
        ] {
            assert!(says_answer(told), "{told}");
        }
        for other in [
            "The army shelled the hills on Monday.",
            "Scavengers found the wreck.",
        ] {
            assert!(!says_answer(other), "{other}");
        }
    }

    #[test]
    fn the_words_are_sorted_and_in_lower_case() {
        assert!(WORDS.is_sorted());
        assert!(WORDS.iter().all(|word| *word == word.to_lowercase()));
    }
}
