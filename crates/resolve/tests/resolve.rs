//! What accounts of several reports come to.

use jiff::civil::{Date, date};
use khabar_record::{
    Account, Figure, Grade, IncidentType, Outcome, Party, PartyClaim, People, Published, Role,
    Span, Stance, When, Where,
};
use khabar_resolve::{Clusterer, Key, Telling, incident};

const NOWHERE: Span = Span { start: 0, end: 0 };

fn town(name: &str, id: u32) -> Where {
    Where {
        name: name.to_owned(),
        id: Some(id),
        official: Some(name.to_owned()),
        admin1: Some("Borno".to_owned()),
        admin2: None,
        country: Some("Nigeria".to_owned()),
        latitude: Some(11.0 + f64::from(id)),
        longitude: Some(13.0),
        precision: 1,
        span: Some(NOWHERE),
    }
}

fn killed(number: u64, people: People, by: Option<&str>) -> Figure {
    Figure {
        outcome: Outcome::Killed,
        people,
        who: people.as_str().to_owned(),
        low: Some(number),
        high: Some(number),
        words: number.to_string(),
        part_of_total: false,
        by: by.map(str::to_owned),
        by_actor: None,
        said_on: None,
        span: NOWHERE,
        sentence: NOWHERE,
    }
}

fn claimant(name: &str) -> Party {
    let claim = PartyClaim {
        stance: Stance::ClaimsResponsibility,
        by: Some(name.to_owned()),
        by_actor: None,
        span: NOWHERE,
    };
    Party {
        name: name.to_owned(),
        actor: Some(name.to_owned()),
        side: Some(name.to_owned()),
        role: Role::Perpetrator,
        claims: vec![claim],
    }
}

fn bombing(report: &str, day: Date, place: Where, figures: Vec<Figure>) -> Telling {
    let account = Account {
        kind: IncidentType::BombingSuicide,
        kinds: vec![(IncidentType::BombingSuicide, 25)],
        when: When::between(day, day),
        place: Some(place),
        other_places: Vec::new(),
        parties: Vec::new(),
        figures,
        denials: Vec::new(),
        sentences: Vec::new(),
        triggers: Vec::new(),
        words: Vec::new(),
        main: true,
    };
    Telling {
        report: report.to_owned(),
        ordinal: 0,
        published: Some(Published::on(day)),
        outlet: Some(format!("outlet of {report}")),
        copy_of: None,
        account,
    }
}

const DAY: Date = date(2024, 6, 29);

/// A bombing of one day and town, with the dead as somebody counts them.
fn told(report: &str, dead: u64, by: Option<&str>) -> Telling {
    bombing(
        report,
        DAY,
        town("Gwoza", 1),
        vec![killed(dead, People::Unspecified, by)],
    )
}

/// The reports of every incident, in the order in which the incidents come up.
fn grouped(tellings: &[Telling]) -> Vec<Vec<String>> {
    let key = |telling: &Telling| {
        Key::of(
            &telling.report,
            telling.ordinal,
            telling.published,
            &telling.account,
        )
    };
    let mut keys: Vec<Key> = tellings.iter().map(key).collect();
    keys.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut clusterer = Clusterer::new();
    let mut groups: Vec<Vec<String>> = Vec::new();
    for key in &keys {
        let number = clusterer.take(key) as usize;
        groups.resize(groups.len().max(number + 1), Vec::new());
        groups[number].push(key.report.clone());
    }
    groups
}

#[test]
fn one_day_and_town_are_one_incident_and_another_town_is_another() {
    let tellings = [
        told("r1", 18, None),
        told("r2", 32, None),
        bombing(
            "r3",
            DAY,
            town("Bama", 3),
            vec![killed(5, People::Soldiers, None)],
        ),
        bombing("r4", date(2024, 7, 20), town("Gwoza", 1), vec![]),
    ];
    assert_eq!(
        grouped(&tellings),
        [vec!["r1", "r2"], vec!["r3"], vec!["r4"]]
    );
}

#[test]
fn the_order_of_the_accounts_does_not_matter() {
    let mut tellings = vec![
        told("r1", 18, Some("an agency")),
        told("r2", 32, None),
        told("r3", 18, Some("a doctor")),
    ];
    let there = incident(tellings.clone());
    tellings.reverse();
    assert_eq!(there, incident(tellings));
}

#[test]
fn a_copy_is_listed_and_adds_no_line_of_its_own() {
    let original = told("r1", 18, None);
    let copy = Telling {
        report: "r2".to_owned(),
        copy_of: Some("r1".to_owned()),
        ..original.clone()
    };
    let incident = incident([original, copy]);
    assert_eq!(incident.reports, ["r1", "r2"]);
    assert_eq!(incident.figures.len(), 1);
    assert_eq!(incident.grade, Grade::Weak, "{}", incident.grade_reason);
}

#[test]
fn parts_stay_out_of_the_estimate_and_the_most_supported_number_is_best() {
    let mut first = told("r1", 18, Some("an agency"));
    first.account.figures.push(Figure {
        part_of_total: true,
        ..killed(3, People::Unspecified, Some("a nurse"))
    });
    let incident = incident([
        first,
        told("r2", 18, Some("a doctor")),
        told("r3", 30, Some("a newspaper")),
    ]);
    let estimate = &incident.estimates[0];
    let numbers = (estimate.low, estimate.best, estimate.high);
    assert_eq!(numbers, (Some(18), Some(18), Some(30)));
    assert_eq!(incident.grade, Grade::Fair, "{}", incident.grade_reason);
}

#[test]
fn a_claim_confirms_and_two_rival_claims_contest() {
    let claimed = |report: &str, by: &str| {
        let mut telling = told(report, 18, None);
        telling.account.parties = vec![claimant(by)];
        telling
    };
    assert_eq!(
        incident([claimed("r1", "one front")]).grade,
        Grade::Confirmed
    );
    let rivals = [claimed("r1", "one front"), claimed("r2", "another front")];
    assert_eq!(incident(rivals).grade, Grade::Contested);
}

#[test]
fn a_report_that_goes_back_joins_by_names_that_few_others_have() {
    let named = |mut telling: Telling, words: &[&str]| {
        telling.account.when.span = Some(NOWHERE);
        telling.account.words = words.iter().map(|&word| word.to_owned()).collect();
        telling
    };
    // No words date it: what it is about was only concluded to be of the day of writing.
    let mut back = named(
        bombing("r9", date(2024, 7, 8), town("Gwoza", 1), vec![]),
        &["emir", "shehu", "timta"],
    );
    back.account.when.span = None;
    let mut elsewhere = back.clone();
    elsewhere.report = "r8".to_owned();
    elsewhere.account.place = Some(town("Bama", 3));
    elsewhere.account.words = vec!["konduga".to_owned()];
    let tellings = [
        named(told("r1", 18, None), &["shehu", "timta", "wedding"]),
        named(told("r2", 32, None), &["timta"]),
        back,
        elsewhere,
    ];
    assert_eq!(grouped(&tellings), [vec!["r1", "r2", "r9"], vec!["r8"]]);
}
