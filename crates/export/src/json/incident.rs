use jiff::civil::Date;
use khabar_record::{
    DatePrecision, Denial, DenialKind, Estimate, Figure, Grade, Incident, IncidentType, Outcome,
    Party, PartyClaim, People, PlacePrecision, ReportId, ReviewState, Role, Said, Span, Stance,
    When, Where,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::{Offsets, Words};
use super::vocabulary;
use crate::coding::acled::Coding;
use crate::{Record, Result};

/// One incident, as all reports together tell it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Incident")]
pub struct IncidentJson<'a> {
    /// The same in every run over the same reports.
    pub id: &'a str,
    /// A line that tells it from others.
    pub title: &'a str,
    /// What kind it was.
    #[serde(rename = "type")]
    #[schemars(schema_with = "vocabulary::incident_type")]
    pub kind: IncidentType,
    /// PLOVER's coding.
    pub plover: PloverJson<'a>,
    /// ACLED's coding.
    pub acled: AcledJson,
    /// The reports that tell it.
    pub reports: &'a [ReportId],
    /// When it happened.
    pub date: DateJson,
    /// Where it happened.
    pub place: Option<PlaceJson<'a>>,
    /// Who did it, to whom, and who says so.
    pub parties: Vec<PartyJson<'a>>,
    /// Every count of people that a report gives.
    pub figures: Vec<FigureJson<'a>>,
    /// What the figures come to.
    pub estimates: Vec<EstimateJson<'a>>,
    /// How well it is established.
    #[schemars(schema_with = "vocabulary::grade")]
    pub grade: Grade,
    /// Why that grade.
    pub grade_reason: &'a str,
    /// What is denied, and by whom.
    pub denials: Vec<DenialJson<'a>>,
    /// What a person decided about it.
    pub review: ReviewJson<'a>,
}

/// PLOVER's coding of an incident.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Plover")]
pub struct PloverJson<'a> {
    /// Event.
    pub event: &'static str,
    /// Mode; null where the event has none.
    pub mode: Option<&'static str>,
    /// Contexts.
    pub context: &'a [String],
}

/// ACLED's coding of an incident.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Acled")]
pub struct AcledJson {
    /// Event type.
    pub event_type: &'static str,
    /// Sub-event type.
    pub sub_event_type: &'static str,
}

/// When an incident happened.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Date")]
pub struct DateJson {
    /// First day it can have been.
    pub start: Option<Date>,
    /// Last day it can have been.
    pub end: Option<Date>,
    /// How closely it is known.
    #[schemars(schema_with = "vocabulary::date_precision")]
    pub precision: DatePrecision,
}

/// Where an incident happened.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Place")]
pub struct PlaceJson<'a> {
    /// The gazetteer's name, or the text's where the gazetteer has none.
    pub name: &'a str,
    /// First-order unit.
    pub admin1: Option<&'a str>,
    /// Second-order unit.
    pub admin2: Option<&'a str>,
    /// Country.
    pub country: Option<&'a str>,
    /// Degrees north, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    pub longitude: Option<f64>,
    /// UCDP's `where_prec`: 1 exact, 2 near, 3 second-order unit, 4 first-order unit, 5 vague or linear, 6 country, 7 water or air.
    #[schemars(range(min = 1, max = 7))]
    pub precision: PlacePrecision,
}

/// A party to an incident, and who says that it was.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Party")]
pub struct PartyJson<'a> {
    /// As the texts name it.
    pub name: &'a str,
    /// Its id in the who's who.
    pub actor: Option<&'a str>,
    /// Its part.
    #[schemars(schema_with = "vocabulary::role")]
    pub role: Role,
    /// Who says so.
    pub claims: Vec<ClaimJson<'a>>,
}

/// Somebody's word on a party's part.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Claim")]
pub struct ClaimJson<'a> {
    /// How the speaker stands to it.
    #[schemars(schema_with = "vocabulary::stance")]
    pub stance: Stance,
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// The words.
    #[serde(flatten)]
    pub words: Words<'a>,
}

/// One count of people, as one speaker in one report gives it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Figure")]
pub struct FigureJson<'a> {
    /// What became of them.
    #[schemars(schema_with = "vocabulary::outcome")]
    pub outcome: Outcome,
    /// A category of people, or the text's own finer word.
    pub who: &'a str,
    /// Fewest; null for "up to 8".
    pub low: Option<u64>,
    /// Most; null for "at least 8".
    pub high: Option<u64>,
    /// Part of a larger figure of the same speaker and report.
    pub part_of_total: bool,
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// The day on which it was said.
    pub said_on: Option<Date>,
    /// The words.
    #[serde(flatten)]
    pub words: Words<'a>,
}

/// What the figures for one outcome and one kind of people come to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Estimate")]
pub struct EstimateJson<'a> {
    /// What became of them.
    #[schemars(schema_with = "vocabulary::outcome")]
    pub outcome: Outcome,
    /// Who.
    #[schemars(schema_with = "vocabulary::people")]
    pub who: People,
    /// Lowest figure by a speaker in a position to know.
    pub low: Option<u64>,
    /// The rule's choice.
    pub best: Option<u64>,
    /// Highest.
    pub high: Option<u64>,
    /// The rule that chose.
    pub rule: &'a str,
}

