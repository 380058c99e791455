use khabar_record::{Reading, Report};
use khabar_store::Project;
use maud::{Markup, html};

use super::overview;
use crate::ask::Ask;
use crate::refusal::Refused;
use crate::view::{
    Mark, amount, bounds, count, headline, layout, marked, outside, plain, published, report_path,
};

/// What is marked in an article: the class of the marks, and what the legend calls them.
const KINDS: [(&str, &str); 7] = [
    ("figure", "figure"),
    ("claim", "who did it"),
    ("denial", "denial"),
    ("statistic", "statistic"),
    ("relation", "relation"),
    ("cause", "cause"),
    ("proposal", "proposal"),
];

/// One article, with the words that something is read in.
pub(crate) fn page(project: &Project, ask: &Ask) -> Refused<Markup> {
    let report = project.report(&ask.id)?;
    let marks = marks(&project.reading(&report.id)?);
    let incidents = project.incidents_of_report(&report.id)?;
    let title = headline(report.title.as_deref(), report.file.as_deref());
    let content = html! {
        article.report {
            h1 { (title) }
            (source(&report))
            (legend(&marks))
            div.text lang=(report.language) { (marked(&report.text, &marks)) }
        }
        @if !incidents.is_empty() {
            section aria-labelledby="incidents" {
                h2 id="incidents" { "Incidents told here" }
                (overview::table(&incidents))
            }
        }
    };
    Ok(layout(title, "/reports", content))
}

fn source(report: &Report) -> Markup {
    html! {
        p.source {
            @if let Some(outlet) = &report.outlet { b { (outlet) } ", " }
            (published(report.published))
            @if let Some(url) = outside(report.url.as_deref()) {
                " · " a href=(url) rel="noreferrer noopener external" { "as it was published" }
            }
            @if let Some(file) = &report.file { " · " span.faint { (file) } }
            @if let Some(original) = &report.copy_of {
                " · " a href=(report_path(original)) { "nearly a copy of an earlier report" }
            }
        }
    }
}

fn legend(marks: &[Mark]) -> Markup {
    let number = |class| marks.iter().filter(|mark| mark.class == class).count() as u64;
    html! {
        @if marks.is_empty() {
            p.faint { "Nothing is read in this report." }
        } @else {
            ul.legend aria-label="What is marked" {
                @for (class, name) in KINDS {
                    @if number(class) > 0 {
                        li { mark class=(class) { (name) } " " (count(number(class))) }
                    }
                }
            }
        }
    }
}

fn marks(reading: &Reading) -> Vec<Mark> {
    let mark = |class, span, title| Mark { span, class, title };
    let by = |by: &Option<String>| {
        by.as_ref()
            .map_or_else(String::new, |by| format!(", says {by}"))
    };
    let mut marks = Vec::new();
    for account in &reading.accounts {
        marks.extend(account.figures.iter().map(|figure| {
            let number = bounds(figure.low.map(count), figure.high.map(count), &figure.words);
            let title = format!(
                "{number} {} {}{}",
                figure.who,
                figure.outcome,
                by(&figure.by)
            );
            mark("figure", figure.span, title)
        }));
        for party in &account.parties {
            marks.extend(party.claims.iter().map(|claim| {
                let stance = plain(claim.stance.as_str());
                let title = format!(
                    "{} as {}: {stance}{}",
                    party.name,
                    party.role,
                    by(&claim.by)
                );
                mark("claim", claim.span, title)
            }));
        }
        marks.extend(account.denials.iter().map(|denial| {
            let title = format!("{}{}", plain(denial.kind.as_str()), by(&denial.by));
            mark("denial", denial.span, title)
        }));
    }
    marks.extend(reading.statistics.iter().map(|statistic| {
        let number = bounds(statistic.low.map(amount), statistic.high.map(amount), "");
        let title = format!(
            "{}: {number} {}{}",
            statistic.measure,
            statistic.unit,
            by(&statistic.by)
        );
        mark("statistic", statistic.span, title)
    }));
    marks.extend(reading.relations.iter().map(|relation| {
        let kind = plain(relation.relation.as_str());
        let title = format!(
            "{} – {kind} – {}{}",
            relation.a,
            relation.b,
            by(&relation.by)
        );
        mark("relation", relation.span, title)
    }));
    marks.extend(reading.causal_links.iter().map(|link| {
        mark(
            "cause",
            link.span,
            format!("{} → {}{}", link.cause, link.effect, by(&link.by)),
        )
    }));
    marks.extend(reading.proposals.iter().map(|proposal| {
        mark(
            "proposal",
            proposal.span,
            format!("{}{}", proposal.what, by(&proposal.by)),
        )
    }));
    marks
}
