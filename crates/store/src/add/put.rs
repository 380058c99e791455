use khabar_record::{Problem, ProblemKind, Report, ReportId, Statistic};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use super::entry::{Entry, turn};
use crate::convert::{to_json, to_packed_json};
use crate::project::{REBUILD_DUE, STATISTICS_DUE};
use crate::{Project, Result};

impl Project {
    /// Whether the record has this report.
    pub fn has_report(&self, id: &str) -> Result<bool> {
        self.sql(|sql| {
            sql.prepare_cached("SELECT 1 FROM reports WHERE id = ?1")?
                .exists([id])
        })
    }

    /// Keeps a batch of reports, wholly or not at all. One that is there already is a duplicate.
    pub fn put(&self, batch: &[Entry<'_>]) -> Result<()> {
        self.in_transaction(|| batch.iter().try_for_each(|entry| self.put_one(entry)))
    }

    /// Records that a file holds a report that the record has already.
    ///
    /// Of two files the report keeps the first by name, so that their order makes no difference.
    pub fn put_duplicate(&self, report: &Report) -> Result<()> {
        self.in_transaction(|| self.put_again(report))
    }

    fn put_one(&self, entry: &Entry<'_>) -> Result<()> {
        if self.has_report(&entry.report.id)? {
            return self.put_again(entry.report);
        }
        self.set_note(REBUILD_DUE, "yes")?;
        self.insert_report(entry)?;
        self.insert_sketch(entry)?;
        self.insert_accounts(entry)?;
        self.insert_statements(entry)?;
        self.insert_mentions(entry)?;
        self.settle_problems(entry.report, &entry.reading.problems)
    }

    fn put_again(&self, report: &Report) -> Result<()> {
        let Some(file) = &report.file else {
            return Ok(());
        };
        let kept: Option<String> = self.sql(|sql| {
            let mut find = sql.prepare_cached("SELECT file FROM reports WHERE id = ?1")?;
            Ok(find
                .query_row([&report.id], |row| row.get(0))
                .optional()?
                .flatten())
        })?;
        match kept {
            Some(kept) if kept == *file => self.reserve_date(report),
            Some(kept) if kept < *file => self.duplicate_in(file, &report.id),
            kept => {
                self.move_report(report)?;
                self.settle_problems(report, &[])?;
                kept.map_or(Ok(()), |kept| self.duplicate_in(&kept, &report.id))
            }
        }
    }

    fn duplicate_in(&self, file: &str, id: &ReportId) -> Result<()> {
        self.put_problem(&Problem {
            file: Some(file.to_owned()),
            kind: ProblemKind::Duplicate,
            message: format!("its text, title and date are those of report {id}: kept once"),
        })
    }

    fn move_report(&self, report: &Report) -> Result<()> {
        let other_outlet = "SELECT 1 FROM reports WHERE id = ?1 AND outlet IS NOT ?2";
        let counts = self.sql(|sql| {
            sql.prepare_cached(other_outlet)?
                .exists(params![report.id, report.outlet])
        })?;
        if counts {
            // Outlets are sources, and so the incidents have to be looked at again.
            self.set_note(REBUILD_DUE, "yes")?;
        }
        self.sql(|sql| {
            let mut to = sql.prepare_cached(
                "UPDATE reports SET file = ?2, url = ?3, outlet = ?4 WHERE id = ?1",
            )?;
            to.execute(params![report.id, report.file, report.url, report.outlet])
                .map(drop)
        })
    }

    fn insert_report(&self, entry: &Entry<'_>) -> Result<()> {
        const INSERT: &str = "INSERT INTO reports (id, file, url, title, outlet, published_start, \
             published_end, published_precision, published_inferred, language, copy_of, text) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, ?11)";
        const INDEX: &str = "INSERT INTO search (rowid, title, text) VALUES (?1, ?2, ?3)";
        let Report {
            id,
            file,
            url,
            title,
            outlet,
            language,
            text,
            ..
        } = entry.report;
        let published = entry.published();
        self.sql(|sql| {
            sql.prepare_cached(INSERT)?.execute(params![
                id,
                file,
                url,
                title,
                outlet,
                published.map(|when| when.start.to_string()),
                published.map(|when| when.end.to_string()),
                published.map(|when| when.precision.as_str()),
                published.map(|when| when.inferred),
                language,
                text,
            ])?;
            let number = sql.last_insert_rowid();
            sql.prepare_cached(INDEX)?
                .execute(params![number, title, text])
                .map(drop)
        })
    }

    fn insert_sketch(&self, entry: &Entry<'_>) -> Result<()> {
        const INSERT: &str =
            "INSERT INTO sketches (report, day, bands, hashes) VALUES (?1, ?2, ?3, ?4)";
        let day = entry.published().map(|when| when.start.to_string());
        let (bands, hashes) = (entry.sketch.packed_bands(), entry.sketch.hashes);
        self.sql(|sql| {
            let day = day.as_deref().unwrap_or("~");
            let mut insert = sql.prepare_cached(INSERT)?;
            insert
                .execute(params![entry.report.id, day, bands, hashes])
                .map(drop)
        })
    }

    fn insert_accounts(&self, entry: &Entry<'_>) -> Result<()> {
        const INSERT: &str =
            "INSERT INTO accounts (report, ordinal, turn, key, body) VALUES (?1, ?2, ?3, ?4, ?5)";
        for (account, key) in entry.reading.accounts.iter().zip(entry.keys()) {
            let (turn, body) = (turn(&key), to_packed_json(account)?);
            let values = params![key.report, key.ordinal, turn, to_json(&key)?, body];
            self.sql(|sql| sql.prepare_cached(INSERT)?.execute(values))?;
        }
        Ok(())
    }

    fn insert_statements(&self, entry: &Entry<'_>) -> Result<()> {
        let (id, reading) = (&entry.report.id, entry.reading);
        if !reading.statistics.is_empty() {
            self.set_note(STATISTICS_DUE, "yes")?;
        }
        for (ordinal, statistic) in reading.statistics.iter().enumerate() {
            self.insert_statistic(id, ordinal, statistic)?;
        }
        self.insert_bodies("relations", id, &reading.relations)?;
        self.insert_bodies("causal_links", id, &reading.causal_links)?;
        self.insert_bodies("proposals", id, &reading.proposals)
    }

    fn insert_statistic(&self, id: &ReportId, ordinal: usize, from: &Statistic) -> Result<()> {
        const INSERT: &str = "INSERT INTO statistics (report, ordinal, measure, unit, who, place, \
             start_date, end_date, low, high, body) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
        let body = to_json(from)?;
        self.sql(|sql| {
            let values = params![
                id,
                ordinal as i64,
                from.measure,
                from.unit,
                from.who.as_ref().map(|who| who.to_lowercase()),
                from.place.as_ref().map(|place| place.to_lowercase()),
                from.start_date.map(|day| day.to_string()),
                from.end_date.map(|day| day.to_string()),
                from.low,
                from.high,
                body,
            ];
            sql.prepare_cached(INSERT)?.execute(values).map(drop)
        })
    }

    /// Statements of which the table holds the body alone.
    fn insert_bodies(&self, table: &str, id: &ReportId, bodies: &[impl Serialize]) -> Result<()> {
        let insert = format!("INSERT INTO {table} (report, ordinal, body) VALUES (?1, ?2, ?3)");
        for (ordinal, body) in bodies.iter().enumerate() {
            let body = to_json(body)?;
            self.sql(|sql| {
                sql.prepare_cached(&insert)?
                    .execute(params![id, ordinal as i64, body])
            })?;
        }
        Ok(())
    }

    fn insert_mentions(&self, entry: &Entry<'_>) -> Result<()> {
        const INSERT: &str =
            "INSERT OR IGNORE INTO mentions (actor, name, report) VALUES (?1, ?2, ?3)";
        self.sql(|sql| {
            let mut insert = sql.prepare_cached(INSERT)?;
            for (actor, names) in &entry.reading.actors {
                for name in names {
                    insert.execute([actor, name, &entry.report.id])?;
                }
            }
            Ok(())
        })
    }
}
