use std::collections::{BTreeMap, BTreeSet};

use super::key::{Key, KeyIncident};
use super::names::plain;
use super::period::Period;
use super::record::{RecordIncident, Told};
use super::scores::Ratio;
use crate::assign::assign;

/// Of two alignments that are as good, the one with more incidents of stories.
const STORY_FIRST: f64 = 1e-6;

/// Which incident of the record is which of the key.
pub(super) struct Alignment<'k> {
    /// The key's incidents that a document tells, with their documents.
    key: Vec<(&'k KeyIncident, BTreeSet<&'k str>)>,
    /// The record's place of each place in the key.
    pairs: BTreeMap<usize, usize>,
    gain: f64,
    /// Documents of each of the record's incidents that count against precision.
    counted: BTreeMap<usize, BTreeSet<&'k str>>,
}

impl<'k> Alignment<'k> {
    pub(super) fn of(key: &'k Key, record: &Told<'k>) -> Self {
        let golds = key
            .incidents
            .iter()
            .map(|incident| (incident, key.docs_of(incident)));
        let golds: Vec<_> = golds.filter(|(_, docs)| !docs.is_empty()).collect();
        let gains: Vec<Vec<f64>> = golds
            .iter()
            .map(|gold| {
                record
                    .incidents
                    .iter()
                    .map(|found| gain(gold, found))
                    .collect()
            })
            .collect();
        let pairs: BTreeMap<usize, usize> = assign(&gains).into_iter().collect();
        let story = pairs.iter().filter(|&(&gold, _)| golds[gold].0.is_story());
        let gain = story.map(|(&gold, &found)| gains[gold][found]).sum();
        let counted = counted(&golds, record, &pairs);
        Alignment {
            key: golds,
            pairs,
            gain,
            counted,
        }
    }

    /// The key's incidents of stories, each with the record's incident that it is.
    pub(super) fn stories<'a>(
        &'a self,
        record: &'a Told<'k>,
    ) -> impl Iterator<Item = (&'k KeyIncident, Option<&'k RecordIncident>)> + 'a {
        let found = |at: usize| self.pairs.get(&at).map(|&found| record.incidents[found].0);
        let all = self
            .key
            .iter()
            .enumerate()
            .map(move |(at, (gold, _))| (*gold, found(at)));
        all.filter(|(gold, _)| gold.is_story())
    }

    /// CEAF: the summed overlap, by the record's incidents and by the key's.
    pub(super) fn incidents(&self) -> Ratio {
        let stories = self.key.iter().filter(|(gold, _)| gold.is_story());
        Ratio::of(self.gain, self.counted.len(), stories.count())
    }

    /// B-cubed over pairs of a document and an incident.
    pub(super) fn links(&self) -> Ratio {
        let (mut of_key, mut of_record, mut in_key) = (0.0, 0.0, 0);
        for (at, (gold, docs)) in self.key.iter().enumerate() {
            if !gold.is_story() {
                continue;
            }
            in_key += docs.len();
            if let Some(found) = self
                .pairs
                .get(&at)
                .and_then(|found| self.counted.get(found))
            {
                let both = docs.intersection(found).count() as f64;
                of_key += both * both / docs.len() as f64;
                of_record += both * both / found.len() as f64;
            }
        }
        let in_record: usize = self.counted.values().map(BTreeSet::len).sum();
        let precision = Ratio::of(of_record, in_record, in_key).precision;
        Ratio {
            precision,
            ..Ratio::of(of_key, in_record, in_key)
        }
    }
}

/// Dice's overlap of the documents; none where date or country forbid it.
fn gain(
    (gold, docs): &(&KeyIncident, BTreeSet<&str>),
    (found, told): &(&RecordIncident, BTreeSet<&str>),
) -> f64 {
    if !may_be_one(gold, found) {
        return 0.0;
    }
    let both = docs.intersection(told).count() as f64;
    let overlap = 2.0 * both / (docs.len() + told.len()) as f64;
    if gold.is_story() && overlap > 0.0 {
        overlap + STORY_FIRST
    } else {
        overlap
    }
}

fn may_be_one(gold: &KeyIncident, found: &RecordIncident) -> bool {
    let dates = gold.period().zip(found.period());
    if dates.is_some_and(|(gold, found)| gold.is_apart_from(found, 1)) {
        return false;
    }
    let ours = plain(gold.country.as_deref().unwrap_or_default());
    let theirs = found.country();
    ours.is_empty() || theirs.is_empty() || ours == theirs || gold.is_of_two_countries()
}

/// The record's incidents that a story's documents tell, but for those that are background.
fn counted<'k>(
    golds: &[(&KeyIncident, BTreeSet<&str>)],
    record: &Told<'k>,
    pairs: &BTreeMap<usize, usize>,
) -> BTreeMap<usize, BTreeSet<&'k str>> {
    let stories = golds.iter().filter(|(gold, _)| gold.is_story());
    let story_docs: BTreeSet<&str> = stories.flat_map(|(_, docs)| docs).copied().collect();
    let background = pairs.iter().filter(|&(&gold, _)| !golds[gold].0.is_story());
    let background: BTreeSet<usize> = background.map(|(_, &found)| found).collect();
    let all = record.incidents.iter().enumerate();
    all.filter(|(at, (_, docs))| !background.contains(at) && !docs.is_disjoint(&story_docs))
        .map(|(at, (_, docs))| (at, docs.clone()))
        .collect()
}

impl KeyIncident {
    pub(super) fn period(&self) -> Option<Period> {
        Period::of(self.date_start.as_deref(), self.date_end.as_deref())
    }
}

impl RecordIncident {
    pub(super) fn period(&self) -> Option<Period> {
        Period::of(self.date.start.as_deref(), self.date.end.as_deref())
    }

    pub(super) fn country(&self) -> String {
        let place = self.place.as_ref();
        plain(
            place
                .and_then(|place| place.country.as_deref())
                .unwrap_or_default(),
        )
    }
}
