use khabar_export::{KnownActor, Record};
use khabar_store::{Filter, IncidentOrder, Page, Project};
use maud::{Markup, html};

use super::{overview, relations};
use crate::ask::{Ask, Fields, PAGE, Paging};
use crate::refusal::{Refusal, Refused};
use crate::view::{Shelf, actor_path, layout, pager, plain};

/// Relations shown on an actor's page; the list of relations has them all.
const RELATIONS: u32 = 20;

/// One actor: what it is, its incidents and its relations.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let actor = project.actor(&ask.id).ok_or_else(Refusal::nothing_here)?;
    let paging = Paging::of(&ask.fields)?;
    let filter = Filter {
        actor: Some(actor.id.clone()),
        ..Filter::default()
    };
    let found = project.incident_count(&filter)?;
    let incidents = project.incidents(&filter, IncidentOrder::Latest, paging.items())?;
    let has_next = found > u64::from(paging.before()) + u64::from(PAGE);
    let related = project.relations(Some(&actor.id), Page::first(RELATIONS))?;
    let all = Fields::default().with("words", &actor.id).query();
    let content = html! {
        h1 { (actor.name) }
        (facts(project, &actor))
        @if !related.is_empty() {
            h2 { "Relations" }
            (relations::table(&related, &mut Shelf::new(project))?)
            p { a href={ "/relations" (all) } { "All relations" } }
        }
        h2 { "Incidents" }
        @if incidents.is_empty() { p { "It is party to no incident." } } @else { (overview::table(&incidents)) }
        (pager(&actor_path(&actor.id), &ask.fields, paging, has_next))
    };
    Ok(layout(&actor.name, "/actors", content))
}

fn facts(project: &Project, actor: &KnownActor) -> Markup {
    let parent = actor.parent.as_deref().and_then(|id| project.actor(id));
    html! {
        dl.facts {
            dt { "Kind" } dd { (plain(actor.kind.as_str())) }
            @if let Some(parent) = parent {
                dt { "Part of" } dd { a href=(actor_path(&parent.id)) { (parent.name) } }
            }
            @if let Some(country) = &actor.country {
                dt { "Home" } dd { (country) }
            }
        }
    }
}
