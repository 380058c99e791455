use khabar_record::{Span, Statistic};
use rusqlite::{Row, params};

use super::Rebuild;
use crate::Result;
use crate::convert::date;

/// Rivals kept for one statistic: a reader follows a handful, and copies of one text bring hundreds.
const RIVALS: i64 = 16;

/// Statements of the same number are one `claim`, however many reports repeat it.
const CLAIMS: &str = "
    DROP TABLE IF EXISTS temp.claims; DROP TABLE IF EXISTS temp.members; DROP TABLE IF EXISTS temp.against;
    CREATE TEMP TABLE claims AS
        SELECT measure, unit, who, place, start_date, end_date, low, high FROM statistics
        WHERE start_date IS NOT NULL AND end_date IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    CREATE INDEX temp.claims_of_kind ON claims (measure, unit, start_date);
    CREATE TEMP TABLE members (claim INTEGER, turn INTEGER, report TEXT, ordinal INTEGER, PRIMARY KEY (claim, turn)) WITHOUT ROWID;
    INSERT INTO temp.members
        SELECT c.rowid, row_number() OVER (PARTITION BY c.rowid ORDER BY s.report, s.ordinal), s.report, s.ordinal
        FROM statistics s JOIN temp.claims c
          ON c.measure = s.measure AND c.unit = s.unit AND c.start_date = s.start_date
         AND c.end_date = s.end_date AND c.who IS s.who AND c.place IS s.place
         AND c.low IS s.low AND c.high IS s.high;
    CREATE TEMP TABLE against (claim INTEGER, rival INTEGER, PRIMARY KEY (claim, rival)) WITHOUT ROWID;";

/// Pairs that can be compared at all; whether they exclude each other is the vocabulary's word.
const PAIRS: &str = "
    SELECT a.rowid, b.rowid, a.measure, a.unit,
           a.who, a.place, a.start_date, a.end_date, a.low, a.high,
           b.who, b.place, b.start_date, b.end_date, b.low, b.high
    FROM temp.claims a JOIN temp.claims b
      ON a.measure = b.measure AND a.unit = b.unit
     AND b.start_date <= a.end_date AND b.end_date >= a.start_date
     AND b.rowid > a.rowid
    WHERE (a.who IS NULL OR b.who IS NULL OR a.who = b.who)
      AND (a.place IS NULL OR b.place IS NULL OR a.place = b.place)";

/// Each rival claim's first speaker comes before any rival's second.
const CONFLICTS: &str = "
    INSERT INTO conflicts (report, ordinal, rival_report, rival_ordinal)
        SELECT m.report, m.ordinal, r.report, r.ordinal
        FROM temp.members m,
             (SELECT report, ordinal FROM temp.members
              WHERE claim IN (SELECT rival FROM temp.against WHERE claim = ?1)
              ORDER BY turn, report, ordinal LIMIT ?2) r
        WHERE m.claim = ?1";

impl Rebuild<'_> {
    /// Sets the statistics against each other.
    pub(super) fn find_contradictions(&self) -> Result<()> {
        self.project.sql(|sql| {
            sql.execute_batch(CLAIMS)?;
            let mut note =
                sql.prepare("INSERT INTO temp.against (claim, rival) VALUES (?1, ?2), (?2, ?1)")?;
            let mut pairs = sql.prepare(PAIRS)?;
            let mut rows = pairs.query([])?;
            while let Some(row) = rows.next()? {
                if claim(row, 4)?.contradicts(&claim(row, 10)?) {
                    note.execute(params![row.get::<_, i64>(0)?, row.get::<_, i64>(1)?])?;
                }
            }
            let mut conflict = sql.prepare(CONFLICTS)?;
            let mut claims = sql.prepare("SELECT DISTINCT claim FROM temp.against")?;
            let mut rows = claims.query([])?;
            while let Some(row) = rows.next()? {
                conflict.execute(params![row.get::<_, i64>(0)?, RIVALS])?;
            }
            Ok(())
        })
    }
}

/// What of a statistic decides whether it contradicts another; its own columns begin at `at`.
fn claim(row: &Row<'_>, at: usize) -> rusqlite::Result<Statistic> {
    Ok(Statistic {
        measure: row.get(2)?,
        unit: row.get(3)?,
        who: row.get(at)?,
        place: row.get(at + 1)?,
        start_date: date(row, at + 2)?,
        end_date: date(row, at + 3)?,
        low: row.get(at + 4)?,
        high: row.get(at + 5)?,
        by: None,
        by_actor: None,
        span: Span::default(),
        sentence: Span::default(),
    })
}
