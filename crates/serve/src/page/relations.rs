use khabar_record::{Relation, RelationKind, Said, Stance};
use khabar_store::Project;
use maud::{Markup, html};

use crate::ask::{Ask, Paging};
use crate::refusal::Refused;
use crate::view::{Shelf, actor_path, layout, pager, period, plain, quote, search_box, speaker};

const PATH: &str = "/relations";

/// How actors stand to each other, as somebody says.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let paging = Paging::of(&ask.fields)?;
    let words = ask.fields.text("words")?;
    let mut relations = project.relations(words, paging.items_and_next())?;
    let has_next = paging.has_next(&mut relations);
    let content = html! {
        h1 { "Relations" }
        (search_box(PATH, "Words in it", "Show", &ask.fields))
        @if relations.is_empty() {
            p { "There is no relation here." }
        } @else {
            (table(&relations, &mut Shelf::new(project))?)
        }
        (pager(PATH, &ask.fields, paging, has_next))
    };
    Ok(layout("Relations", PATH, content))
}

/// A table of relations.
pub(super) fn table(relations: &[Said<Relation>], shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let rows: Vec<Markup> = relations
        .iter()
        .map(|relation| row(relation, shelf))
        .collect::<Refused<_>>()?;
    Ok(html! {
        table.ledger.stacked {
            thead { tr { th scope="col" { "Relation" } th scope="col" { "By" } th scope="col" { "In these words" } } }
            tbody { @for row in rows { (row) } }
        }
    })
}

fn row(relation: &Said<Relation>, shelf: &mut Shelf<'_>) -> Refused<Markup> {
    let report = shelf.report(&relation.report)?;
    let what = &relation.what;
    Ok(html! {
        tr {
            th scope="row" {
                (side(&what.a, what.a_actor.as_deref()))
                " " b.stance { (verb(what.relation)) } " "
                (side(&what.b, what.b_actor.as_deref()))
                @if what.since.is_some() || what.until.is_some() {
                    br; span.faint { (period(what.since, what.until)) }
                }
            }
            td data-label="By" {
                (speaker(what.by.as_deref()))
                @if what.stance != Stance::Reports { br; b.stance { (plain(what.stance.as_str())) } }
            }
            td data-label="In these words" { (quote(&report, what.span, None)) }
        }
    })
}

/// How `a` stands to `b`, to be read between their names.
fn verb(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::Shelters => "shelters",
        RelationKind::Supports => "supports",
        RelationKind::FactionOf => "is a faction of",
        RelationKind::Allied => "is allied with",
        RelationKind::Hostile => "is hostile to",
        RelationKind::NegotiatesWith => "negotiates with",
        RelationKind::Courts => "courts",
        RelationKind::Suspects => "suspects",
        RelationKind::Ties => "has ties with",
        RelationKind::Refuses => "refuses",
        RelationKind::Pressures => "presses",
    }
}

fn side(name: &str, actor: Option<&str>) -> Markup {
    html! {
        @match actor {
            Some(id) => a href=(actor_path(id)) { (name) },
            None => (name),
        }
    }
}
