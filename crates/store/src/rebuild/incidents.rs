use khabar_export::Toll;
use khabar_record::{Account, Incident, Outcome, Where};
use khabar_resolve::{Telling, incident};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use super::Rebuild;
use crate::Result;
use crate::convert::{from_packed_json, published, to_packed_json};

/// Part of every digest: another version may put other incidents together from the same accounts.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Ids given in this rebuild, in the order of the clusters.
const GIVEN: &str = "
    DROP TABLE IF EXISTS temp.given;
    CREATE TEMP TABLE given (id TEXT PRIMARY KEY) WITHOUT ROWID;";

/// What is left of incidents that are no more.
const SWEEP: &str = "
    DELETE FROM incidents WHERE id NOT IN (SELECT id FROM temp.given);
    DELETE FROM incident_accounts WHERE incident NOT IN (SELECT id FROM temp.given);
    DELETE FROM incident_parties WHERE incident NOT IN (SELECT id FROM temp.given);
    DROP TABLE temp.given; DROP TABLE temp.told;";

impl Rebuild<'_> {
    /// Builds and keeps the incident of every cluster, one at a time. An incident that was made
    /// from the same accounts before stands.
    pub(super) fn put_incidents(&self) -> Result<()> {
        self.project.sql(|sql| sql.execute_batch(GIVEN))?;
        let select = "SELECT DISTINCT cluster FROM temp.told ORDER BY cluster";
        self.project
            .walk(select, [], |row| row.get(0), |cluster| self.put(cluster))?;
        self.project.sql(|sql| sql.execute_batch(SWEEP))
    }

    fn put(&self, cluster: i64) -> Result<()> {
        let accounts = self.digest(cluster)?;
        if self.stands(&accounts)? {
            return Ok(());
        }
        let mut incident = self.incident(cluster)?;
        let first_id = incident.id;
        incident.id = self.give_id(&first_id)?;
        self.clear(&incident.id)?;
        self.put_incident(&incident, &first_id, &accounts)?;
        self.put_accounts(&incident, cluster)?;
        self.put_parties(&incident)
    }

    /// A digest of all that an incident is made from: accounts never change, so their names do.
    fn digest(&self, cluster: i64) -> Result<Vec<u8>> {
        const SELECT: &str = "SELECT told.report, told.ordinal, outlet, copy_of FROM temp.told \
             JOIN reports ON reports.id = told.report \
             WHERE cluster = ?1 ORDER BY copy, told.report, told.ordinal";
        let mut digest = Sha256::new_with_prefix(VERSION);
        let mut add = |row: &Row<'_>| -> rusqlite::Result<()> {
            let ordinal: u32 = row.get(1)?;
            digest.update(ordinal.to_le_bytes());
            for column in [0, 2, 3] {
                let text = row.get_ref(column)?.as_bytes_or_null()?.unwrap_or(b"\0");
                digest.update(text);
                digest.update(b"\n");
            }
            Ok(())
        };
        self.project.sql(|sql| {
            let mut select = sql.prepare_cached(SELECT)?;
            let mut rows = select.query([cluster])?;
            while let Some(row) = rows.next()? {
                add(row)?;
            }
            Ok(())
        })?;
        Ok(digest.finalize().to_vec())
    }

    /// Whether the incident of these accounts is there, under the id that it would get now.
    fn stands(&self, accounts: &[u8]) -> Result<bool> {
        const SELECT: &str = "SELECT id, first_id FROM incidents WHERE accounts = ?1";
        let found: Option<(String, String)> = self.project.sql(|sql| {
            let mut select = sql.prepare_cached(SELECT)?;
            select
                .query_row([accounts], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })?;
        let Some((id, first_id)) = found else {
            return Ok(false);
        };
        if self.free_id(&first_id)? != id {
            return Ok(false);
        }
        self.give_id(&first_id).map(|_| true)
    }

    /// Ids are shortened digests: of two incidents that share one, the later gets a letter more.
    fn free_id(&self, first_id: &str) -> Result<String> {
        let given = |id: &String| {
            let select = "SELECT 1 FROM temp.given WHERE id = ?1";
            self.project
                .sql(|sql| sql.prepare_cached(select)?.exists([id]))
        };
        let mut id = first_id.to_owned();
        while given(&id)? {
            id.push('b');
        }
        Ok(id)
    }

    fn give_id(&self, first_id: &str) -> Result<String> {
        let id = self.free_id(first_id)?;
        let insert = "INSERT INTO temp.given (id) VALUES (?1)";
        self.project
            .sql(|sql| sql.prepare_cached(insert)?.execute([&id]))?;
        Ok(id)
    }

    /// Takes an incident of this id out, which has other accounts now or another id.
    fn clear(&self, id: &str) -> Result<()> {
        const DELETE: [&str; 3] = [
            "DELETE FROM incidents WHERE id = ?1",
            "DELETE FROM incident_accounts WHERE incident = ?1",
            "DELETE FROM incident_parties WHERE incident = ?1",
        ];
        self.project.sql(|sql| {
            DELETE
                .iter()
                .try_for_each(|delete| sql.prepare_cached(delete)?.execute([id]).map(drop))
        })
    }

    fn incident(&self, cluster: i64) -> Result<Incident> {
        const SELECT: &str = "SELECT told.report, told.ordinal, published_start, published_end, \
             published_precision, published_inferred, outlet, copy_of, body \
             FROM temp.told \
             JOIN accounts ON accounts.report = told.report AND accounts.ordinal = told.ordinal \
             JOIN reports ON reports.id = told.report \
             WHERE cluster = ?1 ORDER BY copy, told.report, told.ordinal";
        self.project.sql(|sql| {
            let mut select = sql.prepare_cached(SELECT)?;
            let mut failure = None;
            let tellings = select.query_map([cluster], telling)?;
            let incident =
                incident(tellings.map_while(|row| row.map_err(|why| failure = Some(why)).ok()));
            failure.map_or(Ok(incident), Err)
        })
    }

    fn put_incident(&self, incident: &Incident, first_id: &str, accounts: &[u8]) -> Result<()> {
        const INSERT: &str = "INSERT INTO incidents (id, day, start_date, end_date, type, country, \
             admin1, place, grade, killed, injured, title, body, first_id, accounts, \
             latitude, longitude, spot, vague) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";
        let start = incident.when.start.map(|day| day.to_string());
        let end = incident.when.end.map(|day| day.to_string());
        let place = incident.place.as_ref();
        let point = place.and_then(Where::point);
        let best = |outcome| Toll::of(incident, outcome).best.map(|count| count as i64);
        let body = to_packed_json(incident)?;
        self.project.sql(|sql| {
            let values = params![
                incident.id,
                start.as_deref().or(end.as_deref()).unwrap_or(""),
                start,
                end,
                incident.kind.as_str(),
                place.and_then(|place| place.country.as_deref()),
                place.and_then(|place| place.admin1.as_deref()),
                place.map_or(String::new(), names),
                incident.grade.as_str(),
                best(Outcome::Killed),
                best(Outcome::Injured),
                incident.title,
                body,
                first_id,
                accounts,
                point.map(|point| point.0),
                point.map(|point| point.1),
                place.map(|place| place.official.as_ref().unwrap_or(&place.name)),
                place.is_some_and(Where::is_vague),
            ];
            sql.prepare_cached(INSERT)?.execute(values).map(drop)
        })
    }

    fn put_accounts(&self, incident: &Incident, cluster: i64) -> Result<()> {
        const INSERT: &str = "INSERT INTO incident_accounts (incident, report, ordinal) \
             SELECT ?1, report, ordinal FROM temp.told WHERE cluster = ?2";
        self.project.sql(|sql| {
            sql.prepare_cached(INSERT)?
                .execute(params![incident.id, cluster])
                .map(drop)
        })
    }

    fn put_parties(&self, incident: &Incident) -> Result<()> {
        const INSERT: &str = "INSERT OR IGNORE INTO incident_parties (incident, role, name, actor) \
             VALUES (?1, ?2, ?3, ?4)";
        self.project.sql(|sql| {
            let mut insert = sql.prepare_cached(INSERT)?;
            let mut each = incident.parties.iter();
            each.try_for_each(|(party, _)| {
                let values = params![incident.id, party.role.as_str(), party.name, party.actor];
                insert.execute(values).map(drop)
            })
        })
    }
}

/// An account in full, but for its words: they have told it from others, and take the most room.
fn telling(row: &Row<'_>) -> rusqlite::Result<Telling> {
    let account: Account = from_packed_json(row, 8)?;
    Ok(Telling {
        report: row.get(0)?,
        ordinal: row.get(1)?,
        published: published(row, 2)?,
        outlet: row.get(6)?,
        copy_of: row.get(7)?,
        account: Account {
            words: Vec::new(),
            ..account
        },
    })
}

/// Every name of a place in lower case, a line each.
fn names(place: &Where) -> String {
    let larger = [
        &place.official,
        &place.admin2,
        &place.admin1,
        &place.country,
    ];
    let names = std::iter::once(&place.name).chain(larger.into_iter().flatten());
    names
        .map(|name| name.to_lowercase())
        .collect::<Vec<_>>()
        .join("\n")
}
