//! The whole record, an item at a time: what exports read.

use khabar_actors::{Actor, Actors};
use khabar_export::{Each, KnownActor, RankedStatistic, Record};
use khabar_record::{CausalLink, CodePoints, Incident, Problem, Proposal, Relation, Report, Said};
use rusqlite::{Params, Row};
use serde::de::DeserializeOwned;

use crate::convert::{REPORT, report};
use crate::query::{Filter, PROBLEMS, problem, said};
use crate::{Error, Project};

impl Project {
    /// Walks the rows of a query.
    pub(crate) fn walk<T, E: From<Error>>(
        &self,
        select: &str,
        values: impl Params,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
        mut each: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut select = self.sql(|sql| sql.prepare(select))?;
        let mut rows = select.query(values).map_err(|error| self.error(error))?;
        while let Some(row) = rows.next().map_err(|error| self.error(error))? {
            each(read(row).map_err(|error| self.error(error))?)?;
        }
        Ok(())
    }

    fn walk_statements<T: DeserializeOwned>(
        &self,
        table: &str,
        each: &mut Each<'_, Said<T>>,
    ) -> khabar_export::Result<()> {
        let select = format!("SELECT report, body FROM {table} ORDER BY report, ordinal");
        self.walk(&select, [], said, each)
    }
}

impl From<Error> for khabar_export::Error {
    fn from(error: Error) -> Self {
        khabar_export::Error::record(error)
    }
}

impl Record for Project {
    fn reports(&self, each: &mut Each<'_, Report>) -> khabar_export::Result<()> {
        self.walk(
            &format!("SELECT {REPORT} FROM reports ORDER BY id"),
            [],
            report,
            each,
        )
    }

    fn actors(&self, each: &mut Each<'_, KnownActor>) -> khabar_export::Result<()> {
        let select = "SELECT DISTINCT actor FROM mentions ORDER BY actor";
        self.walk(
            select,
            [],
            |row| row.get::<_, String>(0),
            |id| {
                let Some(known) = Record::actor(self, &id) else {
                    return Ok(());
                };
                let mut aliases = self.names_of(&id)?;
                aliases.retain(|alias| *alias != known.name);
                each(KnownActor { aliases, ..known })
            },
        )
    }

    fn incidents(&self, each: &mut Each<'_, Incident>) -> khabar_export::Result<()> {
        self.each_incident(&Filter::default(), each)
    }

    fn statistics(&self, each: &mut Each<'_, RankedStatistic>) -> khabar_export::Result<()> {
        self.walk_statistics(each)
    }

    fn relations(&self, each: &mut Each<'_, Said<Relation>>) -> khabar_export::Result<()> {
        self.walk_statements("relations", each)
    }

    fn causal_links(&self, each: &mut Each<'_, Said<CausalLink>>) -> khabar_export::Result<()> {
        self.walk_statements("causal_links", each)
    }

    fn proposals(&self, each: &mut Each<'_, Said<Proposal>>) -> khabar_export::Result<()> {
        self.walk_statements("proposals", each)
    }

    fn problems(&self, each: &mut Each<'_, Problem>) -> khabar_export::Result<()> {
        self.walk(PROBLEMS, [], problem, each)
    }

    fn actor(&self, id: &str) -> Option<KnownActor> {
        let actors = self.actors.unwrap_or_else(Actors::embedded);
        actors.by_id(id).map(known)
    }

    fn report(&self, id: &str) -> khabar_export::Result<Report> {
        Ok(Project::report(self, id)?)
    }

    fn code_points(&self, id: &str) -> khabar_export::Result<CodePoints> {
        Ok(self.sql(|sql| {
            let mut select = sql.prepare_cached("SELECT text FROM reports WHERE id = ?1")?;
            select.query_row([id], |row| Ok(CodePoints::new(row.get_ref(0)?.as_str()?)))
        })?)
    }
}

fn known(actor: &Actor) -> KnownActor {
    KnownActor {
        id: actor.id.clone(),
        name: actor.name.clone(),
        kind: actor.kind,
        parent: actor.parent.clone(),
        country: actor.country.clone(),
        aliases: Vec::new(),
    }
}
