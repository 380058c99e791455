use khabar_export::RankedStatistic;
use khabar_record::{Said, Statistic};
use rusqlite::{Row, params, types::Value};

use super::statements::said;
use super::{Filter, Page, anywhere};
use crate::{Project, Result};

/// A statistic in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct StatisticRow {
    /// Its place among all statistics, which is also its index in the export.
    pub index: u64,
    /// The statistic and its rivals.
    pub ranked: RankedStatistic,
    /// The first few of its rivals themselves.
    pub rivals: Vec<Said<Statistic>>,
    /// What the record's own incidents in the same period and place add up to; `None` where
    /// they count something else.
    pub record_sum: Option<u64>,
}

/// Each statistic's place in the order of reports.
const RANKS: &str = "
    DROP TABLE IF EXISTS temp.ranks;
    CREATE TEMP TABLE ranks (report TEXT, ordinal INTEGER, place INTEGER, PRIMARY KEY (report, ordinal)) WITHOUT ROWID;
    INSERT INTO temp.ranks
        SELECT report, ordinal, row_number() OVER (ORDER BY report, ordinal) - 1 FROM statistics;";

/// How many rivals of a statistic are given whole.
const FEW: u32 = 5;

const SELECT: &str = r"SELECT s.report, s.body, s.ordinal, ranks.place
    FROM statistics s JOIN temp.ranks ON ranks.report = s.report AND ranks.ordinal = s.ordinal
    WHERE ?1 IS NULL OR lower(s.body) LIKE ?1 ESCAPE '\'
    ORDER BY s.report, s.ordinal LIMIT ?2 OFFSET ?3";

impl Project {
    /// Counts over a period, a page of them, each with its rivals and the record's own sum;
    /// only those that have the words in them, where words are given.
    pub fn statistics(&self, words: Option<&str>, page: Page) -> Result<Vec<StatisticRow>> {
        self.sql(|sql| sql.execute_batch(RANKS))?;
        let values = params![words.map(anywhere), page.limit, page.offset];
        let mut rows = self.list(SELECT, values, statistic)?;
        for (row, ordinal) in &mut rows {
            row.ranked.conflicts_with = self.rivals(&row.ranked.said.report, *ordinal)?;
            row.rivals = self.first_rivals(&row.ranked.said.report, *ordinal)?;
            row.record_sum = self.record_sum(&row.ranked.said.what)?;
        }
        Ok(rows.into_iter().map(|(row, _)| row).collect())
    }

    /// Walks all statistics with their rivals.
    pub(crate) fn walk_statistics<E: From<crate::Error>>(
        &self,
        mut each: impl FnMut(RankedStatistic) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        self.sql(|sql| sql.execute_batch(RANKS))?;
        self.walk(
            SELECT,
            params![None::<String>, -1, 0],
            statistic,
            |(mut row, ordinal)| {
                row.ranked.conflicts_with = self.rivals(&row.ranked.said.report, ordinal)?;
                each(row.ranked)
            },
        )
    }

    fn rivals(&self, report: &str, ordinal: i64) -> Result<Vec<u64>> {
        const RIVALS: &str = "SELECT ranks.place FROM claims c JOIN rivals r ON r.claim = c.claim \
             JOIN temp.ranks ON ranks.report = r.report AND ranks.ordinal = r.ordinal \
             WHERE c.report = ?1 AND c.ordinal = ?2 ORDER BY ranks.place";
        self.list(RIVALS, params![report, ordinal], |row| row.get(0))
    }

    fn first_rivals(&self, report: &str, ordinal: i64) -> Result<Vec<Said<Statistic>>> {
        const RIVALS: &str = "SELECT s.report, s.body FROM claims c JOIN rivals r ON r.claim = c.claim \
             JOIN statistics s ON s.report = r.report AND s.ordinal = r.ordinal \
             WHERE c.report = ?1 AND c.ordinal = ?2 ORDER BY s.report, s.ordinal LIMIT ?3";
        self.list(RIVALS, params![report, ordinal, FEW], said)
    }

    /// What the record's own incidents in a statistic's period and place add up to.
    fn record_sum(&self, statistic: &Statistic) -> Result<Option<u64>> {
        let sum = match (statistic.measure.as_str(), statistic.unit.as_str()) {
            ("killed", "people") => "total(killed)",
            ("injured", "people") => "total(injured)",
            ("attacks" | "incidents", _) => "count(*)",
            _ => return Ok(None),
        };
        let (Some(from), Some(to)) = (statistic.start_date, statistic.end_date) else {
            return Ok(None);
        };
        let (from, to) = (from.to_string(), to.to_string());
        let filter = Filter {
            place: statistic.place.clone(),
            ..Filter::default()
        };
        let (condition, mut values) = filter.condition();
        values.extend([Value::from(from), Value::from(to)]);
        let select = format!(
            "SELECT {sum} FROM incidents WHERE {condition} AND start_date >= ? AND end_date <= ?"
        );
        let values = rusqlite::params_from_iter(values);
        let sum: f64 = self.sql(|sql| sql.query_row(&select, values, |row| row.get(0)))?;
        Ok(Some(sum as u64))
    }
}

fn statistic(row: &Row<'_>) -> rusqlite::Result<(StatisticRow, i64)> {
    let said: Said<Statistic> = said(row)?;
    let ranked = RankedStatistic {
        said,
        conflicts_with: Vec::new(),
    };
    Ok((
        StatisticRow {
            index: row.get(3)?,
            ranked,
            rivals: Vec::new(),
            record_sum: None,
        },
        row.get(2)?,
    ))
}
