use khabar_record::{Span, Statistic};
use rusqlite::{Row, params};

use super::Rebuild;
use crate::Result;
use crate::convert::date;
use crate::project::STATISTICS_DUE;

/// Rivals kept for one claim: a reader follows a handful, and copies of one text bring hundreds.
const RIVALS: i64 = 16;
/// Claims over a like period that a claim is compared with, those that begin latest.
const COMPARED: i64 = 1024;

/// Statements of the same number are one claim, however many reports repeat it.
const CLAIMS: &str = "
    DELETE FROM claims; DELETE FROM rivals;
    DROP TABLE IF EXISTS temp.made;
    CREATE TEMP TABLE made AS
        SELECT measure, unit, who, place, start_date, end_date, low, high FROM statistics
        WHERE start_date IS NOT NULL AND end_date IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    CREATE INDEX temp.made_of_kind ON made (measure, unit, start_date, end_date);
    INSERT INTO claims
        SELECT s.report, s.ordinal, c.rowid
        FROM statistics s JOIN temp.made c
          ON c.measure = s.measure AND c.unit = s.unit AND c.start_date = s.start_date
         AND c.end_date = s.end_date AND c.who IS s.who AND c.place IS s.place
         AND c.low IS s.low AND c.high IS s.high;
    DROP TABLE IF EXISTS temp.speakers;
    CREATE TEMP TABLE speakers (claim INTEGER, turn INTEGER, report TEXT, ordinal INTEGER,
        PRIMARY KEY (claim, turn)) WITHOUT ROWID;
    INSERT INTO temp.speakers
        SELECT * FROM (SELECT claim, row_number() OVER
            (PARTITION BY claim ORDER BY report, ordinal) AS turn, report, ordinal FROM claims)
        WHERE turn <= 16;";

/// Claims that can be compared with one at all; whether they exclude each other is the
/// vocabulary's word.
const COMPARABLE: &str = "
    SELECT number, measure, unit, who, place, start_date, end_date, low, high FROM
        (SELECT rowid AS number, * FROM temp.made
         WHERE measure = ?2 AND unit = ?3 AND start_date <= ?7 AND end_date >= ?6
         ORDER BY start_date DESC, end_date, rowid LIMIT ?8)
    WHERE number <> ?1
      AND (who IS NULL OR ?4 IS NULL OR who = ?4) AND (place IS NULL OR ?5 IS NULL OR place = ?5)";

/// Each rival claim's first speaker comes before any rival's second.
const NOTE: &str = "
    INSERT INTO rivals (claim, report, ordinal)
        SELECT ?1, report, ordinal FROM temp.speakers
        WHERE claim IN (SELECT value FROM json_each(?2))
        ORDER BY turn, report, ordinal LIMIT ?3";

impl Rebuild<'_> {
    /// Sets the statistics against each other, if there are new ones.
    pub(super) fn find_contradictions(&self) -> Result<()> {
        if self.project.note(STATISTICS_DUE)?.as_deref() != Some("yes") {
            return Ok(());
        }
        self.project.sql(|sql| sql.execute_batch(CLAIMS))?;
        const ALL: &str = "SELECT rowid, measure, unit, who, place, start_date, end_date, low, high \
             FROM temp.made ORDER BY rowid";
        self.project.walk(ALL, [], claim, |(number, claim)| {
            let rivals = self.rivals_of(number, &claim)?;
            self.note_rivals(number, &rivals)
        })?;
        self.project.set_note(STATISTICS_DUE, "no")
    }

    /// The claims that one contradicts.
    fn rivals_of(&self, number: i64, one: &Statistic) -> Result<Vec<i64>> {
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        self.project.sql(|sql| {
            let mut select = sql.prepare_cached(COMPARABLE)?;
            let (start, end) = (day(one.start_date), day(one.end_date));
            let values = params![
                number,
                one.measure,
                one.unit,
                one.who,
                one.place,
                start,
                end,
                COMPARED
            ];
            let mut rivals = Vec::new();
            for row in select.query_map(values, claim)? {
                let (rival, other) = row?;
                if one.contradicts(&other) {
                    rivals.push(rival);
                }
            }
            Ok(rivals)
        })
    }

    fn note_rivals(&self, number: i64, rivals: &[i64]) -> Result<()> {
        if rivals.is_empty() {
            return Ok(());
        }
        let list = format!("{rivals:?}");
        self.project.sql(|sql| {
            let mut note = sql.prepare_cached(NOTE)?;
            note.execute(params![number, list, RIVALS]).map(drop)
        })
    }
}

/// The number of a claim, and what decides whether it contradicts another.
fn claim(row: &Row<'_>) -> rusqlite::Result<(i64, Statistic)> {
    let statistic = Statistic {
        measure: row.get(1)?,
        unit: row.get(2)?,
        who: row.get(3)?,
        place: row.get(4)?,
        start_date: date(row, 5)?,
        end_date: date(row, 6)?,
        low: row.get(7)?,
        high: row.get(8)?,
        by: None,
        by_actor: None,
        span: Span::default(),
        sentence: Span::default(),
    };
    Ok((row.get(0)?, statistic))
}
