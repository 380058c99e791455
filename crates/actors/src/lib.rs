//! The who's who: states, forces, armed groups, offices, institutions, outlets; dated, nested, with aliases.
//!
//! [`Actors::find`] finds names; [`Actors::find_forces`] finds forces named by common words;
//! [`defined_abbreviations`] finds the abbreviations that a text explains by itself.

mod abbreviations;
mod family;
mod find;
mod forces;
mod overlay;
mod problems;
mod search;
mod settle;
mod shape;
mod sighting;
mod text;
mod walk;
mod whos_who;

use std::collections::HashSet;
use std::sync::OnceLock;

use jiff::civil::Date;

pub use abbreviations::{Abbreviation, defined_abbreviations};
use forces::Forces;
pub use overlay::OverlayError;
pub use problems::Problem;
pub use sighting::{PlaceHint, Sighting};
pub use whos_who::{Actor, ActorKind, Ambiguous, Governed, Office};
use whos_who::{Compiled, Folder, Reading, Spelling};

/// The who's who.
#[derive(Debug)]
pub struct Actors {
    actors: Vec<Actor>,
    spelling: Spelling,
    folder: Folder,
    forces: Forces,
    readings: Vec<Reading>,
    keys: fst::Map<Vec<u8>>,
    /// First words of names that start small.
    small_starts: HashSet<String>,
}

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/whos_who.bin"));

impl Actors {
    /// The who's who that the binary carries.
    pub fn embedded() -> &'static Actors {
        static EMBEDDED: OnceLock<Actors> = OnceLock::new();
        EMBEDDED.get_or_init(Actors::load)
    }

    /// Reads the embedded who's who anew: what [`Actors::embedded`] does the first time.
    pub fn load() -> Actors {
        Actors::from(Compiled::from_bytes(BLOB))
    }

    /// Every entry, sorted by id.
    pub fn all(&self) -> &[Actor] {
        &self.actors
    }

    /// The entry of this number.
    pub fn get(&self, number: u32) -> &Actor {
        &self.actors[number as usize]
    }

    /// The entry of this id.
    pub fn by_id(&self, id: &str) -> Option<&Actor> {
        self.number(id).map(|number| self.get(number))
    }

    /// The number of the entry of this id.
    pub fn number(&self, id: &str) -> Option<u32> {
        let place = self
            .actors
            .binary_search_by(|actor| actor.id.as_str().cmp(id));
        place.ok().map(|place| place as u32)
    }

    /// Whom the seats of this entry stood for on a day; without a day, whom they stand for now.
    pub fn stands_for(&self, number: u32, date: Option<Date>) -> u32 {
        let governments = &self.get(number).governed_by;
        let then = governments.iter().find(|government| match date {
            Some(date) => government.governs_on(date),
            None => government.until.is_none(),
        });
        then.and_then(|government| self.number(&government.actor))
            .unwrap_or(number)
    }

    /// Every name of an actor in a text, longest first where names overlap, in order of place.
    ///
    /// `date` is the day of writing: it decides who "Kabul" was. Ambiguous names are settled
    /// by the countries and actors that the text itself names.
    pub fn find(&self, text: &str, date: Option<Date>) -> Vec<Sighting> {
        find::find(self, text, date, &[])
    }

    /// The same, with the places that the text names to settle ambiguous names by.
    pub fn find_near(
        &self,
        text: &str,
        date: Option<Date>,
        places: &[PlaceHint<'_>],
    ) -> Vec<Sighting> {
        find::find(self, text, date, places)
    }
}

impl From<Compiled> for Actors {
    fn from(compiled: Compiled) -> Self {
        let Compiled {
            actors,
            spelling,
            forces,
            readings,
            keys,
        } = compiled;
        Actors {
            small_starts: small_starts(&actors),
            folder: Folder::new(&spelling),
            forces: Forces::new(forces),
            keys: fst::Map::new(keys).expect("compilation wrote a whole map"),
            actors,
            spelling,
            readings,
        }
    }
}

fn small_starts(actors: &[Actor]) -> HashSet<String> {
    let names = actors
        .iter()
        .flat_map(|actor| [&actor.name].into_iter().chain(&actor.aliases));
    let first_words = names.filter_map(|name| name.split([' ', '-']).next());
    first_words
        .filter(|word| word.starts_with(char::is_lowercase))
        .map(str::to_owned)
        .collect()
}
