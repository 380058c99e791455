use khabar_export::Toll;
use khabar_record::{Account, Incident, Outcome, Where};
use khabar_resolve::{Telling, incident};
use rusqlite::{Row, params};

use super::Rebuild;
use crate::Result;
use crate::convert::{from_packed_json, published, to_packed_json};

impl Rebuild<'_> {
    /// Builds and keeps the incident of every cluster, one at a time.
    pub(super) fn put_incidents(&self) -> Result<()> {
        let select = "SELECT DISTINCT cluster FROM temp.told ORDER BY cluster";
        self.project
            .walk(select, [], |row| row.get(0), |cluster| self.put(cluster))
    }

    fn put(&self, cluster: i64) -> Result<()> {
        let mut incident = self.incident(cluster)?;
        self.free_id(&mut incident.id)?;
        self.put_incident(&incident)?;
        self.put_accounts(&incident, cluster)?;
        self.put_parties(&incident)
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

    /// Ids are shortened digests: of two incidents that share one, the later gets a letter more.
    fn free_id(&self, id: &mut String) -> Result<()> {
        let taken = |id: &String| {
            let select = "SELECT 1 FROM incidents WHERE id = ?1";
            self.project
                .sql(|sql| sql.prepare_cached(select)?.exists([id]))
        };
        while taken(id)? {
            id.push('b');
        }
        Ok(())
    }

    fn put_incident(&self, incident: &Incident) -> Result<()> {
        const INSERT: &str = "INSERT INTO incidents (id, day, start_date, end_date, type, country, \
             admin1, place, grade, killed, injured, title, body) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
        let start = incident.when.start.map(|day| day.to_string());
        let end = incident.when.end.map(|day| day.to_string());
        let place = incident.place.as_ref();
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
