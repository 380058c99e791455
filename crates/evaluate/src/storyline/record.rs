use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::key::Key;

/// What the scorer reads of khabar's JSON.
#[derive(Debug, Deserialize)]
pub struct Record {
    reports: Vec<RecordReport>,
    incidents: Vec<RecordIncident>,
    #[serde(default)]
    statistics: Vec<RecordStatistic>,
}

#[derive(Debug, Deserialize)]
struct RecordReport {
    id: String,
    file: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordIncident {
    #[serde(rename = "type")]
    pub(super) kind: String,
    reports: Vec<String>,
    pub(super) date: RecordDate,
    pub(super) place: Option<RecordPlace>,
    #[serde(default)]
    pub(super) parties: Vec<RecordParty>,
    #[serde(default)]
    pub(super) figures: Vec<RecordFigure>,
    #[serde(default)]
    pub(super) denials: Vec<RecordDenial>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordDate {
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordPlace {
    pub(super) country: Option<String>,
    pub(super) admin1: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordParty {
    pub(super) name: String,
    pub(super) role: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordFigure {
    pub(super) outcome: String,
    pub(super) who: String,
    pub(super) low: Option<u64>,
    pub(super) high: Option<u64>,
    pub(super) part_of_total: bool,
    pub(super) by: Option<String>,
    pub(super) report: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordDenial {
    pub(super) by: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RecordStatistic {
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    report: String,
}

/// The part of a record that the key's documents tell.
pub(super) struct Told<'r> {
    /// The key's name of each report's document.
    stems: BTreeMap<&'r str, &'r str>,
    pub(super) incidents: Vec<(&'r RecordIncident, BTreeSet<&'r str>)>,
    statistics: &'r [RecordStatistic],
}

impl Record {
    /// The incidents that the key's documents tell, with those documents.
    pub(super) fn told_in(&self, key: &Key) -> Told<'_> {
        let known: BTreeSet<&str> = key.docs.iter().map(|doc| doc.doc.as_str()).collect();
        let stems: BTreeMap<&str, &str> = self
            .reports
            .iter()
            .map(|report| (report.id.as_str(), report.stem()))
            .filter(|(_, stem)| known.contains(stem))
            .collect();
        let told = |incident: &'_ RecordIncident| {
            incident
                .reports
                .iter()
                .filter_map(|id| stems.get(id.as_str()).copied())
                .collect()
        };
        let mut incidents = Vec::new();
        for incident in &self.incidents {
            let docs: BTreeSet<&str> = told(incident);
            if !docs.is_empty() {
                incidents.push((incident, docs));
            }
        }
        Told {
            incidents,
            stems,
            statistics: &self.statistics,
        }
    }
}

impl RecordReport {
    fn stem(&self) -> &str {
        let name = self
            .file
            .as_deref()
            .or(self.url.as_deref())
            .unwrap_or(&self.id);
        Path::new(name)
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or(name)
    }
}

impl<'r> Told<'r> {
    /// The key's document that a report is.
    pub(super) fn doc(&self, report: &str) -> Option<&'r str> {
        self.stems.get(report).copied()
    }

    /// The statistics that a document states.
    pub(super) fn statistics_of(&self, doc: &str) -> Vec<&'r RecordStatistic> {
        self.statistics
            .iter()
            .filter(|statistic| self.doc(&statistic.report) == Some(doc))
            .collect()
    }
}
