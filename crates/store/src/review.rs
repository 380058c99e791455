use jiff::civil::Date;
use khabar_record::ReviewState;
use rusqlite::{Row, params};

use crate::convert::{date, parsed};
use crate::{Error, Project, Result};

/// What a person decided about an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The new state.
    pub state: ReviewState,
    /// Who decided.
    pub by: Option<String>,
    /// When.
    pub at: Option<Date>,
    /// Why.
    pub reason: Option<String>,
}

impl Project {
    /// Writes a decision down. It is bound to the first account of the incident, and so finds
    /// the incident again after every rebuild, whatever its id is then.
    pub fn decide(&self, incident: &str, decision: &Decision) -> Result<()> {
        const INSERT: &str = "INSERT INTO decisions (report, ordinal, state, by, at, reason) \
             SELECT report, ordinal, ?2, ?3, ?4, ?5 FROM incident_accounts WHERE incident = ?1 \
             ORDER BY report, ordinal LIMIT 1";
        let incident = self.whole_id("incident", incident)?;
        let Decision {
            state,
            by,
            at,
            reason,
        } = decision;
        let at = at.map(|day| day.to_string());
        self.sql(|sql| {
            let mut insert = sql.prepare_cached(INSERT)?;
            insert
                .execute(params![incident, state.as_str(), by, at, reason])
                .map(drop)
        })
    }

    /// Takes the latest decision on an incident back, and gives it; the log keeps it.
    pub fn undo(&self, incident: &str) -> Result<Decision> {
        const UNDO: &str = "UPDATE decisions SET undone = 1 WHERE number = \
             (SELECT max(number) FROM decisions JOIN incident_accounts USING (report, ordinal) \
              WHERE incident = ?1 AND NOT undone)";
        let incident = self.whole_id("incident", incident)?;
        let last = self.decisions(&incident)?.pop();
        self.sql(|sql| sql.prepare_cached(UNDO)?.execute([&incident]))?;
        last.ok_or(Error::NotFound {
            what: "decision",
            id: incident,
        })
    }

    /// The decisions on an incident that stand, in the order they were taken.
    pub fn decisions(&self, incident: &str) -> Result<Vec<Decision>> {
        const SELECT: &str = "SELECT state, by, at, reason FROM decisions \
             JOIN incident_accounts USING (report, ordinal) \
             WHERE incident = ?1 AND NOT undone ORDER BY number";
        self.sql(|sql| {
            sql.prepare_cached(SELECT)?
                .query_map([incident], decision)?
                .collect()
        })
    }
}

fn decision(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        state: parsed(row, 0)?,
        by: row.get(1)?,
        at: date(row, 2)?,
        reason: row.get(3)?,
    })
}
