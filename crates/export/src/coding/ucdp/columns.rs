use jiff::civil::Date;
use khabar_record::{DatePrecision, Outcome, Report};

use super::Row;
use super::violence::{Kind, Side};
use crate::table::{Cell, Column, day, real, text, whole};

/// UCDP gives these to conflicts, dyads and actors from registers of its own.
const REGISTER: &str = "Always missing: a number of UCDP's own registers.";

pub(crate) const COLUMNS: &[Column<Row>] = &[
    whole("id", "The incident's id as a number.", |it| {
        let digits = it.incident.id.get(1..13).unwrap_or("");
        i64::from_str_radix(digits, 16).ok().into()
    }),
    text("relid", "Country, year, type of violence, id.", |it| {
        let country = it.country.map_or("XXX", |country| country.alpha3);
        let year = it.incident.when.start.map_or(0, Date::year);
        format!(
            "{country}-{year}-{}-{}",
            it.violence.kind as u8, it.incident.id
        )
        .into()
    }),
    whole("year", "Year of the first day.", |it| {
        it.incident
            .when
            .start
            .map(|day| i64::from(day.year()))
            .into()
    }),
    whole(
        "active_year",
        "Always missing: a year is active by the dyad's whole toll.",
        |_| Cell::Null,
    ),
    text("code_status", "Always \"Clear\".", |_| "Clear".into()),
    whole(
        "type_of_violence",
        "1 state-based, 2 non-state, 3 one-sided.",
        |it| Cell::Whole(it.violence.kind as i64),
    ),
    whole("conflict_dset_id", REGISTER, |_| Cell::Null),
    whole("conflict_new_id", REGISTER, |_| Cell::Null),
    text(
        "conflict_name",
        "The dyad's name, unless a state fights: UCDP names those conflicts by what they are about.",
        |it| {
            it.violence
                .dyad()
                .filter(|_| it.violence.kind != Kind::StateBased)
                .into()
        },
    ),
    whole("dyad_dset_id", REGISTER, |_| Cell::Null),
    whole("dyad_new_id", REGISTER, |_| Cell::Null),
    text("dyad_name", "Both sides.", |it| it.violence.dyad().into()),
    whole("side_a_dset_id", REGISTER, |_| Cell::Null),
    whole("side_a_new_id", REGISTER, |_| Cell::Null),
    text("side_a", "The state, or the side that acted.", |it| {
        name(it.violence.side_a.as_ref())
    }),
    whole("side_b_dset_id", REGISTER, |_| Cell::Null),
    whole("side_b_new_id", REGISTER, |_| Cell::Null),
    text("side_b", "The other side.", |it| {
        name(it.violence.side_b.as_ref())
    }),
    whole("number_of_sources", "How many reports tell it.", |it| {
        (it.incident.reports.len() as u64).into()
    }),
    text(
        "source_article",
        "Outlet, date and headline of each, of 25 at most.",
        |it| Cell::joined(it.sources.iter().map(article)),
    ),
    text("source_office", "The outlets.", |it| {
        Cell::joined(
            it.sources
                .iter()
                .filter_map(|report| report.outlet.as_deref()),
        )
    }),
    text("source_date", "The days of publication.", |it| {
        Cell::joined(
            it.sources
                .iter()
                .filter_map(|report| Some(report.published?.start.to_string())),
        )
    }),
    text("source_headline", "The headlines.", |it| {
        Cell::joined(
            it.sources
                .iter()
                .filter_map(|report| report.title.as_deref()),
        )
    }),
    text(
        "source_original",
        "Who gives the figures of the killed.",
        speakers,
    ),
    whole(
        "where_prec",
        "1 exact, 2 near, 3 second-order unit, 4 first-order unit, 5 vague, 6 country, 7 water or air.",
        |it| {
            it.incident
                .place
                .as_ref()
                .map(|place| i64::from(place.precision))
                .into()
        },
    ),
    text(
        "where_coordinates",
        "The place that the coordinates are of.",
        |it| {
            let place = it.incident.place.as_ref();
            place
                .map(|place| place.official.as_deref().unwrap_or(&place.name))
                .into()
        },
    ),
    text(
        "where_description",
        "The place as the text names it.",
        |it| {
            it.incident
                .place
                .as_ref()
                .map(|place| place.name.as_str())
                .into()
        },
    ),
    text("adm_1", "First-order unit.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.admin1.as_deref())
            .into()
    }),
    text("adm_2", "Second-order unit.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.admin2.as_deref())
            .into()
    }),
    real("latitude", "Degrees north.", |it| {
        point(it).map(|point| point.0).into()
    }),
    real("longitude", "Degrees east.", |it| {
        point(it).map(|point| point.1).into()
    }),
    text("geom_wkt", "The point as well-known text.", |it| {
        point(it)
            .map(|(north, east)| format!("POINT ({east} {north})"))
            .into()
    }),
    whole(
        "priogrid_gid",
        "PRIO-GRID's cell, half a degree wide.",
        |it| point(it).map(|(north, east)| cell(north, east)).into(),
    ),
    text("country", "Country.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.country.as_deref())
            .into()
    }),
    whole("country_id", "Gleditsch and Ward's number of it.", |it| {
        it.country.and_then(|country| country.gw).into()
    }),
    text("region", "UCDP's region.", |it| {
        it.country.map(|country| country.ucdp_region).into()
    }),
    whole(
        "event_clarity",
        "1 an event of its own, 2 one that stands for several.",
        |it| {
            Cell::Whole(if it.incident.when.precision <= DatePrecision::Week {
                1
            } else {
                2
            })
        },
    ),
    whole(
        "date_prec",
        "1 the day, 2 two to six days, 3 the week, 4 the month, 5 longer.",
        |it| {
            Cell::Whole(match it.incident.when.precision {
                DatePrecision::Day => 1,
                DatePrecision::Days => 2,
                DatePrecision::Week => 3,
                DatePrecision::Month => 4,
                DatePrecision::Year | DatePrecision::Unknown => 5,
            })
        },
    ),
    day("date_start", "First day it can have been.", |it| {
        it.incident.when.start.into()
    }),
    day("date_end", "Last day it can have been.", |it| {
        it.incident.when.end.or(it.incident.when.start).into()
    }),
    whole("deaths_a", "Killed on side A.", |it| it.deaths()[0].into()),
    whole("deaths_b", "Killed on side B.", |it| it.deaths()[1].into()),
    whole("deaths_civilians", "Civilians killed.", |it| {
        it.killed.civilians.into()
    }),
    whole("deaths_unknown", "Killed, on whichever side.", |it| {
        it.deaths()[2].into()
    }),
    whole("best", "Killed, by the record's rule.", |it| {
        it.killed.sum().into()
    }),
    whole("high", "Most killed.", |it| {
        it.toll.high.unwrap_or(0).max(it.killed.sum()).into()
    }),
    whole("low", "Fewest killed.", |it| {
        it.toll.low.unwrap_or(0).min(it.killed.sum()).into()
    }),
    whole("gwnoa", "Gleditsch and Ward's number of side A.", |it| {
        it.violence.side_a.as_ref().and_then(|side| side.gw).into()
    }),
    whole("gwnob", "Gleditsch and Ward's number of side B.", |it| {
        it.violence.side_b.as_ref().and_then(|side| side.gw).into()
    }),
];

