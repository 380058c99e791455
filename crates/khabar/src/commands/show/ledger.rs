use std::io::Write;

use anyhow::Result;
use jiff::civil::Date;
use khabar_record::{Incident, PartyClaim, People, Report, Span};
use khabar_store::{Page, Project};

use super::words::{Sources, within};
use crate::commands::incidents::short_id;
use crate::commands::range::{published, range};
use crate::screen::{Screen, quote, wrap};

/// Prints one incident: what it comes to, and every word that it rests on.
pub(crate) fn print_incident(
    project: &Project,
    incident: &Incident,
    screen: &mut Screen,
) -> Result<()> {
    let sources = Sources::new(project, &incident.evidence);
    let mut ledger = Ledger {
        incident,
        sources,
        screen,
    };
    ledger.heading()?;
    ledger.estimates()?;
    ledger.parties()?;
    ledger.figures()?;
    ledger.denials()?;
    ledger.reports(project)
}

struct Ledger<'p, 's> {
    incident: &'p Incident,
    sources: Sources<'p>,
    screen: &'s mut Screen,
}

impl Ledger<'_, '_> {
    fn heading(&mut self) -> Result<()> {
        let ink = self.screen.ink();
        let Incident {
            id,
            title,
            grade,
            grade_reason,
            review,
            ..
        } = self.incident;
        for line in wrap(title, self.screen.text_width()) {
            writeln!(self.screen, "{}", ink.strong(&line))?;
        }
        writeln!(
            self.screen,
            "{}",
            ink.faint(&format!("{id}, {}", review.state))
        )?;
        writeln!(
            self.screen,
            "{}",
            ink.grade(*grade, &format!("Grade: {grade}"))
        )?;
        self.indented(2, grade_reason)
    }

    fn estimates(&mut self) -> Result<()> {
        self.section("Estimates", self.incident.estimates.is_empty())?;
        for estimate in &self.incident.estimates {
            let bounds = range(estimate.low, estimate.high);
            let best = estimate
                .best
                .map_or("unknown".to_owned(), |best| best.to_string());
            let line = format!(
                "{} {}: {best} (reported: {bounds})",
                people(estimate.people.as_str()),
                estimate.outcome
            );
            writeln!(self.screen, "  {line}")?;
            self.indented(6, &estimate.rule)?;
        }
        Ok(())
    }

    fn parties(&mut self) -> Result<()> {
        self.section("Parties, and who says so", self.incident.parties.is_empty())?;
        for (party, reports) in &self.incident.parties {
            let ink = self.screen.ink();
            writeln!(self.screen, "  {}, {}", ink.strong(&party.name), party.role)?;
            for (claim, report) in party.claims.iter().zip(reports) {
                let report = self.sources.report(report)?;
                let line = claim_line(claim, &report);
                self.words(
                    &line,
                    &report,
                    self.sources.sentence_of(&report, claim.span),
                    claim.span,
                )?;
            }
        }
        Ok(())
    }

    fn figures(&mut self) -> Result<()> {
        self.section("Figures", self.incident.figures.is_empty())?;
        for said in &self.incident.figures {
            let (figure, report) = (&said.what, self.sources.report(&said.report)?);
            let bounds = range(figure.low, figure.high);
            let count = if bounds.is_empty() {
                figure.words.clone()
            } else {
                bounds
            };
            let part = if figure.part_of_total {
                ", part of a total"
            } else {
                ""
            };
            let head = format!("{count} {} {}{part}", people(&figure.who), figure.outcome);
            let line = format!(
                "{head}: {}",
                speaker(figure.by.as_deref(), figure.said_on, &report)
            );
            self.words(&line, &report, figure.sentence, figure.span)?;
        }
        Ok(())
    }

    fn denials(&mut self) -> Result<()> {
        self.section("Denials", self.incident.denials.is_empty())?;
        for said in &self.incident.denials {
            let (denial, report) = (&said.what, self.sources.report(&said.report)?);
            let line = format!(
                "{}: {}",
                spelled_out(denial.kind.as_str()),
                speaker(denial.by.as_deref(), None, &report)
            );
            self.words(
                &line,
                &report,
                self.sources.sentence_of(&report, denial.span),
                denial.span,
            )?;
        }
        Ok(())
    }

    fn reports(&mut self, project: &Project) -> Result<()> {
        self.section("Reports", self.incident.reports.is_empty())?;
        for report in project.reports_of_incident(&self.incident.id, Page::first(u32::MAX))? {
            let title = report
                .title
                .as_deref()
                .or(report.file.as_deref())
                .unwrap_or_default();
            let outlet = report
                .outlet
                .map(|outlet| format!(" ({outlet})"))
                .unwrap_or_default();
            let copy = report
                .copy_of
                .map(|of| format!(", nearly a copy of {}", short_id(&of, self.screen)));
            let id = short_id(&report.id, self.screen);
            let day = published(report.published);
            self.indented(
                2,
                &format!("{id}  {day}  {title}{outlet}{}", copy.unwrap_or_default()),
            )?;
        }
        Ok(())
    }

    fn section(&mut self, heading: &str, is_empty: bool) -> Result<()> {
        if is_empty {
            return Ok(());
        }
        let ink = self.screen.ink();
        writeln!(self.screen, "\n{}", ink.strong(heading))?;
        Ok(())
    }

    /// What is said, and below it the sentence with the words that say it.
    fn words(&mut self, line: &str, report: &Report, sentence: Span, words: Span) -> Result<()> {
        self.indented(4, line)?;
        let (ink, width) = (self.screen.ink(), self.screen.text_width() - 8);
        let quoted = quote(
            sentence.of(&report.text),
            within(sentence, words),
            width,
            ink,
        );
        for line in quoted {
            writeln!(self.screen, "      │ {line}")?;
        }
        Ok(())
    }

    fn indented(&mut self, by: usize, text: &str) -> Result<()> {
        for line in wrap(text, self.screen.text_width() - by) {
            writeln!(self.screen, "{:by$}{line}", "")?;
        }
        Ok(())
    }
}

fn claim_line(claim: &PartyClaim, report: &Report) -> String {
    let stance = spelled_out(claim.stance.as_str());
    format!("{stance}: {}", speaker(claim.by.as_deref(), None, report))
}

/// "the defence ministry, 2021-03-04, in Coast Herald": who says it, when, and where it stands.
fn speaker(by: Option<&str>, said_on: Option<Date>, report: &Report) -> String {
    let day = said_on.map_or_else(|| published(report.published), |day| day.to_string());
    let file = report.file.as_deref().map(last_part);
    let outlet = report.outlet.as_deref().or(file).unwrap_or(&report.id);
    match by {
        Some(by) => format!("{by}, {day}, in {outlet}"),
        None => format!("{outlet} itself, {day}"),
    }
}

/// A file's name without the folders before it.
fn last_part(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

/// Whom a figure counts; "people" where the texts do not say.
fn people(who: &str) -> &str {
    if who == People::Unspecified.as_str() {
        "people"
    } else {
        who
    }
}

fn spelled_out(word: &str) -> String {
    word.replace('_', " ")
}
