use khabar_record::{Problem, Report};

use super::column::cells;
use super::{Cell, Column, day, text, truth};
use crate::{Each, KnownActor, Record, Result};

pub(super) const REPORTS: &[Column<Report>] = &[
    text(
        "id",
        "The same in every run: a digest of the content.",
        |it| it.id.as_str().into(),
    ),
    text("file", "The file it was read from.", |it| {
        it.file.as_deref().into()
    }),
    text("url", "The address it was published at.", |it| {
        it.url.as_deref().into()
    }),
    text("title", "Its headline.", |it| it.title.as_deref().into()),
    text("outlet", "Who published it.", |it| {
        it.outlet.as_deref().into()
    }),
    day(
        "published_start",
        "First day it can have been published.",
        |it| it.published.map(|published| published.start).into(),
    ),
    day(
        "published_end",
        "Last day it can have been published.",
        |it| it.published.map(|published| published.end).into(),
    ),
    truth(
        "published_inferred",
        "The date was worked out from the text.",
        |it| it.published.map(|published| published.inferred).into(),
    ),
    text("language", "ISO 639-1 code of its language.", |it| {
        it.language.as_str().into()
    }),
    text(
        "copy_of",
        "An earlier report of which it is nearly a copy.",
        |it| it.copy_of.as_deref().into(),
    ),
];

pub(super) const ACTORS: &[Column<KnownActor>] = &[
    text("id", "Its id in the who's who.", |it| it.id.as_str().into()),
    text("name", "Its usual English name.", |it| {
        it.name.as_str().into()
    }),
    text("kind", "What it is.", |it| it.kind.as_str().into()),
    text("parent", "The id of what it is a part of.", |it| {
        it.parent.as_deref().into()
    }),
    text("country", "ISO 3166-1 alpha-2 code of its home.", |it| {
        it.country.as_deref().into()
    }),
    text(
        "aliases",
        "Other names that the reports call it by.",
        |it| Cell::joined(&it.aliases),
    ),
];

pub(super) const PROBLEMS: &[Column<Problem>] = &[
    text("file", "The file, with #row for a row of a table.", |it| {
        it.file.as_deref().into()
    }),
    text("kind", "What was wrong.", |it| it.kind.as_str().into()),
    text("message", "In words, with what to do about it.", |it| {
        it.message.as_str().into()
    }),
];

pub(super) fn reports<R: Record + ?Sized>(
    record: &R,
    each: &mut Each<'_, Vec<Cell>>,
) -> Result<()> {
    record.reports(&mut |report| each(cells(REPORTS, &report)))
}

pub(super) fn actors<R: Record + ?Sized>(record: &R, each: &mut Each<'_, Vec<Cell>>) -> Result<()> {
    record.actors(&mut |actor| each(cells(ACTORS, &actor)))
}

pub(super) fn problems<R: Record + ?Sized>(
    record: &R,
    each: &mut Each<'_, Vec<Cell>>,
) -> Result<()> {
    record.problems(&mut |problem| each(cells(PROBLEMS, &problem)))
}
