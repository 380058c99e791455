//! Words that tell an incident from others of its kind.

use std::collections::BTreeSet;

use khabar_language::Tag;
use khabar_record::MentionKind;

use super::draft::Draft;
use crate::scene::Scene;

/// Names, targets and means in the sentences that tell it: lower case, sorted, each once.
pub(super) fn words(scene: &Scene<'_>, draft: &Draft) -> Vec<String> {
    in_sentences(scene, draft.sentences.iter().copied())
        .into_iter()
        .collect()
}

/// The same, and after them those of every sentence that tells no other incident: for what a report is
/// about and does not date, so that its names tell which incident it goes back to.
pub(super) fn words_of_report(scene: &Scene<'_>, draft: &Draft, others: &[usize]) -> Vec<String> {
    let own = in_sentences(scene, draft.sentences.iter().copied());
    let rest = (0..scene.doc.sentences.len()).filter(|sentence| !others.contains(sentence));
    let rest = in_sentences(scene, rest);
    let more: Vec<String> = rest.difference(&own).cloned().collect();
    own.into_iter().chain(more).collect()
}

fn in_sentences(scene: &Scene<'_>, sentences: impl Iterator<Item = usize>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for sentence in sentences {
        let tokens = scene.doc.sentences[sentence].tokens.clone();
        for (_, entity) in scene.entities_in(tokens.clone()) {
            if matches!(entity.kind, MentionKind::Facility | MentionKind::Weapon) {
                words.insert(scene.doc.lemma(entity.tokens.end - 1).to_owned());
            }
        }
        for at in tokens {
            let long = scene.doc.lower(at).len() >= 4;
            if scene.doc.tokens[at].tag == Tag::Propn && long && !scene.in_time(at) {
                words.insert(scene.doc.lower(at).to_owned());
            }
        }
    }
    words
}
