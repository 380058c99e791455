use jiff::civil::Date;
use khabar_record::{Grade, Incident, IncidentType, Review};
use rusqlite::{Row, params, params_from_iter, types::Value};

use super::search::phrases;
use super::{Page, anywhere};
use crate::convert::{date, from_packed_json, parsed};
use crate::{Error, Project, Result};

/// Which incidents are asked for: those that meet every condition given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// May have happened on this day or later.
    pub from: Option<Date>,
    /// May have happened on this day or earlier.
    pub to: Option<Date>,
    /// A part of any name of the place.
    pub place: Option<String>,
    /// The country's name.
    pub country: Option<String>,
    /// The first-order unit's name.
    pub admin1: Option<String>,
    /// A party's id, or a part of its name.
    pub actor: Option<String>,
    /// The type.
    pub kind: Option<IncidentType>,
    /// The grade.
    pub grade: Option<Grade>,
    /// Words that a report of it has.
    pub text: Option<String>,
}

/// In which order incidents are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum IncidentOrder {
    /// Earliest first; undated ones after all.
    #[default]
    Earliest,
    /// Latest first.
    Latest,
    /// Deadliest first.
    Deadliest,
    /// Those with most reports first.
    MostReported,
}

impl IncidentOrder {
    fn sql(self) -> &'static str {
        match self {
            IncidentOrder::Earliest => "day = '', day, id",
            IncidentOrder::Latest => "day DESC, id",
            IncidentOrder::Deadliest => "killed DESC NULLS LAST, day, id",
            IncidentOrder::MostReported => {
                "(SELECT count(DISTINCT report) FROM incident_accounts WHERE incident = id) DESC, day, id"
            }
        }
    }
}

/// An incident in a list: what a table shows of it, without its claims and figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentRow {
    /// Its id.
    pub id: String,
    /// A line that tells it from others.
    pub title: String,
    /// What kind it was.
    pub kind: IncidentType,
    /// First day it can have been.
    pub start: Option<Date>,
    /// Last day it can have been.
    pub end: Option<Date>,
    /// Country.
    pub country: Option<String>,
    /// First-order unit.
    pub admin1: Option<String>,
    /// How well it is established.
    pub grade: Grade,
    /// Killed, by the record's rule.
    pub killed: Option<u64>,
    /// Injured, by the record's rule.
    pub injured: Option<u64>,
    /// How many reports tell it.
    pub reports: u64,
}

impl Project {
    /// Incidents as a table shows them, a page of them: far cheaper than [`Project::incidents`].
    pub fn incident_rows(
        &self,
        filter: &Filter,
        order: IncidentOrder,
        page: Page,
    ) -> Result<Vec<IncidentRow>> {
        const COLUMNS: &str = "id, title, type, start_date, end_date, country, admin1, grade, \
             killed, injured, \
             (SELECT count(DISTINCT report) FROM incident_accounts WHERE incident = id)";
        let (select, values) = filter.select(COLUMNS, order, page);
        self.list(&select, params_from_iter(values), incident_row)
    }

    /// Incidents, a page of them, each with the review it stands in.
    pub fn incidents(
        &self,
        filter: &Filter,
        order: IncidentOrder,
        page: Page,
    ) -> Result<Vec<Incident>> {
        let (select, values) = filter.select("body", order, page);
        let mut found = self.list(&select, params_from_iter(values), incident)?;
        found
            .iter_mut()
            .try_for_each(|incident| self.review_into(incident))?;
        Ok(found)
    }

    /// How many incidents meet the conditions.
    pub fn incident_count(&self, filter: &Filter) -> Result<u64> {
        let (condition, values) = filter.condition();
        let select = format!("SELECT count(*) FROM incidents WHERE {condition}");
        self.sql(|sql| sql.query_row(&select, params_from_iter(values), |row| row.get(0)))
    }

    /// The incident of this id, or of the only id that begins like this.
    pub fn incident(&self, id: &str) -> Result<Incident> {
        let id = self.whole_id("incident", id)?;
        let mut found = self.sql(|sql| {
            let mut select = sql.prepare_cached("SELECT body FROM incidents WHERE id = ?1")?;
            select.query_row([&id], incident)
        })?;
        self.review_into(&mut found)?;
        Ok(found)
    }

