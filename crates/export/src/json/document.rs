use std::io::Write;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    ActorJson, CausalLinkJson, IncidentJson, Offsets, ProblemJson, ProposalJson, RelationJson,
    ReportJson, StatisticJson,
};
use crate::{Record, Result};

/// The whole record, as `khabar export --format json` prints it.
///
/// Only its schema is taken from this type: [`write_json`] writes its fields one item at a
/// time, so that no export holds more than one incident.
#[derive(JsonSchema)]
#[schemars(title = "khabar's record", deny_unknown_fields)]
#[allow(dead_code, reason = "read by its derived schema alone")]
pub struct Document<'a> {
    /// The version of this form.
    #[schemars(extend("const" = VERSION))]
    khabar: u32,
    /// What was read.
    reports: Vec<ReportJson<'a>>,
    /// Who is mentioned.
    actors: Vec<ActorJson<'a>>,
    /// What happened.
    incidents: Vec<IncidentJson<'a>>,
    /// What is counted over a period.
    statistics: Vec<StatisticJson<'a>>,
    /// How actors stand to each other.
    relations: Vec<RelationJson<'a>>,
    /// What is said to lead to what.
    causal_links: Vec<CausalLinkJson<'a>>,
    /// What is said that should be done.
    proposals: Vec<ProposalJson<'a>>,
    /// What could not be read or understood.
    problems: Vec<ProblemJson<'a>>,
}

const VERSION: u32 = 1;

/// Writes the whole record as one JSON object, an item a line.
pub fn write_json<R: Record + ?Sized>(record: &R, out: &mut dyn Write) -> Result<()> {
    let offsets = Offsets::new(record);
    write!(out, "{{\"khabar\":{VERSION}")?;
    array(out, "reports", |to| {
        record.reports(&mut |item| to.item(&ReportJson::from(&item)))
    })?;
    array(out, "actors", |to| {
        record.actors(&mut |item| to.item(&ActorJson::from(&item)))
    })?;
    array(out, "incidents", |to| {
        record.incidents(&mut |item| to.item(&IncidentJson::new(&item, &offsets)?))
    })?;
    array(out, "statistics", |to| {
        record.statistics(&mut |item| {
            let words = offsets.words(&item.said.report, item.said.what.span)?;
            to.item(&StatisticJson::new(
                &item.said.what,
                words,
                &item.conflicts_with,
            ))
        })
    })?;
    array(out, "relations", |to| {
        record.relations(&mut |item| {
            to.item(&RelationJson::new(
                &item.what,
                offsets.words(&item.report, item.what.span)?,
            ))
        })
    })?;
    array(out, "causal_links", |to| {
        record.causal_links(&mut |item| {
            to.item(&CausalLinkJson::new(
                &item.what,
                offsets.words(&item.report, item.what.span)?,
            ))
        })
    })?;
    array(out, "proposals", |to| {
        record.proposals(&mut |item| {
            to.item(&ProposalJson::new(
                &item.what,
                offsets.words(&item.report, item.what.span)?,
            ))
        })
    })?;
    array(out, "problems", |to| {
        record.problems(&mut |item| to.item(&ProblemJson::from(&item)))
    })?;
    out.write_all(b"}\n")?;
    Ok(())
}

/// Writes one member of the object: an array that is filled an item at a time.
fn array(
    out: &mut dyn Write,
    name: &str,
    fill: impl FnOnce(&mut Items<'_>) -> Result<()>,
) -> Result<()> {
    write!(out, ",\n\"{name}\":[")?;
    let mut items = Items { out, first: true };
    fill(&mut items)?;
    let end = if items.first { "]" } else { "\n]" };
    out.write_all(end.as_bytes())?;
    Ok(())
}

/// An array being written.
struct Items<'o> {
    out: &'o mut dyn Write,
    first: bool,
}

impl Items<'_> {
    fn item(&mut self, item: &impl Serialize) -> Result<()> {
        let before = if std::mem::take(&mut self.first) {
            "\n"
        } else {
            ",\n"
        };
        self.out.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut *self.out, item)?;
        Ok(())
    }
}
