use std::io::Write;

use anyhow::Result;
use khabar_record::Report;
use khabar_store::Project;

use crate::commands::incidents::print;
use crate::commands::range::published;
use crate::screen::{Screen, wrap};

/// Prints one report: where it comes from, its text, and the incidents that it tells.
pub(super) fn print_report(project: &Project, report: &Report, screen: &mut Screen) -> Result<()> {
    let ink = screen.ink();
    let title = report.title.as_deref().unwrap_or(&report.id);
    writeln!(screen, "{}", ink.strong(title))?;
    let day = Some(published(report.published)).filter(|day| !day.is_empty());
    let facts = [
        Some(report.id.clone()),
        report.outlet.clone(),
        day,
        report.file.clone(),
        report.url.clone(),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    writeln!(screen, "{}\n", ink.faint(&facts.join(", ")))?;
    for paragraph in report.text.split('\n') {
        for line in wrap(paragraph, screen.text_width()) {
            writeln!(screen, "{line}")?;
        }
        writeln!(screen)?;
    }
    print(&project.incidents_of_report(&report.id)?, screen)
}
