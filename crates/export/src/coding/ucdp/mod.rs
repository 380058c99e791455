//! UCDP GED's 49 columns.

mod columns;
mod violence;

pub(crate) use columns::COLUMNS;

use khabar_record::{Incident, Outcome, Report};

use super::country::Country;
use super::party::country_of;
use super::source::sources;
use crate::table::Cell;
use crate::toll::{Sides, Toll};
use crate::{Each, Record, Result};
use violence::Violence;

/// An incident with all that UCDP's columns are worked out from.
pub(crate) struct Row {
    incident: Incident,
    violence: Violence,
    country: Option<Country>,
    killed: Sides,
    toll: Toll,
    sources: Vec<Report>,
}

/// Every incident with a date and a death: UCDP has no row without either.
pub(crate) fn rows<R: Record + ?Sized>(record: &R, each: &mut Each<'_, Vec<Cell>>) -> Result<()> {
    record.incidents(&mut |incident| {
        let toll = Toll::of(&incident, Outcome::Killed);
        let deadly = toll.best.max(toll.high).is_some_and(|killed| killed > 0);
        if incident.when.start.is_none() || !deadly {
            return Ok(());
        }
        let killed = Sides::of(&incident, Outcome::Killed, |estimate| estimate.best);
        let row = Row {
            violence: Violence::of(&incident, record),
            country: country_of(&incident),
            killed: killed.unwrap_or_default(),
            toll,
            sources: sources(record, &incident)?,
            incident,
        };
        each(COLUMNS.iter().map(|column| (column.value)(&row)).collect())
    })
}
