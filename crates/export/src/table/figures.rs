use khabar_record::LedgerFigure;

use super::column::cells;
use super::{Cell, Column, day, text, truth, whole};
use crate::json::Offsets;
use crate::{Each, Record, Result};

/// A figure with where it stands.
pub(super) struct Row {
    incident: String,
    said: LedgerFigure,
    start: u32,
    end: u32,
}

pub(super) const COLUMNS: &[Column<Row>] = &[
    text("incident", "The incident's id.", |it| {
        it.incident.as_str().into()
    }),
    text("outcome", "What became of them.", |it| {
        it.said.what.outcome.as_str().into()
    }),
    text("people", "The category of people.", |it| {
        it.said.what.people.as_str().into()
    }),
    text("who", "The category, or the text's own finer word.", |it| {
        it.said.what.who.as_str().into()
    }),
    whole("low", "Fewest; missing for \"up to 8\".", |it| {
        it.said.what.low.into()
    }),
    whole("high", "Most; missing for \"at least 8\".", |it| {
        it.said.what.high.into()
    }),
    text("words", "The number's own words.", |it| {
        it.said.what.words.as_str().into()
    }),
    truth(
        "part_of_total",
        "Part of a larger figure of the same speaker and report.",
        |it| it.said.what.part_of_total.into(),
    ),
    text(
        "by",
        "The speaker; missing where the outlet itself says it.",
        |it| it.said.what.by.as_deref().into(),
    ),
    day("said_on", "The day on which it was said.", |it| {
        it.said.what.said_on.into()
    }),
    text("report", "The report's id.", |it| {
        it.said.report.as_str().into()
    }),
    whole("start", "First code point of the words.", |it| {
        i64::from(it.start).into()
    }),
    whole("end", "One past the last code point of the words.", |it| {
        i64::from(it.end).into()
    }),
];

pub(super) fn rows<R: Record + ?Sized>(record: &R, each: &mut Each<'_, Vec<Cell>>) -> Result<()> {
    let offsets = Offsets::new(record);
    record.incidents(&mut |incident| {
        incident.figures.into_iter().try_for_each(|said| {
            let words = offsets.words(&said.report, said.what.span)?;
            let (start, end) = (words.start, words.end);
            each(cells(
                COLUMNS,
                &Row {
                    incident: incident.id.clone(),
                    said,
                    start,
                    end,
                },
            ))
        })
    })
}
