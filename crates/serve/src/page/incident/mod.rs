//! One incident: what is established, and every word that it rests on.

mod ledger;
mod parties;
mod summary;

use khabar_store::{Page, Project};
use maud::{Markup, html};

use super::reports;
use crate::ask::{Ask, PAGE, Paging};
use crate::refusal::Refused;
use crate::view::{Shelf, count, incident_path, layout, pager, plural};

/// One incident.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let incident = project.incident(&ask.id)?;
    let paging = Paging::of(&ask.fields)?;
    let mut shelf = Shelf::new(project);
    let entries = ledger::entries(&incident);
    let shown = ledger::page(&entries, paging);
    let has_next = entries.len() > (paging.before() + PAGE) as usize;
    let told = project.reports_of_incident(&incident.id, Page::first(PAGE))?;
    let content = html! {
        article.incident {
            (summary::summary(&incident))
            (parties::parties(&incident, &mut shelf)?)
            (summary::estimates(&incident.estimates))
            section aria-labelledby="ledger" {
                h2 id="ledger" { "Ledger: " (plural(entries.len() as u64, "statement")) }
                p.faint { "Who said what, in their own words. Each title leads to the article, at these words." }
                (ledger::table(shown, &mut shelf)?)
                (pager(&incident_path(&incident.id), &ask.fields, paging, has_next))
            }
            section aria-labelledby="reports" {
                h2 id="reports" { (plural(incident.reports.len() as u64, "report")) }
                (reports::table(&told))
                @if incident.reports.len() > told.len() {
                    p.faint { "The first " (count(told.len() as u64)) " by date." }
                }
            }
        }
    };
    Ok(layout(&incident.title, "/", content))
}
