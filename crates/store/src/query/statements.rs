use khabar_record::{CausalLink, Proposal, Relation, Said};
use rusqlite::{Row, params};
use serde::de::DeserializeOwned;

use super::{Page, anywhere};
use crate::convert::from_json;
use crate::{Project, Result};

impl Project {
    /// How actors stand to each other, a page of it; only what has the words in it, where given.
    pub fn relations(&self, words: Option<&str>, page: Page) -> Result<Vec<Said<Relation>>> {
        self.statements("relations", words, page)
    }

    /// What is said to lead to what, a page of it; only what has the words in it, where given.
    pub fn causal_links(&self, words: Option<&str>, page: Page) -> Result<Vec<Said<CausalLink>>> {
        self.statements("causal_links", words, page)
    }

    /// What is said that should be done, a page of it; only what has the words in it, where given.
    pub fn proposals(&self, words: Option<&str>, page: Page) -> Result<Vec<Said<Proposal>>> {
        self.statements("proposals", words, page)
    }

    fn statements<T: DeserializeOwned>(
        &self,
        table: &'static str,
        words: Option<&str>,
        page: Page,
    ) -> Result<Vec<Said<T>>> {
        let select = format!(
            r"SELECT report, body FROM {table} WHERE ?1 IS NULL OR
             (SELECT group_concat(lower(value), char(10)) FROM json_each(body)) LIKE ?1 ESCAPE '\'
             ORDER BY report, ordinal LIMIT ?2 OFFSET ?3"
        );
        self.list(
            &select,
            params![words.map(anywhere), page.limit, page.offset],
            said,
        )
    }
}

/// A statement with its report, from the columns `report, body`.
pub(crate) fn said<T: DeserializeOwned>(row: &Row<'_>) -> rusqlite::Result<Said<T>> {
    Ok(Said {
        report: row.get(0)?,
        what: from_json(row, 1)?,
    })
}
