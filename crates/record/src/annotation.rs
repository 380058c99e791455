use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{IncidentType, PlaceMention, Sign, Span, Stance};

/// The layers below the claims: what `khabar annotate` prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Annotation {
    /// Sentences.
    pub sentences: Vec<Span>,
    /// Names and what they name.
    pub mentions: Vec<Mention>,
    /// Toponyms, placed.
    pub places: Vec<PlaceMention>,
    /// Time expressions.
    pub times: Vec<TimeMention>,
    /// Numbers.
    pub quantities: Vec<Quantity>,
    /// Events.
    pub events: Vec<Event>,
    /// Who says what.
    pub attributions: Vec<Attribution>,
    /// Causes and effects.
    pub causal: Vec<CausalSpan>,
    /// Names, nouns and pronouns that stand for one and the same; in order, none alone. Measured, and
    /// not printed.
    pub chains: Vec<Vec<Reference>>,
}

spelled! {
    /// What a name names.
    MentionKind {
        /// A person.
        Person = "person",
        /// An armed group or a movement.
        Group = "group",
        /// An organisation, a company, an outlet, a ministry.
        Organization = "organization",
        /// A state or its government.
        State = "state",
        /// A place.
        Place = "place",
        /// A building or an installation.
        Facility = "facility",
        /// A weapon or its carrier.
        Weapon = "weapon",
        /// People by what they are ("villagers", "soldiers").
        People = "people",
        /// An office or a rank.
        Role = "role",
    }
}

/// A name, or a phrase that stands for one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// What they name.
    pub kind: MentionKind,
    /// The who's who entry.
    pub actor: Option<String>,
}

spelled! {
    /// TIMEX3's types.
    TimexKind {
        /// A day or longer.
        Date = "DATE",
        /// A part of a day.
        Time = "TIME",
        /// A length.
        Duration = "DURATION",
        /// Again and again.
        Set = "SET",
    }
}

/// A time expression with its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimeMention {
    /// The words.
    pub span: Span,
    /// TIMEX3's type.
    pub kind: TimexKind,
    /// TIMEX3's value ("2024-03-18", "2024-W11", "PT3H", "XXXX-10-11").
    pub value: String,
    /// First day that it covers, where it can be placed on the calendar.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// A number with its bounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// The words, qualifier included.
    pub span: Span,
    /// Fewest.
    pub low: Option<f64>,
    /// Most.
    pub high: Option<f64>,
    /// The unit, where the number has one.
    pub unit: Option<String>,
}

spelled! {
    /// Whether an event is told as a fact.
    Modality {
        /// It happened.
        Asserted = "asserted",
        /// It would, could or might.
        Hypothetical = "hypothetical",
        /// It will.
        Future = "future",
        /// It happens in general.
        General = "general",
    }
}

/// One mention of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The words that name it.
    pub span: Span,
    /// The type that the words alone give.
    pub kind: IncidentType,
    /// `false` when the text says that it did not happen.
    pub positive: bool,
    /// Fact, or not.
    pub modality: Modality,
    /// Who does it: indexes into the mentions.
    pub agents: Vec<u32>,
    /// To whom.
    pub patients: Vec<u32>,
    /// Where: an index into the places.
    pub place: Option<u32>,
    /// When: an index into the times.
    pub time: Option<u32>,
}

/// Who says what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The words that name the speaker.
    pub source: Option<Span>,
    /// The words of saying.
    pub cue: Span,
    /// What is said.
    pub content: Span,
    /// How the speaker stands to it.
    pub stance: Stance,
}

/// A cause and its effect, in place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CausalSpan {
    /// The cause's words.
    pub cause: Span,
    /// The effect's words.
    pub effect: Span,
    /// The words that link them.
    pub signal: Option<Span>,
    /// The direction.
    pub sign: Sign,
}

spelled! {
    /// How a text refers to somebody.
    ReferenceForm {
        /// By name.
        Name = "name",
        /// By what they are ("the group").
        Noun = "noun",
        /// By a pronoun.
        Pronoun = "pronoun",
    }
}

/// Words that stand for somebody, in a chain of others that do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The words.
    pub span: Span,
    /// Their form.
    pub form: ReferenceForm,
}
