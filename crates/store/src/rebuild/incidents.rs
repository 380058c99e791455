use khabar_export::Toll;
use khabar_record::{Incident, Outcome, ReviewState, Where};
use rusqlite::params;

use super::{AccountId, Rebuild};
use crate::Result;
use crate::convert::to_json;

impl Rebuild<'_> {
    /// Keeps an incident together with the accounts that tell it.
    pub fn put(&self, incident: &Incident, accounts: &[AccountId]) -> Result<()> {
        debug_assert_eq!(
            incident.review.state,
            ReviewState::Draft,
            "reviews are kept apart"
        );
        self.put_incident(incident)?;
        self.put_accounts(incident, accounts)?;
        self.put_parties(incident)
    }

    fn put_incident(&self, incident: &Incident) -> Result<()> {
        const INSERT: &str = "INSERT INTO incidents (id, day, start_date, end_date, type, country, \
             admin1, place, grade, killed, injured, title, body) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
        let start = incident.when.start.map(|day| day.to_string());
        let end = incident.when.end.map(|day| day.to_string());
        let place = incident.place.as_ref();
        let best = |outcome| Toll::of(incident, outcome).best.map(|count| count as i64);
        let body = to_json(incident)?;
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

    fn put_accounts(&self, incident: &Incident, accounts: &[AccountId]) -> Result<()> {
        const INSERT: &str = "INSERT INTO incident_accounts (incident, report, ordinal) \
             SELECT ?1, report, ordinal FROM accounts WHERE number = ?2";
        self.project.sql(|sql| {
            let mut insert = sql.prepare_cached(INSERT)?;
            let mut each = accounts.iter();
            each.try_for_each(|account| insert.execute(params![incident.id, account.0]).map(drop))
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
