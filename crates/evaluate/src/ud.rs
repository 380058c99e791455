//! Tags, lemmas and trees against treebanks in CoNLL-U, scored as the shared task CoNLL 2018 does:
//! every word counts, punctuation too, and relations count without their subtypes.

mod raw;
mod score;

pub(crate) use raw::text;
pub use raw::{RawScore, raw_text};
pub use score::{Score, given_tokens, given_tokens_by};
