//! Lists and round-ups: paragraphs that each tell of something else, under a place or a bullet.

use khabar_language::Tag;
use khabar_record::Where;

use super::Frame;
use crate::scene::Scene;

/// Where the reader of a text stands among its items.
#[derive(Debug, Default)]
pub(super) struct Items {
    paragraph: Option<u32>,
    item: bool,
    /// The place that heads the item: "BURKINA FASO. There is still no word …".
    place: Option<Where>,
}

/// Words that a line which only says where may have.
const LONGEST: usize = 5;

impl Items {
    /// Takes the next sentence.
    pub fn enter(&mut self, scene: &Scene<'_>, sentence: usize) {
        let found = &scene.doc.sentences[sentence];
        if self.paragraph != Some(found.paragraph) {
            self.paragraph = Some(found.paragraph);
            self.place = heads(scene, sentence);
            self.item = self.place.is_some() || bullet(scene, sentence);
        }
    }

    /// Gives a frame what its item says.
    pub fn settle(&self, frame: &mut Frame) {
        frame.item = self.item;
        if frame.places.is_empty() {
            frame.places.extend(self.place.clone());
        }
    }
}

/// The place of a first sentence that names one and says nothing more.
fn heads(scene: &Scene<'_>, sentence: usize) -> Option<Where> {
    let found = &scene.doc.sentences[sentence];
    let tokens = found.tokens.clone();
    let verb = |at: usize| matches!(scene.doc.tokens[at].tag, Tag::Verb | Tag::Aux);
    if found.heading || tokens.len() > LONGEST || tokens.clone().any(verb) {
        return None;
    }
    let (place, found) = scene
        .places
        .iter()
        .find(|(place, _)| place.start == tokens.start)?;
    (place.end < tokens.end).then(|| found.clone()).flatten()
}

/// "• In Jiribam town", "– On Friday", "3. Elsewhere", "18:40 – The hospital".
fn bullet(scene: &Scene<'_>, sentence: usize) -> bool {
    let first = scene.doc.sentences[sentence].tokens.start;
    let word = scene.doc.word(first);
    matches!(word, "•" | "–" | "—" | "-" | "*" | "·" | "▪" | "●" | "■")
}
