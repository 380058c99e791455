//! Neighbouring sentences as one row of pieces.

use crate::pieces::{END, Pieces, START};

/// The rows of a word's first and last pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub first: usize,
    pub last: usize,
}

/// Sentences that are read together.
#[derive(Debug, Default)]
pub(crate) struct Window {
    pub ids: Vec<i32>,
    pub sentences: Vec<Vec<Place>>,
}

/// Every sentence in a window: as many together as `most` pieces hold, and one at least. What does not
/// fit into `longest` is left out at a sentence's end: its last words stand in the last piece's place.
pub(crate) fn windows(
    pieces: &Pieces,
    sentences: &[Vec<&str>],
    most: usize,
    longest: usize,
) -> Vec<Window> {
    let mut made: Vec<Window> = Vec::new();
    for sentence in sentences {
        let words: Vec<Vec<i32>> = sentence.iter().map(|word| pieces.of(word)).collect();
        let size: usize = words.iter().map(Vec::len).sum();
        let fits = |window: &Window| window.ids.len() + size < most;
        if !made.last().is_some_and(fits) {
            made.push(Window {
                ids: vec![START],
                sentences: Vec::new(),
            });
        }
        let window = made.last_mut().expect("one was made");
        window.add(words, longest - 1);
    }
    for window in &mut made {
        window.ids.push(END);
    }
    made
}

impl Window {
    fn add(&mut self, words: Vec<Vec<i32>>, longest: usize) {
        let mut places = Vec::with_capacity(words.len());
        for word in words {
            let room = longest.saturating_sub(self.ids.len());
            let first = self.ids.len().min(longest - 1);
            self.ids.extend(word.into_iter().take(room));
            let last = self.ids.len() - 1;
            places.push(Place {
                first: first.min(last),
                last,
            });
        }
        self.sentences.push(places);
    }
}
