use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Account, Annotation, Problem, Span, Stance};

/// Everything that one report says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Incidents, in the order in which the report first tells them.
    pub accounts: Vec<Account>,
    /// Counts over a period.
    pub statistics: Vec<Statistic>,
    /// How actors stand to each other.
    pub relations: Vec<Relation>,
    /// What leads to what.
    pub causal_links: Vec<CausalLink>,
    /// Who should do what.
    pub proposals: Vec<Proposal>,
    /// The who's who entries that the report mentions, by id, sorted; with the text's own names for them.
    pub actors: Vec<(String, Vec<String>)>,
    /// When the report was published, where the text alone tells.
    pub inferred_date: Option<crate::Published>,
    /// Words, places, times and events below the claims.
    pub annotation: Annotation,
    /// What could not be understood.
    pub problems: Vec<Problem>,
}

/// A count over a period and a place, rather than of one incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statistic {
    /// What is counted: `killed`, `injured`, `attacks`, `share of attacks`, …
    pub measure: String,
    /// The people or things counted, in the text's words.
    pub who: Option<String>,
    /// Fewest.
    pub low: Option<f64>,
    /// Most.
    pub high: Option<f64>,
    /// `people`, `incidents`, `percent`, or the text's own unit.
    pub unit: String,
    /// First day of the period.
    pub start_date: Option<Date>,
    /// Last day of the period.
    pub end_date: Option<Date>,
    /// The place, as the text names it.
    pub place: Option<String>,
    /// The speaker as the text names them.
    pub by: Option<String>,
    /// The speaker's id in the who's who.
    pub by_actor: Option<String>,
    /// The words.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: Span,
}

spelled! {
    /// How one actor stands to another.
    RelationKind {
        /// Gives haven to.
        Shelters = "shelters",
        /// Gives arms, money, training.
        Supports = "supports",
        /// Is a part of.
        FactionOf = "faction_of",
        /// Acts together with.
        Allied = "allied",
        /// Fights or threatens.
        Hostile = "hostile",
        /// Talks with, to settle something.
        NegotiatesWith = "negotiates_with",
        /// Seeks the favour of.
        Courts = "courts",
        /// Mistrusts.
        Suspects = "suspects",
        /// Has links that the text does not name.
        Ties = "ties",
        /// Refuses something that the other asks.
        Refuses = "refuses",
        /// Presses or warns.
        Pressures = "pressures",
    }
}

/// How one actor stands to another, as somebody says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// The first actor, as the text names it, or the who's who's name where it knows one.
    pub a: String,
    /// Its id.
    pub a_actor: Option<String>,
    /// How `a` stands to `b`.
    pub relation: RelationKind,
    /// The second actor.
    pub b: String,
    /// Its id.
    pub b_actor: Option<String>,
    /// How the speaker stands to the statement.
    pub stance: Stance,
    /// The speaker.
    pub by: Option<String>,
    /// Since when.
    pub since: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// The words.
    pub span: Span,
}

/// The direction in which a cause moves its effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sign {
    /// More of the cause, more of the effect.
    More,
    /// More of the cause, less of the effect.
    Less,
    /// The text does not say.
    Unclear,
}

impl Sign {
    /// 1, -1 or 0.
    pub fn number(self) -> i8 {
        match self {
            Sign::More => 1,
            Sign::Less => -1,
            Sign::Unclear => 0,
        }
    }
}

/// Somebody's statement that one thing brings about another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CausalLink {
    /// The cause, in the text's words.
    pub cause: String,
    /// The effect, in the text's words.
    pub effect: String,
    /// The concept that the cause is filed under, for the map.
    pub cause_concept: Option<String>,
    /// The concept that the effect is filed under.
    pub effect_concept: Option<String>,
    /// The direction.
    pub sign: Sign,
    /// The speaker.
    pub by: Option<String>,
    /// The words, cause to effect.
    pub span: Span,
}

/// Somebody's word on who should do what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Who should act.
    pub who: Option<String>,
    /// What they should do, in the text's words.
    pub what: String,
    /// The speaker.
    pub by: Option<String>,
    /// `false` for "should not".
    pub wanted: bool,
    /// The words.
    pub span: Span,
}
