//! Courses of made-up incidents.

use std::convert::Infallible;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use khabar_outlook::{Course, Ground, Step};
use khabar_record::{
    Estimate, Grade, Incident, IncidentType, Outcome, Party, People, Review, ReviewState, Role,
    Said, Span, When,
};
use proptest::prelude::*;

const START: Date = date(2024, 3, 1);

/// An attack so many days after the start.
fn attack(number: u32, day: i32, by: &str, on: &str) -> Incident {
    let day = START.saturating_add(day.days());
    Incident {
        id: format!("i{number:012x}"),
        title: format!("Attack {number}"),
        kind: IncidentType::ArmedAssault,
        contexts: Vec::new(),
        reports: vec!["r1".into()],
        when: When::between(day, day),
        place: None,
        parties: vec![party(by, Role::Perpetrator), party(on, Role::Target)],
        figures: Vec::new(),
        estimates: vec![killed(number.into())],
        grade: Grade::Fair,
        grade_reason: String::new(),
        denials: Vec::new(),
        evidence: vec![Said {
            report: "r1".into(),
            what: Span::new(0, 9),
        }],
        review: Review {
            state: ReviewState::Draft,
            by: None,
            at: None,
        },
    }
}

fn party(name: &str, role: Role) -> (Party, Vec<String>) {
    let party = Party {
        name: name.to_owned(),
        actor: None,
        side: Some(name.to_owned()),
        role,
        claims: Vec::new(),
    };
    (party, Vec::new())
}

fn killed(best: u64) -> Estimate {
    Estimate {
        outcome: Outcome::Killed,
        people: People::Unspecified,
        low: Some(best),
        best: Some(best),
        high: Some(best + 1),
        rule: String::new(),
    }
}

fn course(incidents: &[Incident], words: &str) -> Course {
    let mut course = Course::new(Step::Month, 14);
    for incident in incidents {
        let added = course.add(incident, |_| Ok::<_, Infallible>(words.to_owned()));
        added.expect("words are always there");
    }
    course
}

#[test]
fn an_attack_back_is_an_answer() {
    let incidents = [
        attack(1, 0, "rebels", "army"),
        attack(2, 3, "rebels", "army"),
        attack(3, 5, "army", "rebels"),
    ];
    let found = course(&incidents, "Jets struck in retaliation.")
        .answers
        .found;
    assert_eq!(found.len(), 1);
    assert_eq!((&*found[0].by, &*found[0].to), ("army", "rebels"));
    assert_eq!((&*found[0].attack.title, found[0].days), ("Attack 2", 2));
    assert!(matches!(found[0].ground, Ground::Said(_)));
}

#[test]
fn without_words_it_merely_followed() {
    let incidents = [
        attack(1, 0, "rebels", "army"),
        attack(2, 1, "army", "rebels"),
    ];
    let found = course(&incidents, "Jets struck.").answers.found;
    assert_eq!(found[0].ground, Ground::Followed);
}

#[test]
fn what_comes_late_or_from_elsewhere_is_no_answer() {
    let late = [
        attack(1, 0, "rebels", "army"),
        attack(2, 15, "army", "rebels"),
    ];
    let elsewhere = [
        attack(1, 0, "rebels", "army"),
        attack(2, 1, "army", "bandits"),
    ];
    let same_day = [
        attack(1, 0, "rebels", "army"),
        attack(2, 0, "army", "rebels"),
    ];
    for incidents in [late, elsewhere, same_day] {
        assert!(course(&incidents, "").answers.found.is_empty());
    }
}

#[test]
fn rejected_incidents_count_nowhere() {
    let mut incident = attack(1, 0, "rebels", "army");
    incident.review.state = ReviewState::Rejected;
    assert!(course(&[incident], "").is_empty());
}

#[test]
fn the_json_is_rows() {
    let incidents = [
        attack(1, 0, "rebels", "army"),
        attack(2, 40, "rebels", "army"),
    ];
    let json = serde_json::to_value(course(&incidents, "")).expect("a course is JSON");
    assert_eq!(json["periods"][0]["period"], "2024-03");
    assert_eq!(json["dyads"][0]["by"], "rebels");
    assert_eq!(json["dyads"][0]["incidents"], 2);
    assert_eq!(json["dyads"][0]["killed_high"], 5);
}

proptest! {
    #[test]
    fn every_incident_is_in_one_period_and_one_place(days in prop::collection::vec(0i32..900, 0..40)) {
        let mut days = days;
        days.sort();
        let incidents: Vec<_> = (1..).zip(&days).map(|(n, day)| attack(n, *day, "rebels", "army")).collect();
        let course = course(&incidents, "");
        let in_periods: u64 = course.periods.values().map(|tally| tally.incidents).sum();
        let in_places: u64 = course.places().iter().map(|(_, tally)| tally.incidents).sum();
        prop_assert_eq!(in_periods, incidents.len() as u64);
        prop_assert_eq!(in_places, incidents.len() as u64);
    }
}
