use khabar_record::Report;
use rusqlite::{OptionalExtension, params};

use super::Rebuild;
use crate::convert::{REPORT, report};
use crate::{Error, Result};

/// Originals that a report is set against: those that share most bands with it.
const CANDIDATES: i64 = 4;

impl Rebuild<'_> {
    /// Marks every report that is nearly a copy of an earlier one.
    ///
    /// Reports are taken by date of publication and id, so that the order of adding makes no
    /// difference; each is set against earlier originals that share bands with it, and
    /// `alike` has the last word.
    pub(super) fn mark_copies(
        &self,
        mut alike: impl FnMut(&Report, &Report) -> bool,
    ) -> Result<()> {
        self.project.sql(|sql| {
            sql.execute_batch(
                "DROP TABLE IF EXISTS temp.originals; DROP TABLE IF EXISTS temp.copies; \
                 CREATE TEMP TABLE originals (band INTEGER, turn INTEGER, report TEXT, \
                     PRIMARY KEY (band, turn)) WITHOUT ROWID; \
                 CREATE TEMP TABLE copies (report TEXT PRIMARY KEY, original TEXT) WITHOUT ROWID;",
            )
        })?;
        self.for_each_report_in_turn(|turn, id| match self.original_of(id, &mut alike)? {
            Some(original) => self.note_copy(id, &original),
            None => self.note_original(turn, id),
        })?;
        self.project.sql(|sql| {
            sql.execute_batch(
                "UPDATE reports SET copy_of = NULL WHERE copy_of IS NOT NULL; \
                 UPDATE reports SET copy_of = original FROM temp.copies WHERE report = id; \
                 DROP TABLE temp.originals; DROP TABLE temp.copies;",
            )
        })
    }

    fn for_each_report_in_turn(&self, mut each: impl FnMut(i64, &str) -> Result<()>) -> Result<()> {
        const SELECT: &str = "SELECT id FROM reports WHERE id IN (SELECT report FROM bands) \
             ORDER BY published_start IS NULL, published_start, id";
        let mut turn = 0;
        self.project.walk(
            SELECT,
            [],
            |row| row.get::<_, String>(0),
            |id| {
                turn += 1;
                each(turn, &id)
            },
        )
    }

    /// The original that the report is nearly a copy of.
    fn original_of(
        &self,
        id: &str,
        alike: &mut impl FnMut(&Report, &Report) -> bool,
    ) -> Result<Option<String>> {
        let candidates = self.candidates(id)?;
        if candidates.is_empty() {
            return Ok(None);
        }
        let this = self.stored(id)?;
        for candidate in candidates {
            if alike(&self.stored(&candidate)?, &this) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    fn candidates(&self, id: &str) -> Result<Vec<String>> {
        const SELECT: &str = "SELECT originals.report FROM bands \
             JOIN temp.originals ON originals.band = bands.band \
             WHERE bands.report = ?1 \
             GROUP BY originals.report ORDER BY count(*) DESC, originals.turn LIMIT ?2";
        self.project.sql(|sql| {
            let mut select = sql.prepare_cached(SELECT)?;
            let rows = select.query_map(params![id, CANDIDATES], |row| row.get(0))?;
            rows.collect()
        })
    }

    fn stored(&self, id: &str) -> Result<Report> {
        let select = format!("SELECT {REPORT} FROM reports WHERE id = ?1");
        let found = self.project.sql(|sql| {
            sql.prepare_cached(&select)?
                .query_row([id], report)
                .optional()
        })?;
        found.ok_or_else(|| Error::NotFound {
            what: "report",
            id: id.to_owned(),
        })
    }

    fn note_original(&self, turn: i64, id: &str) -> Result<()> {
        const INSERT: &str = "INSERT INTO temp.originals (band, turn, report) \
             SELECT band, ?1, report FROM bands WHERE report = ?2";
        self.project.sql(|sql| {
            sql.prepare_cached(INSERT)?
                .execute(params![turn, id])
                .map(drop)
        })
    }

    fn note_copy(&self, id: &str, original: &str) -> Result<()> {
        const INSERT: &str = "INSERT INTO temp.copies (report, original) VALUES (?1, ?2)";
        self.project.sql(|sql| {
            sql.prepare_cached(INSERT)?
                .execute([id, original])
                .map(drop)
        })
    }
}
