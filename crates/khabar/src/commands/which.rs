//! Which incidents: the conditions of every command that asks for them.

use clap::Args;
use jiff::civil::Date;
use khabar_record::{Grade, IncidentType};
use khabar_store::Filter;

/// Which incidents.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// That may have happened on this day or later
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// That may have happened on this day or earlier
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// With this in a name of the place: the village, the district, the country
    #[arg(long, value_name = "NAME")]
    place: Option<String>,
    /// With this party: its id, or a part of its name
    #[arg(long, value_name = "NAME")]
    actor: Option<String>,
    /// Of this type: air_strike, armed_assault, …; `khabar schema` has all
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<IncidentType>,
    /// Of this grade: confirmed, fair, weak, contested, discounted
    #[arg(long, value_name = "GRADE")]
    grade: Option<Grade>,
    /// Told by a report that has these words
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
}

impl Which {
    pub(super) fn filter(&self) -> Filter {
        Filter {
            from: self.from,
            to: self.to,
            place: self.place.clone(),
            actor: self.actor.clone(),
            kind: self.kind,
            grade: self.grade,
            text: self.text.clone(),
            ..Filter::default()
        }
    }
}
