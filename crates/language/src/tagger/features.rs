use crate::model::Templates;
use crate::words::Word;

/// More features than any word has.
pub const FEATURES: usize = 64;

/// Stands for the tag before the first word.
const START: u32 = 255;
/// Stands for a word before the first or after the last.
const OUTSIDE: Word = Word {
    form: 1,
    shape: 0,
    prefixes: [0; 4],
    suffixes: [0; 5],
    entry: crate::words::Entry {
        cluster: 0,
        possible: 255,
        seen: 255,
    },
};

/// Appends the features of the words around a place, which no tag can change.
pub fn context(words: &[Word], at: usize, features: &mut Vec<u32>) {
    let around = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|at| words.get(at))
            .unwrap_or(&OUTSIDE)
    };
    let (before2, before, word, after, after2) =
        (around(-2), around(-1), around(0), around(1), around(2));
    let mut add = Templates::new(0, features);
    add.one(1);
    spelling(word, u32::from(at == 0), &mut add);
    for other in [before2, before, after, after2] {
        add.one(other.form);
        add.one(u32::from(other.entry.cluster));
        add.one(other.ambiguity());
    }
    add.two(before.form, word.form);
    add.two(word.form, after.form);
    add.two(before.form, after.form);
    add.two(before.suffixes[2], word.suffixes[2]);
    add.two(word.suffixes[2], after.suffixes[2]);
    add.one(after.suffixes[2]);
    add.one(after.suffixes[1]);
    add.one(before.suffixes[2]);
    add.two(before.shape, word.shape);
    add.two(word.shape, after.shape);
    add.two(word.ambiguity(), after.ambiguity());
    add.three(word.ambiguity(), after.ambiguity(), after2.ambiguity());
    add.two(
        u32::from(word.entry.cluster),
        u32::from(after.entry.cluster),
    );
    add.two(word.entry.coarse(), after.form);
    add.two(word.entry.coarse(), before.form);
}

/// The features of the word's own letters, and of what the lexicon has for it.
fn spelling(word: &Word, first: u32, add: &mut Templates) {
    add.one(word.form);
    add.two(word.form, word.shape);
    add.two(word.shape, first);
    for prefix in word.prefixes {
        add.one(prefix);
    }
    for suffix in word.suffixes {
        add.one(suffix);
    }
    add.two(word.suffixes[2], word.shape);
    add.two(word.suffixes[1], u32::from(word.entry.possible));
    add.one(u32::from(word.entry.cluster));
    add.one(word.entry.coarse());
    add.one(u32::from(word.entry.possible));
    add.one(u32::from(word.entry.seen));
    add.two(u32::from(word.entry.possible), word.shape);
}

/// Appends the features of the tags before a place. `tagged` holds those of the sentence so far.
pub fn history(words: &[Word], at: usize, tagged: &[u8], features: &mut Vec<u32>) {
    let tag = |back: usize| {
        at.checked_sub(back)
            .map_or(START, |at| u32::from(tagged[at]))
    };
    let (last, earlier) = (tag(1), tag(2));
    let word = &words[at];
    let after = words.get(at + 1).unwrap_or(&OUTSIDE);
    let mut add = Templates::new(128, features);
    add.one(last);
    add.one(earlier);
    add.two(last, earlier);
    add.three(last, earlier, tag(3));
    add.two(last, word.form);
    add.two(last, word.suffixes[2]);
    add.two(last, word.suffixes[1]);
    add.two(last, word.ambiguity());
    add.three(last, earlier, word.ambiguity());
    add.three(last, word.ambiguity(), after.ambiguity());
    add.two(last, u32::from(word.entry.cluster));
    add.two(last, after.form);
    add.two(last, word.shape);
    add.two(earlier, word.form);
}
