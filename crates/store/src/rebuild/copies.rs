use khabar_record::Report;
use rusqlite::{OptionalExtension, params};

use super::Rebuild;
use crate::convert::{REPORT, report};
use crate::{Error, Result};

/// Originals that are looked at under one band, the latest first: wire copies come out within
/// days, and a passage that thousands of texts share must not have each compared with all.
const UNDER_A_BAND: i64 = 8;
/// Originals whose texts are compared: those whose sketches are most alike.
const COMPARED: usize = 4;
/// Copies that share four fifths of their wording share fewer hashes than this once in 500 times.
const ALIKE: f64 = 0.6;

/// A report whose sketch is set against those of earlier originals.
struct Judged {
    report: String,
    day: String,
    bands: Vec<i64>,
    hashes: Vec<u8>,
    /// What was found the last time; `None` as well for what was never judged.
    copy_of: Option<String>,
    known: bool,
}

impl Rebuild<'_> {
    /// Marks every report that is nearly a copy of an earlier one.
    ///
    /// Reports are taken by date of publication and id, so that the order of adding makes no
    /// difference; each is set against earlier originals alone, and `alike` has the last word.
    /// So what was found before the first new report stands, and only what follows is judged.
    pub(super) fn mark_copies(&self, alike: &mut Alike<'_>) -> Result<()> {
        let Some((day, report)) = self.first_to_judge()? else {
            return Ok(());
        };
        const SELECT: &str = "SELECT sketches.report, day, bands, hashes, copy_of, judged \
             FROM sketches INDEXED BY sketches_by_day JOIN reports ON id = sketches.report \
             WHERE (day, sketches.report) >= (?1, ?2) ORDER BY day, sketches.report";
        self.project.walk(SELECT, [day, report], judged, |judged| {
            let original = self.original_of(&judged, alike)?;
            self.note(&judged, original)
        })?;
        let done = "UPDATE sketches SET judged = 1 WHERE judged = 0";
        self.project.sql(|sql| sql.execute(done, []).map(drop))
    }

    fn first_to_judge(&self) -> Result<Option<(String, String)>> {
        const SELECT: &str =
            "SELECT day, report FROM sketches WHERE judged = 0 ORDER BY day, report LIMIT 1";
        self.project.sql(|sql| {
            let mut select = sql.prepare_cached(SELECT)?;
            select
                .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
    }

    /// The original that the report is nearly a copy of.
    fn original_of(&self, judged: &Judged, alike: &mut Alike<'_>) -> Result<Option<String>> {
        let candidates = self.candidates(judged)?;
        if candidates.is_empty() {
            return Ok(None);
        }
        let this = self.stored(&judged.report)?;
        for candidate in candidates {
            if alike(&self.stored(&candidate)?, &this) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    /// Earlier originals that may be what it is a copy of, the likeliest first; of equals the earlier.
    fn candidates(&self, judged: &Judged) -> Result<Vec<String>> {
        let mut found: Vec<(u32, String, String)> = Vec::new();
        for band in &judged.bands {
            self.look_under(*band, judged, &mut found)?;
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (&a.1, &a.2).cmp(&(&b.1, &b.2))));
        found.dedup();
        let reports = found.into_iter().map(|(_, _, report)| report);
        Ok(reports.take(COMPARED).collect())
    }

    fn look_under(
        &self,
        band: i64,
        judged: &Judged,
        found: &mut Vec<(u32, String, String)>,
    ) -> Result<()> {
        const SELECT: &str = "SELECT hashes, day, report FROM originals \
             WHERE band = ?1 AND (day, report) < (?2, ?3) ORDER BY day DESC, report DESC LIMIT ?4";
        self.project.sql(|sql| {
            let mut select = sql.prepare_cached(SELECT)?;
            let mut rows = select.query(params![band, judged.day, judged.report, UNDER_A_BAND])?;
            while let Some(row) = rows.next()? {
                if let Some(shared) = shared(&judged.hashes, row.get_ref(0)?.as_blob()?) {
                    found.push((shared, row.get(1)?, row.get(2)?));
                }
            }
            Ok(())
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

    /// Writes down what was found, where that was not known before.
    fn note(&self, judged: &Judged, original: Option<String>) -> Result<()> {
        match (judged.known && judged.copy_of.is_none(), original.is_none()) {
            (false, true) => self.list_original(judged)?,
            (true, false) => self.strike_original(judged)?,
            _ => {}
        }
        if judged.copy_of == original {
            return Ok(());
        }
        const UPDATE: &str = "UPDATE reports SET copy_of = ?2 WHERE id = ?1";
        self.project.sql(|sql| {
            let mut update = sql.prepare_cached(UPDATE)?;
            update.execute(params![judged.report, original]).map(drop)
        })
    }

    fn list_original(&self, judged: &Judged) -> Result<()> {
        const INSERT: &str =
            "INSERT OR IGNORE INTO originals (band, day, report, hashes) VALUES (?1, ?2, ?3, ?4)";
        self.project.sql(|sql| {
            let mut insert = sql.prepare_cached(INSERT)?;
            judged.bands.iter().try_for_each(|band| {
                let values = params![band, judged.day, judged.report, judged.hashes];
                insert.execute(values).map(drop)
            })
        })
    }

    fn strike_original(&self, judged: &Judged) -> Result<()> {
        const DELETE: &str = "DELETE FROM originals WHERE band = ?1 AND day = ?2 AND report = ?3";
        self.project.sql(|sql| {
            let mut delete = sql.prepare_cached(DELETE)?;
            judged.bands.iter().try_for_each(|band| {
                delete
                    .execute(params![band, judged.day, judged.report])
                    .map(drop)
            })
        })
    }
}

/// Has the last word on whether the second report is nearly a copy of the first.
pub(super) type Alike<'a> = dyn FnMut(&Report, &Report) -> bool + 'a;

fn judged(row: &rusqlite::Row<'_>) -> rusqlite::Result<Judged> {
    let bands = row.get_ref(2)?.as_blob()?.as_chunks().0.iter();
    Ok(Judged {
        report: row.get(0)?,
        day: row.get(1)?,
        // SQLite's integers are signed; the bits are what counts.
        bands: bands.map(|band| i64::from_le_bytes(*band)).collect(),
        hashes: row.get(3)?,
        copy_of: row.get(4)?,
        known: row.get(5)?,
    })
}

/// How many hashes two sketches share, where that is enough for a copy.
fn shared(one: &[u8], other: &[u8]) -> Option<u32> {
    let (one, other) = (one.as_chunks::<2>().0, other.as_chunks::<2>().0);
    let all = one.len().max(other.len());
    let same = one.iter().zip(other).filter(|(a, b)| a == b).count();
    (same as f64 >= ALIKE * all as f64).then_some(same as u32)
}
