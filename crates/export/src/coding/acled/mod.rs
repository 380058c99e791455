//! ACLED's 31 columns.

mod actor;
mod event;

pub(crate) use event::Coding;

use khabar_record::{DatePrecision, Incident, Outcome};

use super::country::Country;
use super::party::country_of;
use super::source::outlets;
use crate::table::{Cell, Column, day, real, text, whole};
use crate::{Each, Record, Result, Toll};
use actor::Sides;

/// An incident with all that ACLED's columns are worked out from.
pub(crate) struct Row {
    incident: Incident,
    coding: Coding,
    country: Option<Country>,
    sides: Sides,
    outlets: Vec<String>,
}

/// What is known of no incident here: the column is there so that ACLED's readers find 31.
const NOT_KNOWN: &str = "Always missing: khabar does not record it.";

pub(crate) const COLUMNS: &[Column<Row>] = &[
    text(
        "event_id_cnty",
        "The country's three letters and the incident's id.",
        |it| {
            let country = it.country.map_or("", |country| country.alpha3);
            format!("{country}{}", it.incident.id.trim_start_matches('i')).into()
        },
    ),
    day("event_date", "First day it can have been.", |it| {
        it.incident.when.start.into()
    }),
    whole("year", "Year of that day.", |it| {
        it.incident
            .when
            .start
            .map(|day| i64::from(day.year()))
            .into()
    }),
    whole(
        "time_precision",
        "1 the day, 2 the week, 3 the month or longer.",
        |it| {
            Cell::Whole(match it.incident.when.precision {
                DatePrecision::Day => 1,
                DatePrecision::Days | DatePrecision::Week => 2,
                DatePrecision::Month | DatePrecision::Year | DatePrecision::Unknown => 3,
            })
        },
    ),
    text(
        "disorder_type",
        "Political violence, demonstrations or strategic developments.",
        |it| it.coding.disorder().into(),
    ),
    text("event_type", "One of 6 types.", |it| it.coding.event.into()),
    text("sub_event_type", "One of 25 types.", |it| {
        it.coding.sub_event.into()
    }),
    text("actor1", "Who did it.", |it| {
        it.sides.first.name.as_deref().into()
    }),
    text("assoc_actor_1", "Who else is said to have done it.", |it| {
        Cell::joined(&it.sides.first.associates)
    }),
    whole(
        "inter1",
        "1 state forces, 2 rebels, 3 political militia, 4 identity militia, 5 rioters, 6 protesters, 7 civilians, 8 others.",
        |it| it.sides.first.inter.into(),
    ),
    text("actor2", "To whom.", |it| {
        it.sides.second.name.as_deref().into()
    }),
    text("assoc_actor_2", "To whom else.", |it| {
        Cell::joined(&it.sides.second.associates)
    }),
    whole("inter2", "As inter1.", |it| it.sides.second.inter.into()),
    whole(
        "interaction",
        "Both inters, the lower first; 0 for one alone.",
        |it| it.sides.interaction().into(),
    ),
    text(
        "civilian_targeting",
        "\"Civilian targeting\", where civilians were the target.",
        |it| {
            it.sides
                .target_civilians()
                .then_some("Civilian targeting")
                .into()
        },
    ),
    whole("iso", "ISO 3166-1 numeric code of the country.", |it| {
        it.country.and_then(|country| country.numeric).into()
    }),
    text("region", "ACLED's region.", |it| {
        it.country.map(|country| country.acled_region).into()
    }),
    text("country", "Country.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.country.as_deref())
            .into()
    }),
    text("admin1", "First-order unit.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.admin1.as_deref())
            .into()
    }),
    text("admin2", "Second-order unit.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.admin2.as_deref())
            .into()
    }),
    text("admin3", NOT_KNOWN, |_| Cell::Null),
    text("location", "The place's name.", |it| {
        let place = it.incident.place.as_ref();
        place
            .map(|place| place.official.as_deref().unwrap_or(&place.name))
            .into()
    }),
    real("latitude", "Degrees north.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.latitude)
            .into()
    }),
    real("longitude", "Degrees east.", |it| {
        it.incident
            .place
            .as_ref()
            .and_then(|place| place.longitude)
            .into()
    }),
    whole(
        "geo_precision",
        "1 the town, 2 the district, 3 the region.",
        |it| {
            it.incident
                .place
                .as_ref()
                .map(|place| match place.precision {
                    0..=2 => 1i64,
                    3 => 2,
                    _ => 3,
                })
                .into()
        },
    ),
    text("source", "The outlets that tell it.", |it| {
        Cell::joined(&it.outlets)
    }),
    text("source_scale", NOT_KNOWN, |_| Cell::Null),
    text(
        "notes",
        "What it was, and how well that is established.",
        |it| {
            let Incident {
                title,
                grade,
                grade_reason,
                ..
            } = &it.incident;
            format!("{title}. {grade}: {grade_reason}").into()
        },
    ),
    whole(
        "fatalities",
        "Killed, by the most conservative figures.",
        |it| {
            Toll::of(&it.incident, Outcome::Killed)
                .low
                .unwrap_or(0)
                .into()
        },
    ),
    text(
        "tags",
        "The grade, and where a person's review stands.",
        |it| {
            let Incident { grade, review, .. } = &it.incident;
            format!("grade={grade}; review={}", review.state).into()
        },
    ),
    whole("timestamp", NOT_KNOWN, |_| Cell::Null),
];

/// Every incident that has a date: ACLED has no row without one.
pub(crate) fn rows<R: Record + ?Sized>(record: &R, each: &mut Each<'_, Vec<Cell>>) -> Result<()> {
    record.incidents(&mut |incident| {
        if incident.when.start.is_none() {
            return Ok(());
        }
        let row = Row {
            coding: Coding::of(&incident),
            country: country_of(&incident),
            sides: Sides::of(&incident, record),
            outlets: outlets(record, &incident)?,
            incident,
        };
        each(COLUMNS.iter().map(|column| (column.value)(&row)).collect())
    })
}
