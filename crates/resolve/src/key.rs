use jiff::civil::Date;
use khabar_record::{
    Account, DatePrecision, IncidentType, Outcome, Published, ReportId, Role, When, Where,
};
use serde::{Deserialize, Serialize};

/// What tells one account from another, small enough to keep many in memory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Key {
    /// The report.
    pub report: ReportId,
    /// The account's number within the report.
    pub ordinal: u32,
    /// When it happened.
    pub when: When,
    /// No words date it: the time was concluded from the day of writing.
    #[serde(default)]
    pub concluded: bool,
    /// Last day on which the report can have been written.
    pub written: Option<Date>,
    /// Types by support, strongest first.
    pub kinds: Vec<(IncidentType, u32)>,
    /// Places, the best first.
    pub sites: Vec<Site>,
    /// The country, stated or concluded.
    pub country: Option<String>,
    /// Whose side the perpetrators are on.
    pub sides: Vec<String>,
    /// Totals: outcome and number.
    pub totals: Vec<(Outcome, u64)>,
    /// Words that tell it from others.
    pub words: Vec<String>,
    /// Whether the report is about it.
    pub main: bool,
}

/// A place, as far as comparing needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// The gazetteer's id.
    pub id: Option<u32>,
    /// The text's own name, in lower case, where the gazetteer has none.
    pub name: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// First-order unit.
    pub admin1: Option<String>,
    /// Second-order unit.
    pub admin2: Option<String>,
    /// Degrees north and east.
    pub point: Option<(f64, f64)>,
    /// UCDP's `where_prec`.
    pub precision: u8,
}

impl Site {
    fn of(place: &Where) -> Self {
        Site {
            id: place.id,
            name: place.id.is_none().then(|| place.name.to_lowercase()),
            country: place.country.clone(),
            admin1: place.admin1.clone(),
            admin2: place.admin2.clone(),
            point: place.latitude.zip(place.longitude),
            precision: place.precision,
        }
    }
}

/// More places or words than this add nothing to telling accounts apart.
const MOST_SITES: usize = 6;
const MOST_WORDS: usize = 40;

impl Key {
    /// The key of an account.
    pub fn of(
        report: &ReportId,
        ordinal: u32,
        published: Option<Published>,
        account: &Account,
    ) -> Self {
        let sites = account
            .place
            .iter()
            .chain(&account.other_places)
            // A country that was only concluded tells no incident from another.
            .filter(|place| place.span.is_some())
            .take(MOST_SITES)
            .map(Site::of);
        let mut sides: Vec<String> = account
            .parties
            .iter()
            .filter(|party| party.role == Role::Perpetrator)
            .filter_map(|party| party.side.clone())
            .collect();
        sides.sort();
        sides.dedup();
        let totals = account
            .figures
            .iter()
            .filter(|figure| !figure.part_of_total)
            .filter_map(|figure| Some((figure.outcome, figure.low.or(figure.high)?)))
            .filter(|(_, number)| *number > 1);
        Key {
            report: report.clone(),
            ordinal,
            when: account.when,
            concluded: account.when.start.is_some() && account.when.span.is_none(),
            written: published.map(|published| published.end),
            kinds: account.kinds.iter().take(4).copied().collect(),
            country: account
                .place
                .as_ref()
                .and_then(|place| place.country.clone()),
            sites: sites.collect(),
            sides,
            totals: totals.take(8).collect(),
            words: account.words.iter().take(MOST_WORDS).cloned().collect(),
            main: account.main,
        }
    }

    /// Where the account stands in the order in which the [`Clusterer`](crate::Clusterer) must be fed: by the day it
    /// can last have happened; what is dated closely before what is dated loosely, what a report is
    /// about before what it recalls. Accounts of no date at all come last.
    pub fn order(&self) -> (Date, u8, bool, &str, u32) {
        let day = self.when.end.or(self.written).unwrap_or(Date::MAX);
        let loose = match self.when.precision {
            DatePrecision::Day | DatePrecision::Days => 0,
            DatePrecision::Week | DatePrecision::Month => 1,
            DatePrecision::Year => 2,
            DatePrecision::Unknown => 3,
        };
        (day, loose, !self.main, &self.report, self.ordinal)
    }
}
