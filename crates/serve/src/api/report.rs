use khabar_export::json::ReportJson;
use khabar_store::Project;
use serde::Serialize;

use super::written;
use crate::ask::Ask;
use crate::refusal::Refused;

/// A report with its text, which every offset counts code points of.
#[derive(Serialize)]
struct ReportWithText<'a> {
    #[serde(flatten)]
    report: ReportJson<'a>,
    text: &'a str,
}

/// One report.
pub(super) fn one(project: &Project, ask: &Ask) -> Refused<String> {
    let report = project.report(&ask.id)?;
    written(&ReportWithText {
        report: ReportJson::from(&report),
        text: &report.text,
    })
}
