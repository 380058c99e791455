use rusqlite::{Row, params};

use super::{Page, anywhere};
use crate::{Project, Result};

/// An actor in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorRow {
    /// Its id in the who's who.
    pub id: String,
    /// What the reports call it, sorted.
    pub names: Vec<String>,
    /// How many reports mention it.
    pub reports: u64,
    /// How many incidents it is a party to.
    pub incidents: u64,
}

impl Project {
    /// Actors, a page of them, those with most reports first; only those whose id or names
    /// have the words, where words are given.
    pub fn actors(&self, words: Option<&str>, page: Page) -> Result<Vec<ActorRow>> {
        const SELECT: &str = r"SELECT actor, count(DISTINCT report) AS reports,
             (SELECT count(DISTINCT incident) FROM incident_parties p WHERE p.actor = m.actor)
             FROM mentions m
             WHERE ?1 IS NULL OR actor IN (SELECT actor FROM mentions
                 WHERE lower(actor || char(10) || name) LIKE ?1 ESCAPE '\')
             GROUP BY actor ORDER BY reports DESC, actor LIMIT ?2 OFFSET ?3";
        let values = params![words.map(anywhere), page.limit, page.offset];
        let mut rows = self.list(SELECT, values, actor)?;
        for row in &mut rows {
            row.names = self.names_of(&row.id)?;
        }
        Ok(rows)
    }

    /// The names that reports use of an actor, sorted.
    pub(crate) fn names_of(&self, actor: &str) -> Result<Vec<String>> {
        let select = "SELECT DISTINCT name FROM mentions WHERE actor = ?1 ORDER BY name";
        self.list(select, params![actor], |row| row.get(0))
    }
}

fn actor(row: &Row<'_>) -> rusqlite::Result<ActorRow> {
    Ok(ActorRow {
        id: row.get(0)?,
        reports: row.get(1)?,
        incidents: row.get(2)?,
        names: Vec::new(),
    })
}