    /// The incidents that a report tells.
    pub fn incidents_of_report(&self, report: &str) -> Result<Vec<Incident>> {
        const SELECT: &str = "SELECT body FROM incidents WHERE id IN \
             (SELECT incident FROM incident_accounts WHERE report = ?1) ORDER BY day, id";
        let mut found = self.list(SELECT, params![report], incident)?;
        found
            .iter_mut()
            .try_for_each(|incident| self.review_into(incident))?;
        Ok(found)
    }

    pub(crate) fn review_into(&self, incident: &mut Incident) -> Result<()> {
        if let Some(decision) = self.decisions(&incident.id)?.pop() {
            incident.review = Review {
                state: decision.state,
                by: decision.by,
                at: decision.at,
            };
        }
        Ok(())
    }

    /// The only id of an incident or a report that begins like this.
    pub(crate) fn whole_id(&self, what: &'static str, start: &str) -> Result<String> {
        let select = format!(
            "SELECT min(id), count(*) FROM {what}s WHERE id = ?1 OR id >= ?1 AND id < ?1 || '~'"
        );
        let (id, count): (Option<String>, u64) = self.sql(|sql| {
            let mut find = sql.prepare_cached(&select)?;
            find.query_row([start], |row| Ok((row.get(0)?, row.get(1)?)))
        })?;
        let asked = start.to_owned();
        match id {
            Some(id) if count == 1 || id == start => Ok(id),
            Some(_) if !start.is_empty() => Err(Error::Ambiguous {
                what,
                id: asked,
                count,
            }),
            _ => Err(Error::NotFound { what, id: asked }),
        }
    }

    /// Rows of a query that a person will look at, and which are few for that reason.
    pub(super) fn list<T>(
        &self,
        select: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        self.sql(|sql| {
            sql.prepare_cached(select)?
                .query_map(values, read)?
                .collect()
        })
    }
}

pub(crate) fn incident(row: &Row<'_>) -> rusqlite::Result<Incident> {
    from_packed_json(row, 0)
}

fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    Ok(IncidentRow {
        id: row.get(0)?,
        title: row.get(1)?,
        kind: parsed(row, 2)?,
        start: date(row, 3)?,
        end: date(row, 4)?,
        country: row.get(5)?,
        admin1: row.get(6)?,
        grade: parsed(row, 7)?,
        killed: row.get(8)?,
        injured: row.get(9)?,
        reports: row.get(10)?,
    })
}

impl Filter {
    /// The query of a page of incidents, and the values that its marks stand for.
    fn select(&self, columns: &str, order: IncidentOrder, page: Page) -> (String, Vec<Value>) {
        let (condition, mut values) = self.condition();
        let order = order.sql();
        let select = format!(
            "SELECT {columns} FROM incidents WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
        );
        values.extend([Value::from(page.limit), Value::from(page.offset)]);
        (select, values)
    }

    /// The SQL condition and the values that its marks stand for.
    pub(super) fn condition(&self) -> (String, Vec<Value>) {
        let mut all = Conditions::default();
        all.add("end_date >= ?", self.from.map(|day| day.to_string()));
        all.add("start_date <= ?", self.to.map(|day| day.to_string()));
        all.add(
            r"place LIKE ? ESCAPE '\'",
            self.place.as_deref().map(anywhere),
        );
        all.add("country = ? COLLATE NOCASE", self.country.clone());
        all.add("admin1 = ? COLLATE NOCASE", self.admin1.clone());
        all.add(
            r"id IN (SELECT incident FROM incident_parties
              WHERE concat_ws(char(10), actor, lower(name)) LIKE ? ESCAPE '\')",
            self.actor.as_deref().map(anywhere),
        );
        all.add("type = ?", self.kind.map(|kind| kind.to_string()));
        all.add("grade = ?", self.grade.map(|grade| grade.to_string()));
        all.add(
            "id IN (SELECT incident FROM search JOIN reports ON reports.number = search.rowid \
             JOIN incident_accounts ON report = reports.id WHERE search MATCH ?)",
            self.text.as_deref().map(phrases),
        );
        all.finish()
    }
}

#[derive(Default)]
struct Conditions {
    conditions: Vec<&'static str>,
    values: Vec<Value>,
}

impl Conditions {
    fn add(&mut self, condition: &'static str, value: Option<String>) {
        if let Some(value) = value {
            self.conditions.push(condition);
            self.values.push(value.into());
        }
    }

    fn finish(self) -> (String, Vec<Value>) {
        let all = if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        };
        (all, self.values)
    }
}
