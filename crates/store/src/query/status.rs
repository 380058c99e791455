use crate::{Project, Result};

/// A project at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Reports.
    pub reports: u64,
    /// Reports that are nearly copies of others.
    pub copies: u64,
    /// First and last day of publication.
    pub published: Option<(String, String)>,
    /// Accounts of incidents.
    pub accounts: u64,
    /// Incidents.
    pub incidents: u64,
    /// Actors mentioned.
    pub actors: u64,
    /// Counts over a period.
    pub statistics: u64,
    /// Statements on how actors stand to each other.
    pub relations: u64,
    /// Statements on what leads to what.
    pub causal_links: u64,
    /// Statements on what should be done.
    pub proposals: u64,
    /// Inputs with something wrong.
    pub problems: u64,
    /// Decisions of people that stand.
    pub decisions: u64,
    /// Bytes of the file.
    pub size: u64,
    /// The file's form.
    pub form: u64,
}

impl Project {
    /// The project at a glance.
    pub fn status(&self) -> Result<Status> {
        let count = |what: &str| {
            self.sql(|sql| {
                sql.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| {
                    row.get(0)
                })
            })
        };
        Ok(Status {
            reports: count("reports")?,
            copies: count("reports WHERE copy_of IS NOT NULL")?,
            published: self.first_and_last_day()?,
            accounts: count("accounts")?,
            incidents: count("incidents")?,
            actors: count("(SELECT DISTINCT actor FROM mentions)")?,
            statistics: count("statistics")?,
            relations: count("relations")?,
            causal_links: count("causal_links")?,
            proposals: count("proposals")?,
            problems: count("problems")?,
            decisions: count("decisions WHERE NOT undone")?,
            size: self.pragma("page_count")? * self.pragma("page_size")?,
            form: self.pragma("user_version")?,
        })
    }

    fn first_and_last_day(&self) -> Result<Option<(String, String)>> {
        let select = "SELECT min(published_start), max(published_end) FROM reports";
        let (first, last): (Option<String>, Option<String>) =
            self.sql(|sql| sql.query_row(select, [], |row| Ok((row.get(0)?, row.get(1)?))))?;
        Ok(first.zip(last))
    }

    fn pragma(&self, name: &str) -> Result<u64> {
        self.sql(|sql| sql.pragma_query_value(None, name, |row| row.get(0)))
    }
}
