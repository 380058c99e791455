use crate::Tag;
use crate::tagger::TagSet;
use crate::words::Word;

/// A word as the parser sees it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Item {
    /// Its form.
    pub form: u32,
    /// The class that the tagger gave it.
    pub class: u32,
    /// Its universal tag.
    pub tag: u32,
    /// Its fine cluster.
    pub cluster: u32,
    /// Its coarse cluster.
    pub coarse: u32,
    /// How many verbs, commas and conjunctions stand before it.
    pub before: [u16; 3],
}

/// A sentence as the parser sees it.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Every word, then the root, then a stand-in for no word.
    items: Vec<Item>,
}

impl Input {
    /// Takes in a sentence with the classes of its words.
    pub fn set(&mut self, words: &[Word], classes: &[u8], tags: &TagSet) {
        self.items.clear();
        let mut before = [0; 3];
        for (word, &class) in words.iter().zip(classes) {
            let tag = tags.pair(class).0;
            self.items.push(item(word, class, tag, before));
            count(tag, word, &mut before);
        }
        let outside = Item {
            before,
            ..Item::default()
        };
        self.items.push(Item {
            form: 2,
            class: 300,
            tag: 100,
            ..outside
        });
        self.items.push(Item {
            form: 3,
            class: 301,
            tag: 101,
            ..outside
        });
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.items.len() - 2
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A word, the root, or a stand-in for anything else.
    #[inline]
    pub fn item(&self, at: usize) -> &Item {
        &self.items[at.min(self.items.len() - 1)]
    }
}

fn item(word: &Word, class: u8, tag: Tag, before: [u16; 3]) -> Item {
    let cluster = u32::from(word.entry.cluster);
    let coarse = word.entry.coarse();
    Item {
        form: word.form,
        class: u32::from(class),
        tag: tag as u32,
        cluster,
        coarse,
        before,
    }
}

/// Counts a word among those before the next one.
fn count(tag: Tag, word: &Word, before: &mut [u16; 3]) {
    let comma = crate::model::text_key(b",");
    before[0] += u16::from(tag == Tag::Verb);
    before[1] += u16::from(word.form == comma);
    before[2] += u16::from(tag == Tag::Cconj);
}
