use jiff::civil::Date;
use khabar_record::spelled;
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Stable id ("ttp", "state-pk", "pk-army").
    pub id: String,
    /// The usual English name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// What it is a part of.
    #[serde(default)]
    pub parent: Option<String>,
    /// ISO 3166-1 alpha-2 of its home.
    #[serde(default)]
    pub country: Option<String>,
    /// Other countries where it acts.
    #[serde(default)]
    pub countries: Vec<String>,
    /// First year it existed, where that matters.
    #[serde(default)]
    pub from: Option<i16>,
    /// Last year it existed.
    #[serde(default)]
    pub until: Option<i16>,
    /// Other names and abbreviations; spelling variants are found without being listed.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Names that it shares with others, and what makes them its own.
    #[serde(default)]
    pub ambiguous: Vec<Ambiguous>,
    /// A state's adjectives and the names of its people ("Pakistani").
    #[serde(default)]
    pub adjectives: Vec<String>,
    /// Places whose names stand for it ("Islamabad", "the Kremlin").
    #[serde(default)]
    pub seats: Vec<String>,
    /// Whom the seats stand for, by date, where that is not the entry itself.
    #[serde(default)]
    pub governed_by: Vec<Governed>,
    /// People who speak for it.
    #[serde(default)]
    pub offices: Vec<Office>,
    /// An outlet's web domains ("dawn.com").
    #[serde(default)]
    pub domains: Vec<String>,
}

impl Actor {
    /// The countries where it acts, its home first.
    pub fn theatres(&self) -> impl Iterator<Item = &str> {
        self.country
            .iter()
            .chain(&self.countries)
            .map(String::as_str)
    }
}

/// A name shared with others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ambiguous {
    /// The shared name.
    pub name: String,
    /// Country codes and ids of actors that make it this entry's when the text names them.
    /// Empty: the entry's own countries.
    #[serde(default)]
    pub near: Vec<String>,
    /// Whether this is the usual reading, for want of anything that decides.
    #[serde(default)]
    pub default: bool,
}

/// A government of a state and when it governed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Governed {
    /// The governing actor's id.
    pub actor: String,
    /// First day.
    #[serde(default)]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default)]
    pub until: Option<Date>,
}

impl Governed {
    /// Whether the day lies in its time.
    pub fn governs_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// Somebody who speaks for an entry by office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The office ("Foreign Minister").
    pub title: String,
    /// Who holds it.
    pub holder: String,
    /// First day.
    #[serde(default)]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default)]
    pub until: Option<Date>,
}

/// A file of entries.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entries {
    /// The entries, in the file's order.
    #[serde(default)]
    pub actor: Vec<Actor>,
}
