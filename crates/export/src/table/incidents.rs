use khabar_record::{Incident, Outcome, Role};

use super::column::cells;
use super::{Cell, Column, day, real, text, whole};
use crate::{Each, Record, Result, Toll};

pub(crate) const COLUMNS: &[Column<Incident>] = &[
    text("id", "The same in every run over the same reports.", |it| {
        it.id.as_str().into()
    }),
    text("title", "A line that tells it from others.", |it| {
        it.title.as_str().into()
    }),
    text("type", "What kind it was.", |it| it.kind.as_str().into()),
    day("date_start", "First day it can have been.", |it| {
        it.when.start.into()
    }),
    day("date_end", "Last day it can have been.", |it| {
        it.when.end.into()
    }),
    text("date_precision", "How closely the date is known.", |it| {
        it.when.precision.as_str().into()
    }),
    text("place", "The place's name.", |it| {
        it.place
            .as_ref()
            .map(|place| place.official.as_deref().unwrap_or(&place.name))
            .into()
    }),
    text("admin1", "First-order unit.", |it| {
        it.place
            .as_ref()
            .and_then(|place| place.admin1.as_deref())
            .into()
    }),
    text("admin2", "Second-order unit.", |it| {
        it.place
            .as_ref()
            .and_then(|place| place.admin2.as_deref())
            .into()
    }),
    text("country", "Country.", |it| {
        it.place
            .as_ref()
            .and_then(|place| place.country.as_deref())
            .into()
    }),
    real("latitude", "Degrees north, WGS 84.", |it| {
        it.place.as_ref().and_then(|place| place.latitude).into()
    }),
    real("longitude", "Degrees east, WGS 84.", |it| {
        it.place.as_ref().and_then(|place| place.longitude).into()
    }),
    whole(
        "place_precision",
        "UCDP's where_prec, 1 exact to 7 water or air.",
        |it| {
            it.place
                .as_ref()
                .map(|place| i64::from(place.precision))
                .into()
        },
    ),
    text("perpetrators", "Who did it, by anybody's word.", |it| {
        parties(it, Role::Perpetrator)
    }),
    text("targets", "To whom it was done.", |it| {
        parties(it, Role::Target)
    }),
    text(
        "participants",
        "Who took part, in a part that nobody states.",
        |it| parties(it, Role::Participant),
    ),
    whole("killed_low", "Fewest killed.", |it| {
        toll(it, Outcome::Killed).low.into()
    }),
    whole("killed_best", "Killed, by the record's rule.", |it| {
        toll(it, Outcome::Killed).best.into()
    }),
    whole("killed_high", "Most killed.", |it| {
        toll(it, Outcome::Killed).high.into()
    }),
    whole("injured_low", "Fewest injured.", |it| {
        toll(it, Outcome::Injured).low.into()
    }),
    whole("injured_best", "Injured, by the record's rule.", |it| {
        toll(it, Outcome::Injured).best.into()
    }),
    whole("injured_high", "Most injured.", |it| {
        toll(it, Outcome::Injured).high.into()
    }),
    whole("captured_best", "Captured, by the record's rule.", |it| {
        toll(it, Outcome::Captured).best.into()
    }),
    whole("missing_best", "Missing, by the record's rule.", |it| {
        toll(it, Outcome::Missing).best.into()
    }),
    whole("displaced_best", "Displaced, by the record's rule.", |it| {
        toll(it, Outcome::Displaced).best.into()
    }),
    text("grade", "How well it is established.", |it| {
        it.grade.as_str().into()
    }),
    text("grade_reason", "Why that grade.", |it| {
        it.grade_reason.as_str().into()
    }),
    text("denied_by", "Who denies something about it.", |it| {
        let mut speakers: Vec<_> = it
            .denials
            .iter()
            .filter_map(|said| said.what.by.as_deref())
            .collect();
        speakers.sort_unstable();
        speakers.dedup();
        Cell::joined(speakers)
    }),
    whole("report_count", "How many reports tell it.", |it| {
        (it.reports.len() as u64).into()
    }),
    text("reports", "The ids of the reports that tell it.", |it| {
        Cell::joined(&it.reports)
    }),
    text("review", "Where a person's review of it stands.", |it| {
        it.review.state.as_str().into()
    }),
];

pub(super) fn rows<R: Record + ?Sized>(record: &R, each: &mut Each<'_, Vec<Cell>>) -> Result<()> {
    record.incidents(&mut |incident| each(cells(COLUMNS, &incident)))
}

fn toll(incident: &Incident, outcome: Outcome) -> Toll {
    Toll::of(incident, outcome)
}

fn parties(incident: &Incident, role: Role) -> Cell {
    let of_role = incident
        .parties
        .iter()
        .filter(|(party, _)| party.role == role);
    Cell::joined(of_role.map(|(party, _)| &party.name))
}
