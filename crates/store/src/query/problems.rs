use khabar_record::Problem;
use rusqlite::{Row, params};

use super::Page;
use crate::convert::parsed;
use crate::{Project, Result};

/// The columns of a problem, in the order in which [`problem`] reads them, sorted.
pub(crate) const PROBLEMS: &str = "SELECT file, kind, message FROM problems ORDER BY file, kind";

impl Project {
    /// What was wrong with inputs, a page of it, by file.
    pub fn problems(&self, page: Page) -> Result<Vec<Problem>> {
        let select = format!("{PROBLEMS} LIMIT ?1 OFFSET ?2");
        self.list(&select, params![page.limit, page.offset], problem)
    }
}

pub(crate) fn problem(row: &Row<'_>) -> rusqlite::Result<Problem> {
    let file: String = row.get(0)?;
    let file = Some(file).filter(|file| !file.is_empty());
    Ok(Problem {
        file,
        kind: parsed(row, 1)?,
        message: row.get(2)?,
    })
}
