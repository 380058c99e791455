use super::align::Alignment;
use super::key::KeyIncident;
use super::names::{plain, same_name, same_source};
use super::record::{RecordIncident, Told};
use super::scores::Ratio;

/// Days that a date of the record may be vaguer than the key's.
const VAGUER: i32 = 3;

/// How well the aligned incidents agree in all but their figures.
pub(super) struct Attributes {
    pub(super) parties: Ratio,
    pub(super) denials: Option<f64>,
    pub(super) date: f64,
    pub(super) kind: f64,
    pub(super) country: f64,
    pub(super) admin1: f64,
}

/// Right ones among all.
#[derive(Default)]
struct Share {
    right: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    fn value(&self) -> f64 {
        if self.all == 0 {
            0.0
        } else {
            self.right as f64 / self.all as f64
        }
    }
}

pub(super) fn score(record: &Told<'_>, alignment: &Alignment<'_>) -> Attributes {
    let [mut date, mut kind, mut country, mut admin1, mut denials] =
        [(); 5].map(|()| Share::default());
    let mut parties = Parties::default();
    for (gold, found) in alignment.stories(record) {
        parties.add(gold, found);
        for denial in &gold.denials {
            let speakers = found.into_iter().flat_map(|found| &found.denials);
            let mut speakers = speakers.map(|denial| denial.by.as_deref());
            denials.add(speakers.any(|by| same_source(Some(&denial.by), by)));
        }
        let Some(found) = found else { continue };
        date.add(same_date(gold, found));
        kind.add(gold.kind == found.kind || gold.type_also_ok.contains(&found.kind));
        if let Some(expected) = &gold.country {
            country.add(gold.is_of_two_countries() || plain(expected) == found.country());
        }
        if let Some(expected) = &gold.admin1 {
            admin1.add(same_unit(expected, found));
        }
    }
    Attributes {
        parties: parties.ratio(),
        denials: (denials.all > 0).then(|| denials.value()),
        date: date.value(),
        kind: kind.value(),
        country: country.value(),
        admin1: admin1.value(),
    }
}

/// The record's date meets the key's, and is not much vaguer.
fn same_date(gold: &KeyIncident, found: &RecordIncident) -> bool {
    let Some(theirs) = found.period() else {
        return false;
    };
    let ours = gold.period();
    ours.is_none_or(|ours| !ours.is_apart_from(theirs, 0))
        && theirs.length() <= VAGUER + ours.map_or(0, |ours| ours.length())
}

fn same_unit(expected: &str, found: &RecordIncident) -> bool {
    let place = found.place.as_ref();
    let ours = plain(expected);
    let theirs = plain(
        place
            .and_then(|place| place.admin1.as_deref())
            .unwrap_or_default(),
    );
    !theirs.is_empty() && (ours.contains(&theirs) || theirs.contains(&ours))
}

/// Perpetrators, each actor once, however often named.
#[derive(Default)]
struct Parties {
    right: usize,
    in_record: usize,
    in_key: usize,
}

impl Parties {
    fn add(&mut self, gold: &KeyIncident, found: Option<&RecordIncident>) {
        let named = gold
            .perpetrators_reported
            .iter()
            .filter(|party| party.kind != "denied_by");
        let expected = distinct(named.map(|party| party.name.as_str()));
        let parties = found.into_iter().flat_map(|found| &found.parties);
        let perpetrators = parties.filter(|party| party.role == "perpetrator");
        let given = distinct(perpetrators.map(|party| party.name.as_str()));
        let is_given = |name: &&&str| given.iter().any(|given| same_name(name, given));
        self.right += expected.iter().filter(is_given).count().min(given.len());
        self.in_key += expected.len();
        self.in_record += given.len();
    }

    fn ratio(&self) -> Ratio {
        Ratio::of(self.right as f64, self.in_record, self.in_key)
    }
}

fn distinct<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut distinct: Vec<&str> = Vec::new();
    for name in names {
        if !distinct.iter().any(|known| same_name(name, known)) {
            distinct.push(name);
        }
    }
    distinct
}