impl Row {
    /// Killed on side A, on side B, and on neither for sure.
    fn deaths(&self) -> [u64; 3] {
        let state = |side: &Option<Side>| side.as_ref().is_some_and(|side| side.state);
        let (a, b) = (state(&self.violence.side_a), state(&self.violence.side_b));
        let killed = self.killed;
        let one_sided = self.violence.kind == Kind::OneSided;
        // Soldiers are a state's and militants a group's, but not whose, where both sides have them.
        match (a, b) {
            (true, false) if one_sided => [killed.security, 0, killed.militants + killed.unknown],
            (true, false) => [killed.security, killed.militants, killed.unknown],
            (false, _) if one_sided => [killed.militants, 0, killed.security + killed.unknown],
            _ => [0, 0, killed.security + killed.militants + killed.unknown],
        }
    }
}

fn name(side: Option<&Side>) -> Cell {
    side.map(|side| side.name.as_str()).into()
}

fn article(report: &Report) -> String {
    let date = report
        .published
        .map(|published| published.start.to_string());
    let parts = [report.outlet.clone(), date, report.title.clone()];
    format!("\"{}\"", parts.map(Option::unwrap_or_default).join(","))
}

fn speakers(row: &Row) -> Cell {
    let killed = row
        .incident
        .figures
        .iter()
        .filter(|said| said.what.outcome == Outcome::Killed);
    let mut speakers: Vec<&str> = killed.filter_map(|said| said.what.by.as_deref()).collect();
    speakers.sort_unstable();
    speakers.dedup();
    Cell::joined(speakers)
}

fn point(row: &Row) -> Option<(f64, f64)> {
    let place = row.incident.place.as_ref()?;
    place.latitude.zip(place.longitude)
}

/// PRIO-GRID counts cells of half a degree from 90° S, 180° W, eastwards and then northwards.
fn cell(north: f64, east: f64) -> i64 {
    let row = ((north + 90.0) * 2.0).floor() as i64;
    let column = ((east + 180.0) * 2.0).floor() as i64;
    row * 720 + column + 1
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_prio_grid_s() {
        assert_eq!(cell(-90.0, -180.0), 1);
        assert_eq!(cell(89.99, 179.99), 259_200);
        // Idlib and the Neelam valley, as UCDP GED has them.
        assert_eq!(cell(35.763_369, 36.558_974), 181_154);
        assert_eq!(cell(34.821_865, 74.355_544), 179_789);
    }
}
