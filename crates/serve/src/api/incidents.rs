use khabar_export::json::{IncidentJson, Offsets, incident_json};
use khabar_store::Project;
use serde::Serialize;

use super::written;
use crate::ask::{Ask, IncidentsAsked, Paging};
use crate::refusal::Refused;

/// A page of the incidents that meet some conditions.
#[derive(Serialize)]
struct IncidentsJson<'a> {
    /// How many meet them.
    total: u64,
    /// Which page this is, from 1.
    page: u32,
    /// Those on this page.
    incidents: Vec<IncidentJson<'a>>,
}

/// Incidents by the same fields as the overview's form.
pub(super) fn list(project: &Project, ask: &Ask) -> Refused<String> {
    let asked = IncidentsAsked::of(&ask.fields)?;
    let paging = Paging::of(&ask.fields)?;
    let incidents = project.incidents(&asked.filter, asked.order, paging.items())?;
    let offsets = Offsets::new(project);
    let written_out = incidents
        .iter()
        .map(|incident| IncidentJson::new(incident, &offsets))
        .collect::<Result<_, _>>()?;
    written(&IncidentsJson {
        total: project.incident_count(&asked.filter)?,
        page: paging.number,
        incidents: written_out,
    })
}

/// One incident.
pub(super) fn one(project: &Project, ask: &Ask) -> Refused<String> {
    let incident = project.incident(&ask.id)?;
    Ok(incident_json(project, &incident)?)
}
