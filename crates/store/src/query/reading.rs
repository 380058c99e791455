use khabar_record::Reading;
use rusqlite::{Row, params};

use crate::convert::{from_json, from_packed_json};
use crate::{Project, Result};

impl Project {
    /// What a report says, as it was kept: all but its annotation, its actors and its problems.
    pub fn reading(&self, report: &str) -> Result<Reading> {
        Ok(Reading {
            accounts: self.bodies("accounts", report, from_packed_json)?,
            statistics: self.bodies("statistics", report, from_json)?,
            relations: self.bodies("relations", report, from_json)?,
            causal_links: self.bodies("causal_links", report, from_json)?,
            proposals: self.bodies("proposals", report, from_json)?,
            ..Reading::default()
        })
    }

    fn bodies<T>(
        &self,
        table: &str,
        report: &str,
        unpack: impl Fn(&Row<'_>, usize) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let select = format!("SELECT body FROM {table} WHERE report = ?1 ORDER BY ordinal");
        self.list(&select, params![report], |row| unpack(row, 0))
    }
}
