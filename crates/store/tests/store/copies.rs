use crate::support::{id, put, reading, report, scratch};

#[test]
fn the_earliest_of_near_copies_is_the_original() {
    let scratch = scratch();
    let days = [
        (1, "2020-03-04"),
        (2, "2020-03-02"),
        (3, "2020-03-03"),
        (4, "2020-03-01"),
    ];
    for (number, day) in days {
        let report = report(number, day, "Rebels shelled the old port.");
        // The fourth shares no band with the others, and so is not even looked at.
        let bands: &[u64] = if number == 4 {
            &[9]
        } else {
            &[7, u64::MAX - number]
        };
        put(&scratch.project, &report, &reading(&report, day), bands).expect("kept");
    }
    scratch.project.rebuild(|_, _| true).expect("marked");
    let original = |number: u64| scratch.project.report(&id(number)).unwrap().copy_of;
    let second = Some(id(2));
    assert_eq!(
        [1, 2, 3, 4].map(original),
        [second.clone(), None, second, None]
    );
}

#[test]
fn texts_that_differ_are_no_copies() {
    let scratch = scratch();
    for number in [1, 2] {
        let report = report(
            number,
            "2020-03-01",
            &format!("Convoy {number} came under fire."),
        );
        put(
            &scratch.project,
            &report,
            &reading(&report, "2020-03-01"),
            &[7],
        )
        .expect("kept");
    }
    let marked = scratch.project.rebuild(|a, b| a.text == b.text);
    marked.expect("marked");
    assert_eq!(scratch.project.status().unwrap().copies, 0);
}

#[test]
fn a_passage_that_all_share_does_not_have_each_compared_with_all() {
    let scratch = scratch();
    const REPORTS: u64 = 60;
    for number in 0..REPORTS {
        let day = "2020-03-01";
        let report = report(number, day, &format!("Convoy {number} came under fire."));
        put(&scratch.project, &report, &reading(&report, day), &[7]).expect("kept");
    }
    let mut compared = 0;
    let marked = scratch.project.rebuild(|_, _| {
        compared += 1;
        false
    });
    marked.expect("marked");
    assert!(compared <= 4 * REPORTS, "{compared}");
}
