use std::sync::LazyLock;

use crate::model::{Bytes, MoveTable, Table};
use crate::parser::Parser;
use crate::tagger::Tagger;
use crate::words::Lexicon;

/// The lexicon of the product.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(&mut Bytes::new(include_bytes!(
        "../../../data/models/words.bin"
    )))
});

/// The tagger of the product.
pub static TAGGER: LazyLock<Tagger<Table>> = LazyLock::new(|| {
    Tagger::read(&mut Bytes::new(include_bytes!(
        "../../../data/models/tagger.bin"
    )))
});

/// The parser of the product.
pub static PARSER: LazyLock<Parser<MoveTable, Table>> = LazyLock::new(|| {
    Parser::read(&mut Bytes::new(include_bytes!(
        "../../../data/models/parser.bin"
    )))
});
