//! Words that tell an incident from others of its kind.

use std::collections::BTreeSet;

use khabar_language::Tag;
use khabar_record::MentionKind;

use super::draft::Draft;
use crate::scene::Scene;

/// Names, targets and means in the sentences that tell it: lower case, sorted, each once.
pub(super) fn words(scene: &Scene<'_>, draft: &Draft) -> Vec<String> {
    let mut words = BTreeSet::new();
    for &sentence in &draft.sentences {
        let tokens = scene.doc.sentences[sentence].tokens.clone();
        for (_, entity) in scene.entities_in(tokens.clone()) {
            if matches!(entity.kind, MentionKind::Facility | MentionKind::Weapon) {
                words.insert(scene.doc.lemma(entity.tokens.end - 1).to_owned());
            }
        }
        for at in tokens {
            let long = scene.doc.lower(at).len() >= 4;
            if scene.doc.tokens[at].tag == Tag::Propn && long {
                words.insert(scene.doc.lower(at).to_owned());
            }
        }
    }
    words.into_iter().collect()
}
