//! A made-up record: two outlets on one ambush, one of them with rival totals for the year.

use jiff::civil::{Date, date};
use khabar_actors::ActorKind;
use khabar_export::{
    Each, Error, Format, KnownActor, RankedStatistic, Record, Result, Table, export,
};
use khabar_record::{
    CausalLink, DatePrecision, Denial, DenialKind, Estimate, Figure, Grade, Incident, IncidentType,
    Outcome, Party, PartyClaim, People, Problem, ProblemKind, Proposal, Published, Relation,
    RelationKind, Report, Review, ReviewState, Role, Said, Sign, Span, Stance, Statistic, When,
    Where,
};

pub const HERALD: &str = "“At least 11” soldiers died at Ségou, the army said. The River Front \
    claimed the ambush; the governor denied it. 400 were killed this year. The front shelters with \
    the League. Drought drives recruitment. The union should mediate.";
pub const COURIER: &str = "Naïve hopes: nearly 900 were killed this year.";

/// A record held in memory, for tests alone.
#[derive(Default)]
pub struct Sample {
    pub reports: Vec<Report>,
    pub actors: Vec<KnownActor>,
    pub incidents: Vec<Incident>,
    pub statistics: Vec<RankedStatistic>,
    pub relations: Vec<Said<Relation>>,
    pub causal_links: Vec<Said<CausalLink>>,
    pub proposals: Vec<Said<Proposal>>,
    pub problems: Vec<Problem>,
}

fn walk<T: Clone>(items: &[T], each: &mut Each<'_, T>) -> Result<()> {
    items.iter().cloned().try_for_each(each)
}

impl Record for Sample {
    fn reports(&self, each: &mut Each<'_, Report>) -> Result<()> {
        walk(&self.reports, each)
    }
    fn actors(&self, each: &mut Each<'_, KnownActor>) -> Result<()> {
        walk(&self.actors, each)
    }
    fn incidents(&self, each: &mut Each<'_, Incident>) -> Result<()> {
        walk(&self.incidents, each)
    }
    fn statistics(&self, each: &mut Each<'_, RankedStatistic>) -> Result<()> {
        walk(&self.statistics, each)
    }
    fn relations(&self, each: &mut Each<'_, Said<Relation>>) -> Result<()> {
        walk(&self.relations, each)
    }
    fn causal_links(&self, each: &mut Each<'_, Said<CausalLink>>) -> Result<()> {
        walk(&self.causal_links, each)
    }
    fn proposals(&self, each: &mut Each<'_, Said<Proposal>>) -> Result<()> {
        walk(&self.proposals, each)
    }
    fn problems(&self, each: &mut Each<'_, Problem>) -> Result<()> {
        walk(&self.problems, each)
    }
    fn actor(&self, id: &str) -> Option<KnownActor> {
        self.actors.iter().find(|actor| actor.id == id).cloned()
    }
    fn report(&self, id: &str) -> Result<Report> {
        let found = self.reports.iter().find(|report| report.id == id);
        found
            .cloned()
            .ok_or_else(|| Error::record(std::io::Error::other(format!("no report {id}"))))
    }
}

/// The export as bytes.
pub fn exported(record: &Sample, format: Format, table: Table) -> Vec<u8> {
    let mut out = Vec::new();
    export(record, format, table, &mut out).expect("an export");
    out
}

/// The span of words in a text.
pub fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the words are in the text");
    Span::new(start, start + words.len())
}

pub fn report(id: &str, outlet: &str, text: &str) -> Report {
    Report {
        id: id.to_owned(),
        file: Some(format!("{id}.txt")),
        url: None,
        title: Some(format!("{outlet}, front page")),
        outlet: Some(outlet.to_owned()),
        published: Some(Published::on(date(2023, 5, 4))),
        language: "en".to_owned(),
        text: text.to_owned(),
        copy_of: None,
    }
}

pub fn actor(id: &str, name: &str, kind: ActorKind, country: &str) -> KnownActor {
    KnownActor {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        parent: None,
        country: Some(country.to_owned()),
        aliases: Vec::new(),
    }
}

fn said<T>(report: &str, what: T) -> Said<T> {
    Said {
        report: report.to_owned(),
        what,
    }
}

pub fn party(role: Role, name: &str, actor: Option<&str>) -> (Party, Vec<String>) {
    let claim = PartyClaim {
        stance: Stance::ClaimsResponsibility,
        by: Some(name.to_owned()),
        by_actor: None,
        span: span(HERALD, "claimed the ambush"),
    };
    let party = Party {
        name: name.to_owned(),
        actor: actor.map(str::to_owned),
        side: None,
        role,
        claims: vec![claim],
    };
    (party, vec!["r1".to_owned()])
}

pub fn estimate(people: People, best: u64) -> Estimate {
    Estimate {
        outcome: Outcome::Killed,
        people,
        low: Some(best.saturating_sub(1)),
        best: Some(best),
        high: None,
        rule: "the latest".to_owned(),
    }
}

