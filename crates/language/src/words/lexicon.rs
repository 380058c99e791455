use crate::model::Bytes;

/// What the lexicon knows of a word; all zero for one that it does not hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Entry {
    /// The cluster of words used like it; four bits finer than its coarse cluster.
    pub cluster: u16,
    /// The set of parts of speech and inflections that a dictionary gives it.
    pub possible: u8,
    /// The set of tags that it has in the treebank, where it is frequent.
    pub seen: u8,
}

impl Entry {
    /// The coarse cluster.
    pub fn coarse(self) -> u32 {
        u32::from(self.cluster >> 4)
    }
}

/// Words with their clusters and their possible tags.
#[derive(Default)]
pub struct Lexicon {
    slots: Vec<(u32, Entry)>,
}

impl Lexicon {
    /// Reads a lexicon: words, then of each the step from the last key and its entry.
    pub fn read(bytes: &mut Bytes) -> Lexicon {
        let count = bytes.number() as usize;
        let mut key = 0u32;
        let words = (0..count).map(|_| {
            key = key.wrapping_add(bytes.number());
            let cluster = bytes.number() as u16;
            (
                key,
                Entry {
                    cluster,
                    possible: bytes.byte(),
                    seen: bytes.byte(),
                },
            )
        });
        Lexicon::new(words.collect())
    }

    /// A lexicon of words by their keys, in ascending order.
    pub fn new(words: Vec<(u32, Entry)>) -> Lexicon {
        let mut lexicon = Lexicon {
            slots: vec![(0, Entry::default()); (words.len() * 2).next_power_of_two()],
        };
        for (key, entry) in words {
            let mut at = lexicon.home(key);
            while lexicon.slots[at].0 != 0 {
                at = (at + 1) & (lexicon.slots.len() - 1);
            }
            lexicon.slots[at] = (key, entry);
        }
        lexicon
    }

    /// What is known of a form.
    pub fn get(&self, form: u32) -> Entry {
        if self.slots.is_empty() {
            return Entry::default();
        }
        let mut at = self.home(form);
        loop {
            let (key, entry) = self.slots[at];
            if key == form || key == 0 {
                return entry;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    fn home(&self, key: u32) -> usize {
        ((u64::from(key) * self.slots.len() as u64) >> 32) as usize
    }
}
