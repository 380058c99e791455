use jiff::civil::Date;
use khabar_record::{
    Annotation, Attribution, CausalSpan, CodePoints, Event, IncidentType, Mention, MentionKind,
    Modality, PlaceMention, PlacePrecision, Quantity, Reading, Report, Span, Stance, Statistic,
    TimeMention, TimexKind,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::Words;
use super::incident::FigureJson;
use super::number::Number;
use super::report::PublishedJson;
use super::statement::{ProposalJson, RelationJson, StatisticJson};
use super::vocabulary;

/// One report and everything that is read in it, as `khabar annotate` prints it: one line.
pub fn annotation_json(report: &Report, reading: &Reading) -> String {
    let points = CodePoints::new(&report.text);
    let rivals = rivals(&reading.statistics);
    let annotated = AnnotatedReport::new(report, reading, &rivals, &points);
    serde_json::to_string(&annotated).expect("strings, numbers and lists always become JSON")
}

/// For each statistic of one report, the others that contradict it.
fn rivals(statistics: &[Statistic]) -> Vec<Vec<u64>> {
    let against = |one: &Statistic| {
        let other = |(_, other): &(usize, &Statistic)| one.contradicts(other);
        statistics
            .iter()
            .enumerate()
            .filter(other)
            .map(|(index, _)| index as u64)
            .collect()
    };
    statistics.iter().map(against).collect()
}

/// One report and everything that is read in it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "A report as khabar reads it", deny_unknown_fields)]
pub struct AnnotatedReport<'a> {
    /// The report's id.
    id: &'a str,
    /// The file it was read from.
    file: Option<&'a str>,
    /// Its headline.
    title: Option<&'a str>,
    /// When it was published.
    published: Option<PublishedJson>,
    /// The text that every offset counts code points of.
    text: &'a str,
    /// Sentences.
    sentences: Vec<[u32; 2]>,
    /// Names and what they name.
    mentions: Vec<MentionJson<'a>>,
    /// Toponyms, placed.
    places: Vec<PlaceMentionJson<'a>>,
    /// Time expressions.
    times: Vec<TimeJson<'a>>,
    /// Numbers.
    quantities: Vec<QuantityJson<'a>>,
    /// Events.
    events: Vec<EventJson<'a>>,
    /// Who says what.
    attributions: Vec<AttributionJson>,
    /// Causes and effects.
    causal: Vec<CausalJson>,
    /// Counts of people.
    figures: Vec<FigureJson<'a>>,
    /// Counts over a period.
    statistics: Vec<StatisticJson<'a>>,
    /// How actors stand to each other.
    relations: Vec<RelationJson<'a>>,
    /// What is said that should be done.
    proposals: Vec<ProposalJson<'a>>,
}

/// A name and what it names.
#[derive(Debug, Serialize, JsonSchema)]
struct MentionJson<'a> {
    /// First code point.
    start: u32,
    /// One past the last.
    end: u32,
    /// What it names.
    #[schemars(schema_with = "vocabulary::mention_kind")]
    kind: MentionKind,
    /// The who's who entry.
    actor: Option<&'a str>,
}

/// A toponym; all but its offsets is null where the gazetteer has no such place.
#[derive(Debug, Serialize, JsonSchema)]
struct PlaceMentionJson<'a> {
    /// First code point.
    start: u32,
    /// One past the last.
    end: u32,
    /// The gazetteer's name.
    name: Option<&'a str>,
    /// The gazetteer's id.
    id: Option<u32>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// First-order unit.
    admin1: Option<&'a str>,
    /// Country.
    country: Option<&'a str>,
    /// UCDP's `where_prec`.
    precision: Option<PlacePrecision>,
}

/// A time expression.
#[derive(Debug, Serialize, JsonSchema)]
struct TimeJson<'a> {
    /// First code point.
    start: u32,
    /// One past the last.
    end: u32,
    /// TIMEX3's type.
    #[serde(rename = "type")]
    #[schemars(schema_with = "vocabulary::timex_kind")]
    kind: TimexKind,
    /// TIMEX3's value.
    value: &'a str,
    /// First day that it covers.
    from: Option<Date>,
    /// Last day.
    to: Option<Date>,
}

/// A number with its bounds.
#[derive(Debug, Serialize, JsonSchema)]
struct QuantityJson<'a> {
    /// First code point.
    start: u32,
    /// One past the last.
    end: u32,
    /// Fewest.
    low: Option<Number>,
    /// Most.
    high: Option<Number>,
    /// The unit.
    unit: Option<&'a str>,
}

/// One mention of an event.
#[derive(Debug, Serialize, JsonSchema)]
struct EventJson<'a> {
    /// First code point of its trigger.
    start: u32,
    /// One past the last.
    end: u32,
    /// What the words alone make it.
    #[serde(rename = "type")]
    #[schemars(schema_with = "vocabulary::incident_type")]
    kind: IncidentType,
    /// PLOVER's event.
    plover: &'static str,
    /// 1, or -1 when the text says that it did not happen.
    #[schemars(range(min = -1, max = 1))]
    polarity: i8,
    /// Fact, or not.
    #[schemars(schema_with = "vocabulary::modality")]
    modality: Modality,
    /// Who does it: indexes into the mentions.
    agents: &'a [u32],
    /// To whom: indexes into the mentions.
    patients: &'a [u32],
    /// Where: an index into the places.
    place: Option<u32>,
    /// When: an index into the times.
    time: Option<u32>,
}

