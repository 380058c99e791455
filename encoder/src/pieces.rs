//! Byte-level pieces of words (byte pair encoding, Sennrich and others 2016).

use std::collections::HashMap;

use serde::Deserialize;

use crate::told::LoadError;

/// What begins a row of pieces, and what ends it.
pub(crate) const START: i32 = 0;
pub(crate) const END: i32 = 2;
const UNKNOWN: i32 = 3;

/// The vocabulary, and which pairs of pieces are joined before which.
pub(crate) struct Pieces {
    of_byte: Vec<i32>,
    joins: HashMap<(i32, i32), (u32, i32)>,
}

#[derive(Deserialize)]
struct File {
    model: Model,
}

#[derive(Deserialize)]
struct Model {
    vocab: HashMap<String, i32>,
    merges: Vec<String>,
}

impl Pieces {
    /// From a tokenizer's JSON as Hugging Face's library writes it.
    pub fn parse(text: &str) -> Result<Pieces, LoadError> {
        let Model { vocab, merges } = serde_json::from_str::<File>(text)?.model;
        let id = |piece: &str| {
            let id = vocab.get(piece).copied();
            id.ok_or_else(|| LoadError::Piece(piece.to_owned()))
        };
        let mut joins = HashMap::with_capacity(merges.len());
        for (rank, merge) in merges.iter().enumerate() {
            let (left, right) = merge.split_once(' ').unwrap_or((merge, ""));
            let joined = id(&format!("{left}{right}"))?;
            joins
                .entry((id(left)?, id(right)?))
                .or_insert((rank as u32, joined));
        }
        let of_byte = (0..=255).map(|byte| id(&letter(byte).to_string()).unwrap_or(UNKNOWN));
        Ok(Pieces {
            of_byte: of_byte.collect(),
            joins,
        })
    }

    /// The pieces of a word with a space before it.
    pub fn of(&self, word: &str) -> Vec<i32> {
        let bytes = std::iter::once(b' ').chain(word.bytes());
        let mut pieces: Vec<i32> = bytes.map(|byte| self.of_byte[usize::from(byte)]).collect();
        while let Some((at, joined)) = self.next_join(&pieces) {
            pieces[at] = joined;
            pieces.remove(at + 1);
        }
        pieces
    }

    /// Where the pair stands that is joined before all others, the first of them.
    fn next_join(&self, pieces: &[i32]) -> Option<(usize, i32)> {
        let pairs = pieces.windows(2).enumerate();
        let joins = pairs.filter_map(|(at, pair)| {
            let (rank, joined) = self.joins.get(&(pair[0], pair[1]))?;
            Some((*rank, at, *joined))
        });
        joins.min().map(|(_, at, joined)| (at, joined))
    }
}

/// The letter that stands for a byte: itself where it can be seen, one beyond Latin otherwise.
fn letter(byte: u8) -> char {
    let seen = |byte: u8| matches!(byte, 33..=126 | 161..=172 | 174..=255);
    if seen(byte) {
        return char::from(byte);
    }
    let before = (0..byte).filter(|&other| !seen(other)).count() as u32;
    char::from_u32(256 + before).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces() -> Pieces {
        let text = r#"{"model": {
            "vocab": {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "Ġ": 4, "a": 5, "b": 6, "Ġa": 7, "ab": 8, "Ġab": 9},
            "merges": ["Ġ a", "a b", "Ġa b"]
        }}"#;
        Pieces::parse(text).unwrap()
    }

    #[test]
    fn pairs_are_joined_by_rank() {
        assert_eq!(pieces().of("ab"), [9]);
        assert_eq!(pieces().of("bab"), [4, 6, 8]);
        assert_eq!(pieces().of("az"), [7, UNKNOWN]);
        assert_eq!(pieces().of(""), [4]);
    }

    #[test]
    fn bytes_have_letters() {
        assert_eq!(letter(b'a'), 'a');
        assert_eq!(letter(b' '), 'Ġ');
        assert_eq!(letter(0), 'Ā');
    }

    #[test]
    fn a_join_of_no_pieces_is_refused() {
        let text = r#"{"model": {"vocab": {"a": 0}, "merges": ["a b"]}}"#;
        assert!(matches!(Pieces::parse(text), Err(LoadError::Piece(_))));
    }
}
