//! Who gives a number.

use super::super::evidence::institute_in;
use super::super::words::words;
use super::At;
use super::place::is_place;
use crate::scene::{Saying, Scene, Speaker};

/// The institute named last, and the sentence up to which the report of its count goes on.
#[derive(Debug, Clone, Default)]
pub(super) struct Speakers {
    institute: Option<usize>,
    until: usize,
}

/// How many sentences an institute's count goes on over, from its name or its last number.
const REACH: usize = 3;

impl Speakers {
    /// Whoever says the sentence, or the institute whose count goes on.
    pub fn of(&mut self, scene: &Scene<'_>, at: &At) -> Option<Speaker> {
        let institute = self.institute(scene, at.sentence);
        let saying = scene
            .saying_of(at.sentence, at.core)
            .filter(|saying| speaks(scene, saying));
        saying
            .and_then(|saying| scene.speaker(saying))
            .or_else(|| institute.map(|institute| scene.speaking(institute)))
    }

    fn institute(&mut self, scene: &Scene<'_>, sentence: usize) -> Option<usize> {
        let sentences = &scene.doc.sentences;
        let named = institute_in(scene, &sentences[sentence].tokens);
        let carried = self.institute.filter(|_| sentence <= self.until);
        let near = || {
            let first = sentence.saturating_sub(REACH);
            institute_in(
                scene,
                &(sentences[first].tokens.start..sentences[sentence].tokens.start),
            )
        };
        self.institute = named.or(carried).or_else(near);
        self.until = sentence + REACH;
        self.institute
    }
}

/// A country that "recorded 1,524 deaths" is where they were, and says nothing.
fn speaks(scene: &Scene<'_>, saying: &Saying) -> bool {
    let counts = words()
        .counting
        .at(scene.doc, saying.cue.start, saying.cue.end);
    let place = saying
        .speaker
        .is_some_and(|speaker| is_place(&scene.entities[speaker]));
    let number = saying
        .source
        .as_ref()
        .is_some_and(|source| scene.number_at(source.end - 1).is_some());
    !(number || counts && place)
}
