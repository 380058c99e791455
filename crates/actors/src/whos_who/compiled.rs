use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::names::names;
use super::{Actor, Folder, Force, Reading, Spelling};

/// The who's who ready for use: what the binary embeds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Compiled {
    /// The entries, sorted by id.
    pub actors: Vec<Actor>,
    /// The rules by which names were folded.
    pub spelling: Spelling,
    /// Common words for forces.
    pub forces: Vec<Force>,
    /// The entries that names may mean, those of one name in a row.
    pub readings: Vec<Reading>,
    /// Keys of names to a [`Row`] of `readings`: the bytes of an `fst::Map`.
    pub keys: Vec<u8>,
}

/// A row of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    start: usize,
    length: usize,
}

/// Bits of a packed row that hold its length.
const LENGTH_BITS: u32 = 16;

impl Row {
    fn packed(self) -> u64 {
        (self.start as u64) << LENGTH_BITS | self.length as u64
    }

    /// The row that a value of the map of keys stands for.
    pub fn unpacked(value: u64) -> Self {
        Row {
            start: (value >> LENGTH_BITS) as usize,
            length: (value & ((1 << LENGTH_BITS) - 1)) as usize,
        }
    }

    /// The readings in the row.
    pub fn of(self, readings: &[Reading]) -> &[Reading] {
        &readings[self.start..self.start + self.length]
    }
}

/// Two entries bear this id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateId(pub String);

impl fmt::Display for DuplicateId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "two entries bear the id {:?}", self.0)
    }
}

impl Compiled {
    /// Sorts entries and folds their names. The order of the entries does not matter.
    pub fn new(
        mut actors: Vec<Actor>,
        spelling: Spelling,
        forces: Vec<Force>,
    ) -> Result<Self, DuplicateId> {
        actors.sort_by(|a, b| a.id.cmp(&b.id));
        if let Some(pair) = actors.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(DuplicateId(pair[0].id.clone()));
        }
        let by_key = readings_by_key(&actors, &Folder::new(&spelling));
        let mut readings: Vec<Reading> = Vec::new();
        let mut keys = fst::MapBuilder::memory();
        for (key, list) in by_key {
            // Many names have the same readings as the one before (a plural): they share the row.
            if !readings.ends_with(&list) {
                readings.extend_from_slice(&list);
            }
            let row = Row {
                start: readings.len() - list.len(),
                length: list.len(),
            };
            keys.insert(key, row.packed())
                .expect("a BTreeMap is in order");
        }
        let keys = keys.into_inner().expect("memory takes all that is written");
        Ok(Compiled {
            actors,
            spelling,
            forces,
            readings,
            keys,
        })
    }

    /// The form that the binary embeds.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("plain data has a byte form")
    }

    /// Reads the form that the binary embeds.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        postcard::from_bytes(bytes).expect("the build script wrote these bytes")
    }
}

fn readings_by_key(actors: &[Actor], folder: &Folder) -> BTreeMap<String, Vec<Reading>> {
    let mut by_key: BTreeMap<String, Vec<Reading>> = BTreeMap::new();
    for (number, actor) in actors.iter().enumerate() {
        for (key, reading) in names(actor, number as u32, folder) {
            let readings = by_key.entry(key).or_default();
            // A name in two spellings is one; a holder has a reading for each time in office.
            let same =
                |known: &&mut Reading| known.actor == reading.actor && known.from == reading.from;
            match readings.iter_mut().find(same) {
                Some(known) => known.allow_as(&reading),
                None => readings.push(reading),
            }
        }
    }
    by_key
}
