use khabar_record::{Incident, Said, Span};
use rusqlite::{params, params_from_iter};

use super::{Filter, incident};
use crate::{Error, Project, Result};

impl Project {
    /// Walks the incidents that meet the conditions, in the order of their days, each with the
    /// review it stands in; however many there are, one is held at a time.
    pub fn each_incident<E: From<Error>>(
        &self,
        filter: &Filter,
        mut each: impl FnMut(Incident) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let (condition, values) = filter.condition();
        let select = format!("SELECT body FROM incidents WHERE {condition} ORDER BY day, id");
        self.walk(
            &select,
            params_from_iter(values),
            incident,
            |mut incident| {
                self.review_into(&mut incident)?;
                each(incident)
            },
        )
    }

    /// The words of a report that a span marks, without reading the rest of it.
    pub fn words(&self, said: &Said<Span>) -> Result<String> {
        const SELECT: &str = "SELECT substr(CAST(text AS BLOB), ?2, ?3) FROM reports WHERE id = ?1";
        let Span { start, end } = said.what;
        let values = params![said.report, start + 1, end - start];
        let words: Vec<u8> = self.sql(|sql| {
            sql.prepare_cached(SELECT)?
                .query_row(values, |row| row.get(0))
        })?;
        Ok(String::from_utf8_lossy(&words).into_owned())
    }
}
