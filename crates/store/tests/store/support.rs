//! Made-up reports about made-up events, and projects to keep them in.

use jiff::civil::Date;
use khabar_export::json::write_json;
use khabar_record::{
    Account, Estimate, Grade, Incident, IncidentType, Outcome, Party, PartyClaim, People,
    Published, Reading, Report, Review, ReviewState, Role, Span, Stance, Statistic, When, Where,
};
use khabar_store::{AccountId, Entry, Mode, Project, Result};
use tempfile::TempDir;

/// A project in a folder of its own.
pub struct Scratch {
    pub project: Project,
    pub folder: TempDir,
}

pub fn scratch() -> Scratch {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let project = Project::open(folder.path().join("khabar.db"), Mode::Create).expect("a project");
    Scratch { project, folder }
}

/// A report published on a day, with its file's name made from its number.
pub fn report(number: u64, day: &str, text: &str) -> Report {
    Report {
        id: format!("r{number:016x}"),
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
        figures: Vec::new(),
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

/// Puts one report whose only account's key is the report's id.
pub fn put(project: &Project, report: &Report, reading: &Reading, bands: &[u64]) -> Result<()> {
    let keys: Vec<&str> = reading
        .accounts
        .iter()
        .map(|_| report.id.as_str())
        .collect();
    project.put(&[Entry {
        report,
        reading,
        keys: &keys,
        bands,
    }])
}

/// Makes one incident of each day's accounts.
pub fn rebuild(project: &Project) -> Result<()> {
    project.rebuild(|rebuild| {
        let mut days: Vec<(Date, Vec<AccountId>)> = Vec::new();
        rebuild.for_each_key(|account, _: String| -> Result<()> {
            let day = rebuild
                .telling(account)?
                .account
                .when
                .start
                .expect("a dated account");
            match days.last_mut() {
                Some((last, accounts)) if *last == day => accounts.push(account),
                _ => days.push((day, vec![account])),
            }
            Ok(())
        })?;
        days.iter().try_for_each(|(day, accounts)| {
            let tellings = rebuild.tellings(accounts)?;
            let incident = incident(*day, tellings.iter().map(|it| (&it.account, &it.report)));
            rebuild.put(&incident, accounts)
        })
    })
}

fn incident<'a>(day: Date, told: impl Iterator<Item = (&'a Account, &'a String)>) -> Incident {
    let told: Vec<_> = told.collect();
    let parties = told
        .iter()
        .map(|(account, report)| (account.parties[0].clone(), vec![(*report).clone()]));
    Incident {
        id: format!(
            "i{:012x}{:02x}",
            day.to_string().replace('-', "").parse::<u64>().unwrap(),
            told.len()
        ),
        title: format!("Armed assault in Mopti on {day}"),
        kind: IncidentType::ArmedAssault,
        contexts: Vec::new(),
        reports: told.iter().map(|(_, report)| (*report).clone()).collect(),
        when: When::between(day, day),
        place: told[0].0.place.clone(),
        parties: parties.collect(),
        figures: Vec::new(),
        estimates: vec![Estimate {
            outcome: Outcome::Killed,
            people: People::Civilians,
            low: Some(2),
            best: Some(3),
            high: Some(4),
            rule: "the latest".to_owned(),
        }],
        grade: Grade::Weak,
        grade_reason: "one source".to_owned(),
        denials: Vec::new(),
        evidence: Vec::new(),
        review: Review {
            state: ReviewState::Draft,
            by: None,
            at: None,
        },
    }
}

/// The whole record as the export prints it.
pub fn exported(project: &Project) -> String {
    let mut out = Vec::new();
    write_json(project, &mut out).expect("an export");
    String::from_utf8(out).expect("UTF-8")
}
