use std::sync::LazyLock;

use crate::model::{Bytes, Table};
use crate::tagger::{TagSet, Tagger};
use crate::words::Lexicon;

/// The lexicon of the product.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(&mut Bytes::new(include_bytes!(
        "../../../data/models/words.bin"
    )))
});

/// The tagger of the product.
pub static TAGGER: LazyLock<Tagger<Table>> = LazyLock::new(|| {
    let mut bytes = Bytes::new(include_bytes!("../../../data/models/tagger.bin"));
    Tagger {
        tags: TagSet::read(&mut bytes),
        weights: Table::read(&mut bytes),
    }
});
