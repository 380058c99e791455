use rusqlite::{Row, params};

use super::Page;
use crate::{Project, Result};

/// A report that has the words, with the passage that has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The report.
    pub report: String,
    /// Its headline.
    pub title: Option<String>,
    /// Where it was read from.
    pub file: Option<String>,
    /// The day it was published, where that is known.
    pub published: Option<String>,
    /// The passage.
    pub passage: Vec<Piece>,
}

/// A piece of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// Whether they are among those searched for.
    pub hit: bool,
}

/// Control characters that no text has once it is read: they mark the hits in a passage.
const MARKS: [char; 2] = ['\u{2}', '\u{3}'];

impl Project {
    /// Reports that have all the words, best first. Words in double quotes stand together.
    pub fn search(&self, words: &str, page: Page) -> Result<Vec<Hit>> {
        const SELECT: &str = "SELECT id, reports.title, published_start, \
             snippet(search, 1, char(2), char(3), '…', 32), file \
             FROM search JOIN reports ON number = search.rowid \
             WHERE search MATCH ?1 ORDER BY rank, id LIMIT ?2 OFFSET ?3";
        self.list(
            SELECT,
            params![phrases(words), page.limit, page.offset],
            hit,
        )
    }

    /// How many reports have all the words.
    pub fn search_count(&self, words: &str) -> Result<u64> {
        let select = "SELECT count(*) FROM search WHERE search MATCH ?1";
        self.sql(|sql| {
            sql.prepare_cached(select)?
                .query_row([phrases(words)], |row| row.get(0))
        })
    }
}

/// What a person types, as phrases for the full-text index: no mark of theirs is an operator.
pub(super) fn phrases(words: &str) -> String {
    let words = words.replace(char::is_control, " ");
    let quoted = words
        .split('"')
        .enumerate()
        .flat_map(|(turn, part)| match turn % 2 {
            0 => part.split_whitespace().collect(),
            _ => vec![part],
        });
    let phrases: Vec<String> = quoted.map(|phrase| format!("\"{phrase}\"")).collect();
    if phrases.is_empty() {
        "\"\"".to_owned()
    } else {
        phrases.join(" ")
    }
}

fn hit(row: &Row<'_>) -> rusqlite::Result<Hit> {
    Ok(Hit {
        report: row.get(0)?,
        title: row.get(1)?,
        file: row.get(4)?,
        published: row.get(2)?,
        passage: pieces(row.get_ref(3)?.as_str()?),
    })
}

fn pieces(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = marked;
    while let Some(at) = rest.find(MARKS) {
        let hit = rest[at..].starts_with(MARKS[1]);
        pieces.push(Piece {
            text: rest[..at].to_owned(),
            hit,
        });
        rest = &rest[at + 1..];
    }
    pieces.push(Piece {
        text: rest.to_owned(),
        hit: false,
    });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}
