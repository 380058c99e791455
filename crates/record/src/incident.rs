use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Denial, Figure, IncidentType, Outcome, Party, People, ReportId, Span, When, Where};

/// Something together with the report that says it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said<T> {
    /// The report.
    pub report: ReportId,
    /// What it says.
    #[serde(flatten)]
    pub what: T,
}

/// A figure of the ledger.
pub type LedgerFigure = Said<Figure>;

/// One incident, as all reports together tell it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// `i` and twelve hexadecimal digits; the same in every run over the same reports.
    pub id: String,
    /// A line that tells it from others.
    pub title: String,
    /// What kind it was.
    pub kind: IncidentType,
    /// PLOVER contexts ("military", "terrorism").
    pub contexts: Vec<String>,
    /// The reports that tell it, sorted.
    pub reports: Vec<ReportId>,
    /// When.
    pub when: When,
    /// Where.
    pub place: Option<Where>,
    /// Who, and who says so; each claim with its report.
    pub parties: Vec<(Party, Vec<ReportId>)>,
    /// Every figure.
    pub figures: Vec<LedgerFigure>,
    /// What the figures come to.
    pub estimates: Vec<Estimate>,
    /// How well it is established.
    pub grade: Grade,
    /// Why that grade.
    pub grade_reason: String,
    /// Who denies what.
    pub denials: Vec<Said<Denial>>,
    /// The sentences that tell it.
    pub evidence: Vec<Said<Span>>,
    /// What a person decided about it.
    pub review: Review,
}

/// Low, best and high for one outcome and one kind of people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// What became of them.
    pub outcome: Outcome,
    /// Who.
    pub people: People,
    /// Lowest figure by a speaker in a position to know.
    pub low: Option<u64>,
    /// The rule's choice.
    pub best: Option<u64>,
    /// Highest.
    pub high: Option<u64>,
    /// The rule that chose, in words.
    pub rule: String,
}

spelled! {
    /// How well an incident is established (Airwars' grades; `docs/grades.md` states the rule).
    Grade {
        /// A belligerent accepted responsibility.
        Confirmed = "confirmed",
        /// Two independent sources or more agree, and nobody disputes the party.
        Fair = "fair",
        /// One source.
        Weak = "weak",
        /// Accounts exclude each other.
        Contested = "contested",
        /// Only combatants died, or another party most likely did it.
        Discounted = "discounted",
    }
}

spelled! {
    /// Where an incident stands in a person's review.
    ReviewState {
        /// Nobody has looked.
        Draft = "draft",
        /// Somebody has signed it off.
        Checked = "checked",
        /// Somebody has thrown it out.
        Rejected = "rejected",
    }
}

/// A person's review of an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Where it stands.
    pub state: ReviewState,
    /// Who.
    pub by: Option<String>,
    /// When.
    pub at: Option<Date>,
}
