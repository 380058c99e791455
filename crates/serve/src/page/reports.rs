use khabar_store::{Project, ReportRow};
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{count, headline, layout, pager, published, report_path, search_box};

const PATH: &str = "/reports";

/// The reports.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let mut reports = project.reports(words, paging.items_and_next())?;
    let has_next = paging.has_next(&mut reports);
    let content = html! {
        h1 { "Reports" }
        (search_box(PATH, "Words in the title, outlet, file or address", "Show", &ask.fields))
        @if reports.is_empty() { p { "There is no report here." } } @else { (table(&reports)) }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Reports", PATH, content))
}

/// A table of reports.
pub(super) fn table(reports: &[ReportRow]) -> Markup {
    html! {
        table.stacked {
            thead {
                tr {
                    th scope="col" { "Published" }
                    th scope="col" { "Report" }
                    th scope="col" { "Outlet" }
                    th.number scope="col" { "Incidents" }
                }
            }
            tbody { @for report in reports { (row(report)) } }
        }
    }
}

fn row(report: &ReportRow) -> Markup {
    html! {
        tr {
            td data-label="Published" { (published(report.published)) }
            th scope="row" {
                a href=(report_path(&report.id)) { (headline(report.title.as_deref(), report.file.as_deref())) }
                @if let Some(original) = &report.copy_of {
                    " " a.faint href=(report_path(original)) { "nearly a copy of another" }
                }
            }
            td data-label="Outlet" { (report.outlet.as_deref().unwrap_or("–")) }
            td.number data-label="Incidents" { (count(report.incidents)) }
        }
    }
}
