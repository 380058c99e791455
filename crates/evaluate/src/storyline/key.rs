use std::collections::BTreeSet;

use serde::Deserialize;

/// An answer key: what a set of documents tells.
#[derive(Debug, Deserialize)]
pub struct Key {
    /// Its incidents.
    pub(super) incidents: Vec<KeyIncident>,
    /// Its documents.
    pub(super) docs: Vec<KeyDocument>,
}

#[derive(Debug, Deserialize)]
pub(super) struct KeyDocument {
    pub(super) doc: String,
    #[serde(default)]
    pub(super) incidents_mentioned: Vec<String>,
    #[serde(default)]
    pub(super) aggregates: Vec<Aggregate>,
}

/// A count over a period, with its value as text.
#[derive(Debug, Deserialize)]
pub(super) struct Aggregate {
    pub(super) value: serde_json::Value,
    pub(super) low: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(super) struct KeyIncident {
    pub(super) id: String,
    pub(super) story: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) type_also_ok: Vec<String>,
    pub(super) date_start: Option<String>,
    pub(super) date_end: Option<String>,
    pub(super) country: Option<String>,
    pub(super) admin1: Option<String>,
    pub(super) place: Option<String>,
    #[serde(default)]
    pub(super) docs: Vec<String>,
    #[serde(default)]
    pub(super) figures: Vec<KeyFigure>,
    #[serde(default)]
    pub(super) perpetrators_reported: Vec<KeyParty>,
    #[serde(default)]
    pub(super) denials: Vec<KeyDenial>,
}

#[derive(Debug, Deserialize)]
pub(super) struct KeyFigure {
    pub(super) what: String,
    pub(super) who: Option<String>,
    pub(super) low: Option<u64>,
    pub(super) high: Option<u64>,
    pub(super) qualifier: Option<String>,
    pub(super) by_source: Option<String>,
    pub(super) doc: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct KeyParty {
    pub(super) name: String,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) docs: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct KeyDenial {
    pub(super) by: String,
    #[serde(default)]
    pub(super) doc: String,
}

impl Key {
    /// The documents that tell an incident.
    pub(super) fn docs_of<'k>(&'k self, incident: &'k KeyIncident) -> BTreeSet<&'k str> {
        if !incident.docs.is_empty() {
            return incident.docs.iter().map(String::as_str).collect();
        }
        let tells = |doc: &&KeyDocument| doc.incidents_mentioned.contains(&incident.id);
        self.docs
            .iter()
            .filter(tells)
            .map(|doc| doc.doc.as_str())
            .collect()
    }
}

impl KeyIncident {
    /// Whether it belongs to a story, rather than being told in passing.
    pub(super) fn is_story(&self) -> bool {
        self.story != "background"
    }

    /// Fire across a border stands in two countries.
    pub(super) fn is_of_two_countries(&self) -> bool {
        self.kind == "border_clash"
    }
}
