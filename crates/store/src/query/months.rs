use rusqlite::{Row, params_from_iter};

use super::Filter;
use crate::{Project, Result};

/// The incidents of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, from 1 to 12.
    pub month: i8,
    /// How many incidents may have begun in it.
    pub incidents: u64,
    /// How many people they killed, by the best estimates.
    pub killed: u64,
}

impl Project {
    /// The incidents that meet the conditions by the month of their first day, months without
    /// any left out, and so are incidents without a date.
    pub fn incidents_by_month(&self, filter: &Filter) -> Result<Vec<Month>> {
        let (condition, values) = filter.condition();
        let select = format!(
            "SELECT CAST(substr(day, 1, 4) AS INTEGER), CAST(substr(day, 6, 2) AS INTEGER), \
             count(*), coalesce(sum(killed), 0) FROM incidents \
             WHERE day GLOB '[0-9][0-9][0-9][0-9]-*' AND {condition} GROUP BY 1, 2 ORDER BY 1, 2"
        );
        self.list(&select, params_from_iter(values), month)
    }
}

fn month(row: &Row<'_>) -> rusqlite::Result<Month> {
    Ok(Month {
        year: row.get(0)?,
        month: row.get(1)?,
        incidents: row.get(2)?,
        killed: row.get(3)?,
    })
}
