use khabar_record::ReviewState;
use khabar_store::{Decision, Error, Filter, IncidentOrder, Page, Project};

use crate::support::{date, put, reading, rebuild, report, scratch};

fn add(project: &Project, number: u64) {
    let report = report(
        number,
        &format!("2018-02-{number:02}"),
        "A market was attacked.",
    );
    put(project, &report, &reading(&report, "2018-02-01"), &[]).expect("kept");
    rebuild(project).expect("rebuilt");
}

fn only_incident(project: &Project) -> khabar_record::Incident {
    let all = project
        .incidents(&Filter::default(), IncidentOrder::Earliest, Page::first(2))
        .unwrap();
    let [only] = <[_; 1]>::try_from(all).expect("one incident");
    only
}

fn checked() -> Decision {
    Decision {
        state: ReviewState::Checked,
        by: Some("desk".to_owned()),
        at: Some(date("2018-03-01")),
        reason: Some("two photographs".to_owned()),
    }
}

#[test]
fn a_decision_outlives_a_rebuild_that_changes_the_incident_s_id() {
    let project = &scratch().project;
    add(project, 2);
    let before = only_incident(project);
    project.decide(&before.id, &checked()).expect("decided");
    add(project, 1);
    let after = only_incident(project);
    assert_ne!(after.id, before.id);
    assert_eq!(after.review.state, ReviewState::Checked);
    assert_eq!(project.decisions(&after.id).unwrap(), [checked()]);
}

#[test]
fn a_decision_can_be_taken_back() {
    let project = &scratch().project;
    add(project, 1);
    let id = only_incident(project).id;
    let rejected = Decision {
        state: ReviewState::Rejected,
        ..checked()
    };
    project.decide(&id, &checked()).expect("decided");
    project.decide(&id, &rejected).expect("decided");
    assert_eq!(project.undo(&id).unwrap(), rejected);
    assert_eq!(only_incident(project).review.state, ReviewState::Checked);
    assert_eq!(project.undo(&id).unwrap(), checked());
    assert_eq!(only_incident(project).review.state, ReviewState::Draft);
    assert!(matches!(
        project.undo(&id),
        Err(Error::NotFound {
            what: "decision",
            ..
        })
    ));
}
