//! Whether what a key names is found in the texts at all, whatever becomes of it in the record.

use std::collections::BTreeSet;
use std::fmt;

use super::Key;
use super::key::KeyIncident;
use super::names::{is_telling, plain, same_name};

/// What was found in one document of a key.
#[derive(Debug)]
pub struct Reading {
    /// Its name in the key.
    pub doc: String,
    /// Its whole text.
    pub text: String,
    /// The names of each actor mentioned: the text's own words, and those of the who's who.
    pub actors: Vec<Vec<String>>,
    /// The places mentioned, in the text's own words.
    pub places: Vec<String>,
}

/// The share of a key's names that are mentions; a name whose words a text does not have is not
/// asked for there.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// Perpetrators, once a document that reports them.
    pub perpetrators: Found,
    /// Speakers of figures and denials, once a document.
    pub speakers: Found,
    /// Places of incidents, each part of their names by itself, once a document.
    pub places: Found,
}

/// How many names were found among those asked for.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Names found.
    pub found: usize,
    /// (document, name) of those that were not.
    pub missed: Vec<(String, String)>,
}

impl Found {
    /// The share that was found.
    pub fn recall(&self) -> f64 {
        self.found as f64 / (self.found + self.missed.len()).max(1) as f64
    }

    fn count(&mut self, reading: &Reading, name: &str, found: bool) {
        match found {
            true => self.found += 1,
            false => self.missed.push((reading.doc.clone(), name.to_owned())),
        }
    }

    fn write(&self, what: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.found + self.missed.len();
        writeln!(
            f,
            "{what:<13}{:.3}   ({} of {all})",
            self.recall(),
            self.found
        )
    }
}

impl fmt::Display for Mentions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.perpetrators.write("perpetrators", f)?;
        self.speakers.write("speakers", f)?;
        self.places.write("places", f)
    }
}

/// Looks for every perpetrator, speaker and place of a key in the documents that tell them.
pub fn mentions(key: &Key, readings: &[Reading]) -> Mentions {
    let mut mentions = Mentions::default();
    for reading in readings {
        let tells = |incident: &&KeyIncident| key.docs_of(incident).contains(reading.doc.as_str());
        let told: Vec<&KeyIncident> = key.incidents.iter().filter(tells).collect();
        for name in perpetrators(&told, &reading.doc) {
            mentions.perpetrators.look_for_actor(reading, name);
        }
        for name in speakers(key, &reading.doc) {
            mentions.speakers.look_for_actor(reading, name);
        }
        for name in places(&told) {
            mentions.places.look_for_place(reading, name);
        }
    }
    mentions
}

impl Found {
    fn look_for_actor(&mut self, reading: &Reading, name: &str) {
        let name = without_remark(name);
        if !is_telling(name) || !same_name(name, &reading.text) {
            return;
        }
        let named = |names: &Vec<String>| names.iter().any(|other| same_name(name, other));
        self.count(reading, name, reading.actors.iter().any(named));
    }

    fn look_for_place(&mut self, reading: &Reading, name: &str) {
        let (name, text) = (plain(name), plain(&reading.text));
        if name.is_empty() || !holds(&text, &name) {
            return;
        }
        let named = |place: &String| holds(&plain(place), &name) || holds(&name, &plain(place));
        self.count(reading, &name, reading.places.iter().any(named));
    }
}

/// "officials (Friday night)" are the officials.
fn without_remark(name: &str) -> &str {
    name.split('(').next().unwrap_or(name).trim()
}

/// Whether a plain text has the words of another.
fn holds(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} "))
}

fn perpetrators<'k>(told: &[&'k KeyIncident], doc: &str) -> BTreeSet<&'k str> {
    let parties = told
        .iter()
        .flat_map(|incident| &incident.perpetrators_reported);
    let here =
        parties.filter(|party| party.docs.is_empty() || party.docs.iter().any(|in_| in_ == doc));
    here.map(|party| party.name.as_str()).collect()
}

fn speakers<'k>(key: &'k Key, doc: &str) -> BTreeSet<&'k str> {
    let figures = key.incidents.iter().flat_map(|incident| &incident.figures);
    let figures = figures.filter(|figure| figure.doc == doc);
    let denials = key.incidents.iter().flat_map(|incident| &incident.denials);
    let denials = denials.filter(|denial| denial.doc == doc);
    figures
        .filter_map(|figure| figure.by_source.as_deref())
        .chain(denials.map(|denial| denial.by.as_str()))
        .collect()
}

/// "Daraban, Dera Ismail Khan (two posts)": each name by itself, without its remarks. The country
/// is concluded as often as it is named, and not asked for.
fn places<'k>(told: &[&'k KeyIncident]) -> BTreeSet<&'k str> {
    let whole = told.iter().filter_map(|incident| incident.place.as_deref());
    let units = told
        .iter()
        .filter_map(|incident| incident.admin1.as_deref());
    let parts = whole
        .map(without_remark)
        .flat_map(|place| place.split([',', ';', '/']));
    parts
        .chain(units)
        .map(str::trim)
        .filter(|name| name.starts_with(char::is_uppercase))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        serde_json::from_str(
            r#"{
            "docs": [{"doc": "A-1", "incidents_mentioned": ["A"]}],
            "incidents": [{
                "id": "A", "story": "A", "type": "bombing", "country": "Mali",
                "place": "Ansongo, Gao (market)",
                "figures": [
                    {"what": "killed", "doc": "A-1", "by_source": "local officials"},
                    {"what": "killed", "doc": "A-1", "by_source": "mayor Issa Keita"},
                    {"what": "killed", "doc": "A-2", "by_source": "Reuters"}
                ],
                "perpetrators_reported": [
                    {"name": "JNIM", "kind": "blamed_by", "docs": ["A-1"]},
                    {"name": "Wagner", "kind": "blamed_by", "docs": ["A-1"]}
                ]
            }]}"#,
        )
        .unwrap()
    }

    #[test]
    fn what_the_text_names_is_asked_for() {
        let reading = Reading {
            doc: "A-1".to_owned(),
            text: "JNIM bombed a market in Ansongo near Gao, Issa Keita said.".to_owned(),
            actors: vec![vec!["JNIM".to_owned()]],
            places: vec!["Ansongo".to_owned()],
        };
        let found = mentions(&key(), &[reading]);
        let missed = |name: &str| vec![("A-1".to_owned(), name.to_owned())];
        assert_eq!(
            (found.perpetrators.found, found.perpetrators.missed),
            (1, vec![])
        );
        assert_eq!(
            (found.speakers.found, found.speakers.missed),
            (0, missed("mayor Issa Keita"))
        );
        assert_eq!(
            (found.places.found, found.places.missed),
            (1, missed("gao"))
        );
    }
}