/// Who says what.
#[derive(Debug, Serialize, JsonSchema)]
struct AttributionJson {
    /// The words that name the speaker.
    source: Option<[u32; 2]>,
    /// The words of saying.
    cue: [u32; 2],
    /// What is said.
    content: [u32; 2],
    /// How the speaker stands to it.
    #[schemars(schema_with = "vocabulary::stance")]
    stance: Stance,
}

/// A cause and its effect.
#[derive(Debug, Serialize, JsonSchema)]
struct CausalJson {
    /// The cause's words.
    cause: [u32; 2],
    /// The effect's words.
    effect: [u32; 2],
    /// The words that link them.
    signal: Option<[u32; 2]>,
    /// 1: more of the cause, more of the effect; -1: less of it; 0: the text does not say.
    #[schemars(range(min = -1, max = 1))]
    sign: i8,
}

impl<'a> AnnotatedReport<'a> {
    fn new(
        report: &'a Report,
        reading: &'a Reading,
        rivals: &'a [Vec<u64>],
        points: &CodePoints,
    ) -> Self {
        let Annotation {
            sentences,
            mentions,
            places,
            times,
            quantities,
            events,
            attributions,
            causal,
            chains: _,
        } = &reading.annotation;
        let words = |span| {
            let (start, end) = points.of(span);
            Words {
                report: None,
                start,
                end,
            }
        };
        let figures = reading.accounts.iter().flat_map(|account| &account.figures);
        let statistics = reading.statistics.iter().zip(rivals);
        AnnotatedReport {
            id: &report.id,
            file: report.file.as_deref(),
            title: report.title.as_deref(),
            published: report.published.map(PublishedJson::from),
            text: &report.text,
            sentences: sentences.iter().map(|&span| pair(points, span)).collect(),
            mentions: mentions
                .iter()
                .map(|from| MentionJson::new(from, points))
                .collect(),
            places: places
                .iter()
                .map(|from| PlaceMentionJson::new(from, points))
                .collect(),
            times: times
                .iter()
                .map(|from| TimeJson::new(from, points))
                .collect(),
            quantities: quantities
                .iter()
                .map(|from| QuantityJson::new(from, points))
                .collect(),
            events: events
                .iter()
                .map(|from| EventJson::new(from, points))
                .collect(),
            attributions: attributions
                .iter()
                .map(|from| AttributionJson::new(from, points))
                .collect(),
            causal: causal
                .iter()
                .map(|from| CausalJson::new(from, points))
                .collect(),
            figures: figures
                .map(|from| FigureJson::new(from, words(from.span)))
                .collect(),
            statistics: statistics
                .map(|(from, rivals)| StatisticJson::new(from, words(from.span), rivals))
                .collect(),
            relations: reading
                .relations
                .iter()
                .map(|from| RelationJson::new(from, words(from.span)))
                .collect(),
            proposals: reading
                .proposals
                .iter()
                .map(|from| ProposalJson::new(from, words(from.span)))
                .collect(),
        }
    }
}

fn pair(points: &CodePoints, span: Span) -> [u32; 2] {
    points.of(span).into()
}

impl<'a> MentionJson<'a> {
    fn new(from: &'a Mention, points: &CodePoints) -> Self {
        let [start, end] = pair(points, from.span);
        MentionJson {
            start,
            end,
            kind: from.kind,
            actor: from.actor.as_deref(),
        }
    }
}

impl<'a> PlaceMentionJson<'a> {
    fn new(from: &'a PlaceMention, points: &CodePoints) -> Self {
        let [start, end] = pair(points, from.span);
        let place = from.place.as_ref();
        PlaceMentionJson {
            start,
            end,
            name: place.map(|place| place.official.as_deref().unwrap_or(&place.name)),
            id: place.and_then(|place| place.id),
            latitude: place.and_then(|place| place.latitude),
            longitude: place.and_then(|place| place.longitude),
            admin1: place.and_then(|place| place.admin1.as_deref()),
            country: place.and_then(|place| place.country.as_deref()),
            precision: place.map(|place| place.precision),
        }
    }
}

impl<'a> TimeJson<'a> {
    fn new(from: &'a TimeMention, points: &CodePoints) -> Self {
        let [start, end] = pair(points, from.span);
        TimeJson {
            start,
            end,
            kind: from.kind,
            value: &from.value,
            from: from.from,
            to: from.to,
        }
    }
}

impl<'a> QuantityJson<'a> {
    fn new(from: &'a Quantity, points: &CodePoints) -> Self {
        let [start, end] = pair(points, from.span);
        let (low, high) = (from.low.map(Number), from.high.map(Number));
        QuantityJson {
            start,
            end,
            low,
            high,
            unit: from.unit.as_deref(),
        }
    }
}

impl<'a> EventJson<'a> {
    fn new(from: &'a Event, points: &CodePoints) -> Self {
        let [start, end] = pair(points, from.span);
        EventJson {
            start,
            end,
            kind: from.kind,
            plover: from.kind.row().plover_event,
            polarity: if from.positive { 1 } else { -1 },
            modality: from.modality,
            agents: &from.agents,
            patients: &from.patients,
            place: from.place,
            time: from.time,
        }
    }
}

impl AttributionJson {
    fn new(from: &Attribution, points: &CodePoints) -> Self {
        AttributionJson {
            source: from.source.map(|span| pair(points, span)),
            cue: pair(points, from.cue),
            content: pair(points, from.content),
            stance: from.stance,
        }
    }
}

impl CausalJson {
    fn new(from: &CausalSpan, points: &CodePoints) -> Self {
        CausalJson {
            cause: pair(points, from.cause),
            effect: pair(points, from.effect),
            signal: from.signal.map(|span| pair(points, span)),
            sign: from.sign.number(),
        }
    }
}
