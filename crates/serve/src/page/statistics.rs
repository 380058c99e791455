use khabar_record::{Said, Statistic};
use khabar_store::{Project, StatisticRow};
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{
    Shelf, amount, bounds, count, layout, pager, period, quote, search_box, speaker, words_path,
};

const PATH: &str = "/statistics";

/// Counts over a period, each beside those that contradict it.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let mut statistics = project.statistics(words, paging.items_and_next())?;
    let has_next = paging.has_next(&mut statistics);
    let mut shelf = Shelf::new(project);
    let rows: Vec<Markup> = statistics
        .iter()
        .map(|statistic| row(statistic, &mut shelf))
        .collect::<Refused<_>>()?;
    let content = html! {
        h1 { "Statistics" }
        p.lead { "Counts over a period, beside those they cannot both be true with, and beside what this record's own incidents add up to." }
        (search_box(PATH, "Words in it", "Show", &ask.fields))
        @if rows.is_empty() { p { "There is no statistic here." } } @else { (table(&rows)) }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Statistics", PATH, content))
}

fn table(rows: &[Markup]) -> Markup {
    html! {
        table.ledger.statistics.stacked {
            thead {
                tr {
                    th scope="col" { "Count" }
                    th scope="col" { "Period and place" }
                    th scope="col" { "By" }
                    th scope="col" { "In these words" }
                    th scope="col" { "Against it" }
                }
            }
            tbody { @for row in rows { (row) } }
        }
    }
}

fn row(row: &StatisticRow, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let Said { report, what } = &row.ranked.said;
    let report = shelf.report(report)?;
    Ok(html! {
        tr id={ "n" (row.index) } {
            th scope="row" { (value(what)) }
            td data-label="Period and place" { (span_of(what)) }
            td data-label="By" { (speaker(what.by.as_deref())) }
            td data-label="In these words" { (quote(&report, what.span, Some(what.sentence))) }
            td data-label="Against it" { (against(row)) }
        }
    })
}

/// The number with its bounds, and its sign where it is a share.
fn number(statistic: &Statistic) -> String {
    let sign = if statistic.unit == "percent" { "%" } else { "" };
    bounds(statistic.low.map(amount), statistic.high.map(amount), "?") + sign
}

fn value(statistic: &Statistic) -> Markup {
    html! {
        b.figure { (number(statistic)) }
        " " (statistic.measure)
        @if let Some(who) = &statistic.who { br; span.faint { (who) } }
    }
}

fn span_of(statistic: &Statistic) -> Markup {
    html! {
        ul {
            li { (period(statistic.start_date, statistic.end_date)) }
            @if let Some(place) = &statistic.place { li { (place) } }
        }
    }
}

fn against(row: &StatisticRow) -> Markup {
    let more = row
        .ranked
        .conflicts_with
        .len()
        .saturating_sub(row.rivals.len()) as u64;
    html! {
        @if !row.rivals.is_empty() {
            b.contradicted { "Contradicted" }
            ul { @for rival in &row.rivals { li { (told_by(rival)) } } }
            @if more > 0 { span.faint { "and " (count(more)) " more" } }
        }
        @if let Some(sum) = row.record_sum {
            p.faint { "This record's incidents: " (count(sum)) }
        }
    }
}

fn told_by(rival: &Said<Statistic>) -> Markup {
    let statistic = &rival.what;
    html! {
        a href=(words_path(&rival.report, statistic.span)) { (number(statistic)) }
        ", " (speaker(statistic.by.as_deref()))
        ", " (period(statistic.start_date, statistic.end_date))
    }
}