/// Somebody's denial.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Denial")]
pub struct DenialJson<'a> {
    /// The speaker as the text names them; null where the outlet itself says it.
    pub by: Option<&'a str>,
    /// What is denied, in the text's words.
    pub what: &'a str,
    /// How.
    #[schemars(schema_with = "vocabulary::denial_kind")]
    pub kind: DenialKind,
    /// The words.
    #[serde(flatten)]
    pub words: Words<'a>,
}

/// What a person decided about an incident.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Review")]
pub struct ReviewJson<'a> {
    /// Where it stands.
    #[schemars(schema_with = "vocabulary::review_state")]
    pub state: ReviewState,
    /// Who decided.
    pub by: Option<&'a str>,
    /// When.
    pub at: Option<Date>,
}

/// One incident as the export has it: one line.
pub fn incident_json<R: Record + ?Sized>(record: &R, incident: &Incident) -> Result<String> {
    let written = IncidentJson::new(incident, &Offsets::new(record))?;
    Ok(serde_json::to_string(&written)?)
}

impl<'a> IncidentJson<'a> {
    /// An incident of a record, with the offsets of its words.
    pub fn new<R: Record + ?Sized>(from: &'a Incident, offsets: &Offsets<'_, R>) -> Result<Self> {
        let row = from.kind.row();
        let words = |report: &'a str, span| offsets.words(report, span);
        Ok(IncidentJson {
            id: &from.id,
            title: &from.title,
            kind: from.kind,
            plover: PloverJson {
                event: row.plover_event,
                mode: Some(row.plover_mode).filter(|mode| !mode.is_empty()),
                context: &from.contexts,
            },
            acled: Coding::of(from).into(),
            reports: &from.reports,
            date: from.when.into(),
            place: from.place.as_ref().map(PlaceJson::from),
            parties: all(&from.parties, |(party, reports)| {
                PartyJson::new(party, reports, &words)
            })?,
            figures: all(&from.figures, |said| FigureJson::of_said(said, &words))?,
            estimates: from.estimates.iter().map(EstimateJson::from).collect(),
            grade: from.grade,
            grade_reason: &from.grade_reason,
            denials: all(&from.denials, |said| DenialJson::new(said, &words))?,
            review: ReviewJson {
                state: from.review.state,
                by: from.review.by.as_deref(),
                at: from.review.at,
            },
        })
    }
}

fn all<'a, T, J>(from: &'a [T], make: impl FnMut(&'a T) -> Result<J>) -> Result<Vec<J>> {
    from.iter().map(make).collect()
}

impl<'a> PartyJson<'a> {
    fn new(
        party: &'a Party,
        reports: &'a [ReportId],
        words: &impl Fn(&'a str, Span) -> Result<Words<'a>>,
    ) -> Result<Self> {
        let claim = |(claim, report): (&'a PartyClaim, &'a ReportId)| {
            let words = words(report, claim.span)?;
            Ok(ClaimJson {
                stance: claim.stance,
                by: claim.by.as_deref(),
                words,
            })
        };
        Ok(PartyJson {
            name: &party.name,
            actor: party.actor.as_deref(),
            role: party.role,
            claims: party
                .claims
                .iter()
                .zip(reports)
                .map(claim)
                .collect::<Result<_>>()?,
        })
    }
}

impl<'a> FigureJson<'a> {
    pub(crate) fn new(from: &'a Figure, words: Words<'a>) -> Self {
        FigureJson {
            outcome: from.outcome,
            who: &from.who,
            low: from.low,
            high: from.high,
            part_of_total: from.part_of_total,
            by: from.by.as_deref(),
            said_on: from.said_on,
            words,
        }
    }

    fn of_said(
        said: &'a Said<Figure>,
        words: &impl Fn(&'a str, Span) -> Result<Words<'a>>,
    ) -> Result<Self> {
        Ok(FigureJson::new(
            &said.what,
            words(&said.report, said.what.span)?,
        ))
    }
}

impl<'a> DenialJson<'a> {
    fn new(
        said: &'a Said<Denial>,
        words: &impl Fn(&'a str, Span) -> Result<Words<'a>>,
    ) -> Result<Self> {
        Ok(DenialJson {
            by: said.what.by.as_deref(),
            what: &said.what.what,
            kind: said.what.kind,
            words: words(&said.report, said.what.span)?,
        })
    }
}

impl From<Coding> for AcledJson {
    fn from(coding: Coding) -> Self {
        AcledJson {
            event_type: coding.event,
            sub_event_type: coding.sub_event,
        }
    }
}

impl From<When> for DateJson {
    fn from(when: When) -> Self {
        DateJson {
            start: when.start,
            end: when.end,
            precision: when.precision,
        }
    }
}

impl<'a> From<&'a Where> for PlaceJson<'a> {
    fn from(place: &'a Where) -> Self {
        PlaceJson {
            name: place.official.as_deref().unwrap_or(&place.name),
            admin1: place.admin1.as_deref(),
            admin2: place.admin2.as_deref(),
            country: place.country.as_deref(),
            latitude: place.latitude,
            longitude: place.longitude,
            precision: place.precision,
        }
    }
}

impl<'a> From<&'a Estimate> for EstimateJson<'a> {
    fn from(estimate: &'a Estimate) -> Self {
        EstimateJson {
            outcome: estimate.outcome,
            who: estimate.people,
            low: estimate.low,
            best: estimate.best,
            high: estimate.high,
            rule: &estimate.rule,
        }
    }
}
