//! The encoder's reading in the place of the fast one's.

use std::ops::Range;

use khabar_language::{Document, dateline_end};

use crate::{Encoder, Together};

impl Encoder {
    /// Goes over the tags and trees of every sentence of a text. A dateline stays as it is.
    pub fn revise(&self, doc: &mut Document<'_>) {
        let bodies: Vec<Range<usize>> = doc
            .sentences
            .iter()
            .map(|sentence| match sentence.heading {
                true => sentence.tokens.clone(),
                false => dateline_end(doc, &sentence.tokens)..sentence.tokens.end,
            })
            .collect();
        let words = |body: &Range<usize>| body.clone().map(|token| doc.word(token)).collect();
        let sentences: Vec<Vec<&str>> = bodies.iter().map(words).collect();
        let readings = self.read(&sentences, Together::Alone);
        for (body, reading) in bodies.iter().zip(readings) {
            doc.revise(body.start, &reading.words);
        }
    }
}
