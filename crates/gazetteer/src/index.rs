//! From folded names to their bearers.

use std::sync::LazyLock;

use fst::raw::{Fst, Output};

use crate::fold::Key;
use crate::layout::{POSTING, Posting};
use crate::near::Near;

static NAMES: &[u8] = include_bytes!("../../../data/gazetteer/compiled/names.fst");
static POSTINGS: &[u8] = include_bytes!("../../../data/gazetteer/compiled/postings.bin");

/// Opening reads a footer of a few bytes; nothing is copied or built.
static INDEX: LazyLock<Fst<&'static [u8]>> =
    LazyLock::new(|| Fst::new(NAMES).expect("the compiled index opens: a test reads it whole"));

/// The bearers of a key.
pub fn bearers(key: &str) -> Bearers {
    match INDEX.get(key) {
        Some(first) => Bearers {
            next: Some(first.value()),
        },
        None => Bearers { next: None },
    }
}

/// Walks one name's postings, most prominent first.
pub struct Bearers {
    next: Option<u64>,
}

impl Iterator for Bearers {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let number = self.next?;
        let start = number as usize * POSTING;
        let posting = Posting::decode(&POSTINGS[start..start + POSTING]);
        self.next = (!posting.last).then_some(number + 1);
        Some(posting)
    }
}

/// Keys within a small distance of this one, with the distance.
pub fn near(key: &str) -> Vec<(Bearers, u8)> {
    use fst::{IntoStreamer, Streamer};
    let near = Near::new(key);
    let mut stream = INDEX.search_with_state(&near).into_stream();
    let mut found = Vec::new();
    while let Some((_, first, state)) = stream.next() {
        if let Some(distance) = near.distance(&state) {
            found.push((
                Bearers {
                    next: Some(first.value()),
                },
                distance,
            ));
        }
    }
    found
}

/// How many of these words the longest known name has that starts at the first of them.
///
/// `counts` judges the bearers, given the words as the text spells them.
pub fn longest(words: &[&str], counts: impl Fn(Bearers, &[&str]) -> bool) -> usize {
    let mut walk = Walk::start();
    let mut key = Key::with_room();
    let mut best = 0;
    for (at, word) in words.iter().enumerate() {
        let before = key.text().len();
        if !key.push(word) || !walk.follow(&key.text().as_bytes()[before..]) {
            break;
        }
        let grew = key.text().len() > before;
        if let Some(bearers) = walk.bearers().filter(|_| grew)
            && counts(bearers, &words[..=at])
        {
            best = at + 1;
        }
    }
    best
}

/// A path through the index, byte by byte.
struct Walk {
    address: fst::raw::CompiledAddr,
    sum: Output,
}

impl Walk {
    fn start() -> Self {
        Walk {
            address: INDEX.root().addr(),
            sum: Output::zero(),
        }
    }

    fn follow(&mut self, bytes: &[u8]) -> bool {
        for byte in bytes {
            let node = INDEX.node(self.address);
            let Some(at) = node.find_input(*byte) else {
                return false;
            };
            let transition = node.transition(at);
            self.sum = self.sum.cat(transition.out);
            self.address = transition.addr;
        }
        true
    }

    fn bearers(&self) -> Option<Bearers> {
        let node = INDEX.node(self.address);
        node.is_final().then(|| Bearers {
            next: Some(self.sum.cat(node.final_output()).value()),
        })
    }
}
