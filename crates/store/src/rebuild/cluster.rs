use khabar_resolve::{Clusterer, Key};
use rusqlite::params;

use super::Rebuild;
use crate::Result;
use crate::convert::from_json;

/// Which accounts tell the same incident; originals before copies, since a copy adds only what
/// its original lacks.
const TOLD: &str = "
    DROP TABLE IF EXISTS temp.told;
    CREATE TEMP TABLE told (
        cluster INTEGER, copy INTEGER, report TEXT, ordinal INTEGER,
        PRIMARY KEY (cluster, copy, report, ordinal)
    ) WITHOUT ROWID;";

const KEYS: &str = "SELECT key, copy_of IS NOT NULL FROM accounts \
     JOIN reports ON reports.id = report ORDER BY turn, report, ordinal";

impl Rebuild<'_> {
    /// Says of every account which others tell the same incident.
    ///
    /// The answer goes to a table on disk as soon as it is known, and so takes no memory.
    pub(super) fn cluster(&self) -> Result<()> {
        self.project.sql(|sql| {
            sql.execute_batch(TOLD)?;
            let mut tell = sql.prepare("INSERT INTO temp.told VALUES (?1, ?2, ?3, ?4)")?;
            let mut clusterer = Clusterer::new();
            let mut keys = sql.prepare(KEYS)?;
            let mut rows = keys.query([])?;
            while let Some(row) = rows.next()? {
                let key: Key = from_json(row, 0)?;
                let copy: bool = row.get(1)?;
                let cluster = clusterer.take(&key).cast_signed();
                tell.execute(params![cluster, copy, key.report, key.ordinal])?;
            }
            Ok(())
        })
    }
}
