use khabar_record::{CausalLink, Proposal, Relation, Said, Span, Statistic};

use super::column::cells;
use super::{Cell, Column, day, real, text, whole};
use crate::json::Offsets;
use crate::{Each, Record, Result};

/// A statement with where its words are.
pub(super) struct Row<T> {
    said: Said<T>,
    start: u32,
    end: u32,
    conflicts_with: Vec<u64>,
}

const fn report<T>() -> Column<Row<T>> {
    text("report", "The report's id.", |it| {
        it.said.report.as_str().into()
    })
}

const fn start<T>() -> Column<Row<T>> {
    whole("start", "First code point of the words.", |it| {
        i64::from(it.start).into()
    })
}

const fn end<T>() -> Column<Row<T>> {
    whole("end", "One past the last code point of the words.", |it| {
        i64::from(it.end).into()
    })
}

/// What every speaker's column means.
const BY: &str = "The speaker; missing where the outlet itself says it.";

pub(super) const STATISTICS: &[Column<Row<Statistic>>] = &[
    text("measure", "What is counted.", |it| {
        it.said.what.measure.as_str().into()
    }),
    text("who", "The people or things counted.", |it| {
        it.said.what.who.as_deref().into()
    }),
    real("low", "Fewest.", |it| it.said.what.low.into()),
    real("high", "Most.", |it| it.said.what.high.into()),
    text(
        "unit",
        "People, incidents, percent, or the text's own unit.",
        |it| it.said.what.unit.as_str().into(),
    ),
    day("period_start", "First day of the period.", |it| {
        it.said.what.start_date.into()
    }),
    day("period_end", "Last day of the period.", |it| {
        it.said.what.end_date.into()
    }),
    text("place", "The place, as the text names it.", |it| {
        it.said.what.place.as_deref().into()
    }),
    text("by", BY, |it| it.said.what.by.as_deref().into()),
    report(),
    start(),
    end(),
    text(
        "conflicts_with",
        "Rows, counted from 0, that cannot be true beside this one.",
        |it| Cell::joined(it.conflicts_with.iter().map(u64::to_string)),
    ),
];

pub(super) const RELATIONS: &[Column<Row<Relation>>] = &[
    text("a", "The first actor.", |it| it.said.what.a.as_str().into()),
    text("relation", "How the first stands to the second.", |it| {
        it.said.what.relation.as_str().into()
    }),
    text("b", "The second actor.", |it| {
        it.said.what.b.as_str().into()
    }),
    text("stance", "How the speaker stands to the statement.", |it| {
        it.said.what.stance.as_str().into()
    }),
    text("by", BY, |it| it.said.what.by.as_deref().into()),
    day("since", "Since when.", |it| it.said.what.since.into()),
    day("until", "Until when.", |it| it.said.what.until.into()),
    report(),
    start(),
    end(),
];

pub(super) const CAUSAL_LINKS: &[Column<Row<CausalLink>>] = &[
    text("cause", "The cause, in the text's words.", |it| {
        it.said.what.cause.as_str().into()
    }),
    text("effect", "The effect, in the text's words.", |it| {
        it.said.what.effect.as_str().into()
    }),
    text(
        "cause_concept",
        "The concept that the cause is filed under.",
        |it| it.said.what.cause_concept.as_deref().into(),
    ),
    text(
        "effect_concept",
        "The concept that the effect is filed under.",
        |it| it.said.what.effect_concept.as_deref().into(),
    ),
    whole(
        "sign",
        "1 more leads to more, -1 more leads to less, 0 not said.",
        |it| i64::from(it.said.what.sign.number()).into(),
    ),
    text("by", BY, |it| it.said.what.by.as_deref().into()),
    report(),
    start(),
    end(),
];

pub(super) const PROPOSALS: &[Column<Row<Proposal>>] = &[
    text("who", "Who should act.", |it| {
        it.said.what.who.as_deref().into()
    }),
    text("what", "What they should do.", |it| {
        it.said.what.what.as_str().into()
    }),
    text("by", BY, |it| it.said.what.by.as_deref().into()),
    whole("polarity", "1 should, -1 should not.", |it| {
        Cell::Whole(if it.said.what.wanted { 1 } else { -1 })
    }),
    report(),
    start(),
    end(),
];

pub(super) fn statistics<R: Record + ?Sized>(
    record: &R,
    each: &mut Each<'_, Vec<Cell>>,
) -> Result<()> {
    let offsets = Offsets::new(record);
    record.statistics(&mut |ranked| {
        let span = ranked.said.what.span;
        let row = row(&offsets, ranked.said, span, ranked.conflicts_with)?;
        each(cells(STATISTICS, &row))
    })
}

pub(super) fn relations<R: Record + ?Sized>(
    record: &R,
    each: &mut Each<'_, Vec<Cell>>,
) -> Result<()> {
    let offsets = Offsets::new(record);
    record.relations(&mut |said| {
        let span = said.what.span;
        each(cells(RELATIONS, &row(&offsets, said, span, Vec::new())?))
    })
}

pub(super) fn causal_links<R: Record + ?Sized>(
    record: &R,
    each: &mut Each<'_, Vec<Cell>>,
) -> Result<()> {
    let offsets = Offsets::new(record);
    record.causal_links(&mut |said| {
        let span = said.what.span;
        each(cells(CAUSAL_LINKS, &row(&offsets, said, span, Vec::new())?))
    })
}

pub(super) fn proposals<R: Record + ?Sized>(
    record: &R,
    each: &mut Each<'_, Vec<Cell>>,
) -> Result<()> {
    let offsets = Offsets::new(record);
    record.proposals(&mut |said| {
        let span = said.what.span;
        each(cells(PROPOSALS, &row(&offsets, said, span, Vec::new())?))
    })
}

fn row<T, R: Record + ?Sized>(
    offsets: &Offsets<'_, R>,
    said: Said<T>,
    span: Span,
    conflicts_with: Vec<u64>,
) -> Result<Row<T>> {
    let words = offsets.words(&said.report, span)?;
    let (start, end) = (words.start, words.end);
    Ok(Row {
        said,
        start,
        end,
        conflicts_with,
    })
}
