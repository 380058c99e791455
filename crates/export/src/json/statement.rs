use jiff::civil::Date;
use khabar_record::{CausalLink, Proposal, Relation, RelationKind, Sign, Stance, Statistic};
use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::Words;
use super::number::Number;
use super::vocabulary;

/// A count over a period and a place, rather than of one incident.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Statistic")]
pub struct StatisticJson<'a> {
    /// What is counted: `killed`, `injured`, `attacks`, ….
    pub measure: &'a str,
    /// The people or things counted, in the text's words.
    pub who: Option<&'a str>,
    /// Fewest.
    pub low: Option<Number>,
    /// Most.
    pub high: Option<Number>,
    /// `people`, `incidents`, `percent`, or the text's own unit.
    pub unit: &'a str,
    /// The days that the count covers.
    pub period: Period,
    /// The place, as the text names it.
    pub place: Option<&'a str>,
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// The words.
    #[serde(flatten)]
    pub words: Words<'a>,
    /// Indexes of the statistics that cannot be true beside this one.
    pub conflicts_with: &'a [u64],
}

/// The days that a count covers, both ends included.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Period {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
}

/// How one actor stands to another, as somebody says.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Relation")]
pub struct RelationJson<'a> {
    /// The first actor, by name.
    pub a: &'a str,
    /// How `a` stands to `b`.
    #[schemars(schema_with = "vocabulary::relation_kind")]
    pub relation: RelationKind,
    /// The second actor.
    pub b: &'a str,
    /// How the speaker stands to the statement.
    #[schemars(schema_with = "vocabulary::stance")]
    pub stance: Stance,
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// Since when.
    pub since: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// The words.
    #[serde(flatten)]
    pub words: Words<'a>,
}

/// Somebody's statement that one thing brings about another.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CausalLink")]
pub struct CausalLinkJson<'a> {
    /// The cause, in the text's words.
    pub cause: &'a str,
    /// The effect, in the text's words.
    pub effect: &'a str,
    /// The concept that the cause is filed under.
    pub cause_concept: Option<&'a str>,
    /// The concept that the effect is filed under.
    pub effect_concept: Option<&'a str>,
    /// 1: more of the cause, more of the effect; -1: less of it; 0: the text does not say.
    #[schemars(range(min = -1, max = 1))]
    pub sign: i8,
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// The words, cause to effect.
    #[serde(flatten)]
    pub words: Words<'a>,
}

/// Somebody's word on who should do what.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Proposal")]
pub struct ProposalJson<'a> {
    /// Who should act.
    pub who: Option<&'a str>,
    /// What they should do, in the text's words.
    pub what: &'a str,
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// 1: should; -1: should not.
    #[schemars(range(min = -1, max = 1))]
    pub polarity: i8,
    /// The words.
    #[serde(flatten)]
    pub words: Words<'a>,
}

impl<'a> StatisticJson<'a> {
    pub(crate) fn new(from: &'a Statistic, words: Words<'a>, conflicts_with: &'a [u64]) -> Self {
        StatisticJson {
            measure: &from.measure,
            who: from.who.as_deref(),
            low: from.low.map(Number),
            high: from.high.map(Number),
            unit: &from.unit,
            period: Period {
                start: from.start_date,
                end: from.end_date,
            },
            place: from.place.as_deref(),
            by: from.by.as_deref(),
            words,
            conflicts_with,
        }
    }
}

impl<'a> RelationJson<'a> {
    pub(crate) fn new(from: &'a Relation, words: Words<'a>) -> Self {
        RelationJson {
            a: &from.a,
            relation: from.relation,
            b: &from.b,
            stance: from.stance,
            by: from.by.as_deref(),
            since: from.since,
            until: from.until,
            words,
        }
    }
}

impl<'a> CausalLinkJson<'a> {
    pub(crate) fn new(from: &'a CausalLink, words: Words<'a>) -> Self {
        CausalLinkJson {
            cause: &from.cause,
            effect: &from.effect,
            cause_concept: from.cause_concept.as_deref(),
            effect_concept: from.effect_concept.as_deref(),
            sign: Sign::number(from.sign),
            by: from.by.as_deref(),
            words,
        }
    }
}

impl<'a> ProposalJson<'a> {
    pub(crate) fn new(from: &'a Proposal, words: Words<'a>) -> Self {
        ProposalJson {
            who: from.who.as_deref(),
            what: &from.what,
            by: from.by.as_deref(),
            polarity: if from.wanted { 1 } else { -1 },
            words,
        }
    }
}
