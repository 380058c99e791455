//! Made-up reports about made-up events, and projects to keep them in.

use jiff::civil::Date;
use khabar_export::json::write_json;
use khabar_record::{
    Account, Figure, IncidentType, Outcome, Party, PartyClaim, People, Published, Reading, Report,
    Role, Span, Stance, Statistic, When, Where,
};
use khabar_store::{Entry, Mode, Project, Result, Sketch};
use tempfile::TempDir;

/// A project in a folder of its own.
pub struct Scratch {
    pub project: Project,
    /// Goes when the project goes.
    _folder: TempDir,
}

pub fn scratch() -> Scratch {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let project = Project::open(folder.path().join("khabar.db"), Mode::Create).expect("a project");
    Scratch {
        project,
        _folder: folder,
    }
}

/// A report published on a day, with its file's name made from its number.
pub fn report(number: u64, day: &str, text: &str) -> Report {
    Report {
        id: id(number),
        file: Some(format!("news/{number}.txt")),
        url: None,
        title: Some(text.split('.').next().unwrap_or(text).to_owned()),
        outlet: Some("Lake Herald".to_owned()),
        published: Some(Published::on(date(day))),
        language: "en".to_owned(),
        text: text.to_owned(),
        copy_of: None,
    }
}

/// The id of the report of a number; like a digest, it has no order that anybody would guess.
pub fn id(number: u64) -> String {
    format!("r{:016x}", (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

pub fn date(day: &str) -> Date {
    day.parse().expect("a date")
}

/// A reading that tells one armed assault on a day, over the whole text.
pub fn reading(report: &Report, day: &str) -> Reading {
    let whole = Span::new(0, report.text.len());
    let account = Account {
        kind: IncidentType::ArmedAssault,
        kinds: vec![(IncidentType::ArmedAssault, 1)],
        when: When::between(date(day), date(day)),
        place: Some(place()),
        other_places: Vec::new(),
        parties: vec![party(whole)],
        figures: vec![three_killed(report, whole)],
        denials: Vec::new(),
        sentences: vec![whole],
        triggers: Vec::new(),
        words: Vec::new(),
        main: true,
    };
    let actors = vec![("river-front".to_owned(), vec!["River Front".to_owned()])];
    Reading {
        accounts: vec![account],
        actors,
        ..Reading::default()
    }
}

fn three_killed(report: &Report, span: Span) -> Figure {
    Figure {
        outcome: Outcome::Killed,
        people: People::Civilians,
        who: "civilians".to_owned(),
        low: Some(3),
        high: Some(3),
        words: "three".to_owned(),
        part_of_total: false,
        by: None,
        by_actor: None,
        said_on: report.published.map(|published| published.start),
        span,
        sentence: span,
    }
}

fn place() -> Where {
    Where {
        name: "Mopti".to_owned(),
        id: Some(1),
        official: Some("Mopti".to_owned()),
        admin1: Some("Mopti".to_owned()),
        admin2: None,
        country: Some("Mali".to_owned()),
        latitude: Some(14.49),
        longitude: Some(-4.19),
        precision: 1,
        span: None,
    }
}

fn party(span: Span) -> Party {
    let claim = PartyClaim {
        stance: Stance::Reports,
        by: None,
        by_actor: None,
        span,
    };
    Party {
        name: "River Front".to_owned(),
        actor: Some("river-front".to_owned()),
        side: None,
        role: Role::Perpetrator,
        claims: vec![claim],
    }
}

/// A count of people killed in a year.
pub fn killed_in(year: i16, count: f64, place: Option<&str>) -> Statistic {
    Statistic {
        measure: "killed".to_owned(),
        who: None,
        low: Some(count),
        high: Some(count),
        unit: "people".to_owned(),
        start_date: Some(jiff::civil::date(year, 1, 1)),
        end_date: Some(jiff::civil::date(year, 12, 31)),
        place: place.map(str::to_owned),
        by: None,
        by_actor: None,
        span: Span::new(0, 4),
        sentence: Span::new(0, 4),
    }
}

/// Puts one report.
pub fn put(project: &Project, report: &Report, reading: &Reading, bands: &[u64]) -> Result<()> {
    project.put(&[Entry {
        report,
        reading,
        sketch: Sketch {
            bands,
            ..Sketch::default()
        },
    }])
}

/// Rebuilds without looking for copies.
pub fn rebuild(project: &Project) -> Result<()> {
    project.rebuild(|_, _| false)
}

/// The whole record as the export prints it.
pub fn exported(project: &Project) -> String {
    let mut out = Vec::new();
    write_json(project, &mut out).expect("an export");
    String::from_utf8(out).expect("UTF-8")
}