fn figure() -> Figure {
    Figure {
        outcome: Outcome::Killed,
        people: People::Soldiers,
        who: "soldiers".to_owned(),
        low: Some(11),
        high: None,
        words: "At least 11".to_owned(),
        part_of_total: false,
        by: Some("the army".to_owned()),
        by_actor: Some("ml-army".to_owned()),
        said_on: Some(date(2023, 5, 4)),
        span: span(HERALD, "At least 11” soldiers died"),
        sentence: span(
            HERALD,
            "“At least 11” soldiers died at Ségou, the army said.",
        ),
    }
}

pub fn place() -> Where {
    Where {
        name: "Ségou".to_owned(),
        id: Some(2_451_185),
        official: Some("Segou".to_owned()),
        admin1: Some("Ségou".to_owned()),
        admin2: None,
        country: Some("Mali".to_owned()),
        latitude: Some(13.4317),
        longitude: Some(-6.2157),
        precision: 1,
        span: None,
    }
}

pub fn incident() -> Incident {
    let denial = Denial {
        by: Some("the governor".to_owned()),
        by_actor: None,
        what: "the ambush".to_owned(),
        kind: DenialKind::Denies,
        span: span(HERALD, "the governor denied it"),
    };
    Incident {
        id: "i00000000002a".to_owned(),
        title: "Armed assault in Ségou on 3 May 2023".to_owned(),
        kind: IncidentType::ArmedAssault,
        contexts: vec!["military".to_owned()],
        reports: vec!["r1".to_owned()],
        when: When::between(date(2023, 5, 3), date(2023, 5, 3)),
        place: Some(place()),
        parties: vec![
            party(Role::Perpetrator, "the River Front", Some("river-front")),
            party(Role::Target, "the army", Some("ml-army")),
        ],
        figures: vec![said("r1", figure())],
        estimates: vec![estimate(People::Soldiers, 11)],
        grade: Grade::Confirmed,
        grade_reason: "the River Front accepted responsibility".to_owned(),
        denials: vec![said("r1", denial)],
        evidence: Vec::new(),
        review: Review {
            state: ReviewState::Draft,
            by: None,
            at: None,
        },
    }
}

fn statistic(text: &str, words: &str, low: Option<f64>, high: f64) -> Statistic {
    Statistic {
        measure: "killed".to_owned(),
        who: None,
        low,
        high: Some(high),
        unit: "people".to_owned(),
        start_date: Some(date(2023, 1, 1)),
        end_date: Some(date(2023, 5, 4)),
        place: None,
        by: None,
        by_actor: None,
        span: span(text, words),
        sentence: span(text, words),
    }
}

fn relation() -> Relation {
    Relation {
        a: "River Front".to_owned(),
        a_actor: Some("river-front".to_owned()),
        relation: RelationKind::Allied,
        b: "the League".to_owned(),
        b_actor: None,
        stance: Stance::Reports,
        by: None,
        since: Some(Date::constant(2022, 1, 1)),
        until: None,
        span: span(HERALD, "The front shelters with the League"),
    }
}

fn causal_link() -> CausalLink {
    CausalLink {
        cause: "Drought".to_owned(),
        effect: "recruitment".to_owned(),
        cause_concept: None,
        effect_concept: Some("recruitment".to_owned()),
        sign: Sign::More,
        by: None,
        span: span(HERALD, "Drought drives recruitment"),
    }
}

fn proposal() -> Proposal {
    Proposal {
        who: Some("The union".to_owned()),
        what: "mediate".to_owned(),
        by: None,
        wanted: true,
        span: span(HERALD, "The union should mediate"),
    }
}

pub fn sample() -> Sample {
    let ranked = |report, what, rival| RankedStatistic {
        said: said(report, what),
        conflicts_with: vec![rival],
    };
    Sample {
        reports: vec![
            report("r1", "Lake Herald", HERALD),
            report("r2", "Delta Courier", COURIER),
        ],
        actors: vec![
            actor("ml-army", "Malian Armed Forces", ActorKind::Military, "ML"),
            KnownActor {
                aliases: vec!["the River Front".to_owned()],
                ..actor("river-front", "River Front", ActorKind::ArmedGroup, "ML")
            },
        ],
        incidents: vec![incident()],
        statistics: vec![
            ranked(
                "r1",
                statistic(HERALD, "400 were killed", Some(400.0), 400.0),
                1,
            ),
            ranked(
                "r2",
                statistic(COURIER, "nearly 900 were killed", None, 900.0),
                0,
            ),
        ],
        relations: vec![said("r1", relation())],
        causal_links: vec![said("r1", causal_link())],
        proposals: vec![said("r1", proposal())],
        problems: vec![Problem {
            file: Some("empty.txt".to_owned()),
            kind: ProblemKind::Empty,
            message: "the file is empty".to_owned(),
        }],
    }
}

/// An incident of which next to nothing is known.
pub fn bare_incident() -> Incident {
    Incident {
        id: "i00000000002b".to_owned(),
        title: "Incident".to_owned(),
        when: When {
            precision: DatePrecision::Unknown,
            ..When::UNKNOWN
        },
        place: None,
        parties: Vec::new(),
        figures: Vec::new(),
        estimates: Vec::new(),
        denials: Vec::new(),
        ..incident()
    }
}
