use khabar_record::{Incident, Report};

use crate::{Record, Result};

/// Reports named as sources of one incident: beyond these, more would only repeat them.
const MOST: usize = 25;

/// The first reports that tell an incident, without their texts.
pub(crate) fn sources<R: Record + ?Sized>(record: &R, incident: &Incident) -> Result<Vec<Report>> {
    let first = incident.reports.iter().take(MOST);
    first
        .map(|id| {
            Ok(Report {
                text: String::new(),
                ..record.report(id)?
            })
        })
        .collect()
}

/// The outlets of those reports, sorted.
pub(crate) fn outlets<R: Record + ?Sized>(record: &R, incident: &Incident) -> Result<Vec<String>> {
    let reports = sources(record, incident)?;
    let mut outlets: Vec<String> = reports
        .into_iter()
        .filter_map(|report| report.outlet)
        .collect();
    outlets.sort();
    outlets.dedup();
    Ok(outlets)
}
