use rusqlite::{Row, params_from_iter, types::Value};

use super::Filter;
use crate::{Project, Result};

/// The incidents at one point of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// What lies there.
    pub name: String,
    /// Whether the point stands for a province or more.
    pub vague: bool,
    /// How many incidents are there.
    pub incidents: u64,
    /// How many people they killed, by the best estimates.
    pub killed: u64,
    /// The id of one of them.
    pub first: String,
    /// The title of one of them.
    pub title: String,
}

/// The incidents in one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InCountry {
    /// Its name.
    pub name: String,
    /// How many incidents are in it.
    pub incidents: u64,
}

impl Spot {
    /// Degrees north and east.
    pub fn point(&self) -> (f64, f64) {
        (self.latitude, self.longitude)
    }
}

impl Project {
    /// The points with incidents that meet the conditions, the deadliest first. Incidents of which
    /// no more than the country is known have no point.
    pub fn incident_spots(&self, filter: &Filter, most: u32) -> Result<Vec<Spot>> {
        let (condition, mut values) = filter.condition();
        values.push(Value::from(most));
        let select = format!(
            "SELECT latitude, longitude, min(spot), min(vague), count(*), \
             coalesce(sum(killed), 0), min(id), min(title) FROM incidents \
             WHERE latitude IS NOT NULL AND {condition} \
             GROUP BY latitude, longitude ORDER BY 6 DESC, 5 DESC, 7 LIMIT ?"
        );
        self.list(&select, params_from_iter(values), spot)
    }

    /// The countries with incidents that meet the conditions, by name.
    pub fn incidents_by_country(&self, filter: &Filter) -> Result<Vec<InCountry>> {
        let (condition, values) = filter.condition();
        let select = format!(
            "SELECT country, count(*) FROM incidents \
             WHERE country IS NOT NULL AND {condition} GROUP BY country ORDER BY country"
        );
        self.list(&select, params_from_iter(values), in_country)
    }
}

fn spot(row: &Row<'_>) -> rusqlite::Result<Spot> {
    Ok(Spot {
        latitude: row.get(0)?,
        longitude: row.get(1)?,
        name: row.get(2)?,
        vague: row.get(3)?,
        incidents: row.get(4)?,
        killed: row.get(5)?,
        first: row.get(6)?,
        title: row.get(7)?,
    })
}

fn in_country(row: &Row<'_>) -> rusqlite::Result<InCountry> {
    Ok(InCountry {
        name: row.get(0)?,
        incidents: row.get(1)?,
    })
}
