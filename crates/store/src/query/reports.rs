use khabar_record::{Published, Report, ReportId};
use rusqlite::{Row, params};

use super::{Page, anywhere};
use crate::convert::{REPORT, published, report};
use crate::{Project, Result};

/// A report in a list: all but its text.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRow {
    /// Its id.
    pub id: ReportId,
    /// Where it was read from.
    pub file: Option<String>,
    /// The address it was published at.
    pub url: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<Published>,
    /// An earlier report of which it is nearly a copy.
    pub copy_of: Option<ReportId>,
    /// How many incidents it tells.
    pub incidents: u64,
}

const ROW: &str = "SELECT id, file, url, title, outlet, published_start, published_end, \
     published_precision, published_inferred, copy_of, \
     (SELECT count(DISTINCT incident) FROM incident_accounts WHERE report = id) FROM reports";

impl Project {
    /// Reports, a page of them, earliest first; only those that have the words in their title,
    /// file, address or outlet, where words are given.
    pub fn reports(&self, words: Option<&str>, page: Page) -> Result<Vec<ReportRow>> {
        let select = format!(
            r"{ROW} WHERE ?1 IS NULL OR lower(concat_ws(char(10), title, file, url, outlet)) LIKE ?1 ESCAPE '\'
             ORDER BY published_start, id LIMIT ?2 OFFSET ?3"
        );
        self.list(
            &select,
            params![words.map(anywhere), page.limit, page.offset],
            row,
        )
    }

    /// How many reports there are.
    pub fn report_count(&self) -> Result<u64> {
        self.sql(|sql| sql.query_row("SELECT count(*) FROM reports", [], |row| row.get(0)))
    }

    /// The report of this id, or of the only id that begins like this.
    pub fn report(&self, id: &str) -> Result<Report> {
        let id = self.whole_id("report", id)?;
        let select = format!("SELECT {REPORT} FROM reports WHERE id = ?1");
        self.sql(|sql| sql.prepare_cached(&select)?.query_row([id], report))
    }

    /// The reports that tell an incident.
    pub fn reports_of_incident(&self, incident: &str, page: Page) -> Result<Vec<ReportRow>> {
        let select = format!(
            "{ROW} WHERE id IN (SELECT report FROM incident_accounts WHERE incident = ?1)
             ORDER BY published_start, id LIMIT ?2 OFFSET ?3"
        );
        self.list(&select, params![incident, page.limit, page.offset], row)
    }
}

fn row(row: &Row<'_>) -> rusqlite::Result<ReportRow> {
    Ok(ReportRow {
        id: row.get(0)?,
        file: row.get(1)?,
        url: row.get(2)?,
        title: row.get(3)?,
        outlet: row.get(4)?,
        published: published(row, 5)?,
        copy_of: row.get(9)?,
        incidents: row.get(10)?,
    })
}
