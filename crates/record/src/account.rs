use serde::{Deserialize, Serialize};

use crate::{Figure, IncidentType, Span, When, Where};

spelled! {
    /// How somebody stands to a statement.
    Stance {
        /// "We did it."
        ClaimsResponsibility = "claims_responsibility",
        /// "They did it."
        Blames = "blames",
        /// "We, or they, did not."
        Denies = "denies",
        /// Says so, or the outlet itself does.
        Reports = "reports",
        /// Says something and commits to nothing.
        NeitherConfirmsNorDenies = "neither_confirms_nor_denies",
    }
}

spelled! {
    /// A party's part in an incident.
    Role {
        /// Did it.
        Perpetrator = "perpetrator",
        /// It was done to.
        Target = "target",
        /// Took part, without it being said who attacked whom.
        Participant = "participant",
    }
}

spelled! {
    /// How a denial denies.
    DenialKind {
        /// "It is not so."
        Denies = "denies",
        /// "It was not us."
        RejectsBlame = "rejects_blame",
        /// "We cannot comment."
        NeitherConfirmsNorDenies = "neither_confirms_nor_denies",
        /// "We withdraw what we said."
        Retracts = "retracts",
    }
}

/// One incident as one report tells it. Resolution brings accounts of the same incident together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// What kind of incident the report's words make it.
    pub kind: IncidentType,
    /// How strongly each type is supported by the report's words, strongest first; holds `kind`.
    pub kinds: Vec<(IncidentType, u32)>,
    /// When it happened.
    pub when: When,
    /// Where it happened.
    pub place: Option<Where>,
    /// Other places that the account names as its own (several sites, a district beside a village).
    pub other_places: Vec<Where>,
    /// Who did it, to whom, and who says so.
    pub parties: Vec<Party>,
    /// Counts of people.
    pub figures: Vec<Figure>,
    /// What is denied, and by whom.
    pub denials: Vec<Denial>,
    /// The sentences that tell it, in order.
    pub sentences: Vec<Span>,
    /// The words that name the event, in order ("attacked", "airstrikes").
    pub triggers: Vec<Span>,
    /// Lower-case words that tell this incident from others: targets, names, means. Sorted, unique.
    pub words: Vec<String>,
    /// Whether the report is about this incident, rather than recalling it.
    pub main: bool,
}

/// A party to an incident, and who says that it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// As the text names it.
    pub name: String,
    /// Its id in the who's who.
    pub actor: Option<String>,
    /// Whose side it is on: the state of a state's force, the topmost group of a faction; an id, or a name in lower case.
    pub side: Option<String>,
    /// Its part.
    pub role: Role,
    /// Who says so.
    pub claims: Vec<PartyClaim>,
}

/// Somebody's word on a party's part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartyClaim {
    /// How the speaker stands to it.
    pub stance: Stance,
    /// The speaker as the text names them; `None` where the outlet itself says it.
    pub by: Option<String>,
    /// The speaker's id in the who's who.
    pub by_actor: Option<String>,
    /// The words.
    pub span: Span,
}

/// Somebody's denial about an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Denial {
    /// The speaker as the text names them.
    pub by: Option<String>,
    /// The speaker's id in the who's who.
    pub by_actor: Option<String>,
    /// What is denied, in the text's words.
    pub what: String,
    /// How.
    pub kind: DenialKind,
    /// The words.
    pub span: Span,
}
