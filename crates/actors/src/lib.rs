//! The who's who: states, forces, armed groups, offices, institutions, outlets; dated, nested, with aliases.

use std::sync::OnceLock;

use jiff::civil::Date;
use khabar_record::{Span, spelled};

spelled! {
    /// What kind of actor.
    ActorKind {
        /// A state, and its government as a whole.
        State = "state",
        /// A ministry, an office, a court, a parliament, a provincial government.
        Government = "government",
        /// An army, an intelligence service, a border guard.
        Military = "military",
        /// A police force.
        Police = "police",
        /// A rebel or terrorist group, a separatist movement.
        ArmedGroup = "armed_group",
        /// A militia on no state's roll, a vigilante group, a communal group.
        Militia = "militia",
        /// A criminal group.
        Gang = "gang",
        /// An intergovernmental body or a mission of one.
        Intergovernmental = "intergovernmental",
        /// A charity, a rights group, a relief agency.
        Ngo = "ngo",
        /// A research institute, a monitor, a think tank.
        Institute = "institute",
        /// A newspaper, an agency, a broadcaster.
        Outlet = "outlet",
        /// A political party or a movement without arms.
        Party = "party",
        /// A company.
        Company = "company",
        /// A person who speaks, by office.
        Person = "person",
    }
}

/// One entry of the who's who.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Stable id ("ttp", "state-pk", "pk-army").
    pub id: String,
    /// The usual English name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// What it is a part of.
    pub parent: Option<String>,
    /// ISO 3166-1 alpha-2 of its home.
    pub country: Option<String>,
    /// Other names, transliterations and abbreviations included.
    pub aliases: Vec<String>,
    /// First year it existed, where that matters.
    pub from: Option<i16>,
    /// Last year it existed.
    pub until: Option<i16>,
}

/// A name of an actor found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Sighting {
    /// Its bytes.
    pub span: Span,
    /// The actor that it names here.
    pub actor: u32,
    /// The name stands for a government by its capital or seat ("Islamabad", "the Kremlin").
    pub metonym: bool,
    /// The name may as well be a place ("Kabul", "Pakistan"): the sentence decides.
    pub place: bool,
    /// The name is the people's or the adjective ("Pakistani", "the Taliban's" is not).
    pub adjective: bool,
}

/// The who's who.
#[derive(Debug)]
pub struct Actors {
    actors: Vec<Actor>,
}

impl Actors {
    /// The who's who that the binary carries.
    pub fn embedded() -> &'static Actors {
        static EMBEDDED: OnceLock<Actors> = OnceLock::new();
        EMBEDDED.get_or_init(|| Actors { actors: Vec::new() })
    }

    /// Every entry.
    pub fn all(&self) -> &[Actor] {
        &self.actors
    }

    /// The entry of this number.
    pub fn get(&self, number: u32) -> &Actor {
        &self.actors[number as usize]
    }

    /// The entry of this id.
    pub fn by_id(&self, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == id)
    }

    /// Every name of an actor in a text, longest first where names overlap, in order of place.
    ///
    /// `date` is the day of writing: it decides who "Kabul" was. Ambiguous names are settled
    /// by the countries and actors that the text itself names.
    pub fn find(&self, _text: &str, _date: Option<Date>) -> Vec<Sighting> {
        Vec::new()
    }
}
