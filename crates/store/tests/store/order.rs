use khabar_record::{Reading, Report};

use crate::support::{exported, killed_in, put, reading, report, scratch};

/// Ten reports over four days, with statistics, two files of one content, and near copies.
fn reports() -> Vec<(Report, Reading, Vec<u64>)> {
    let mut all: Vec<_> = (0..10u64)
        .map(|number| {
            let day = format!("2019-06-{:02}", 1 + 7 * (number % 4));
            let report = report(
                number,
                &day,
                &format!("Gunmen struck a ferry {number}. “Ten” died."),
            );
            let mut reading = reading(&report, &day);
            reading.statistics = vec![killed_in(2019, 100.0 * (number % 3) as f64, None)];
            (report, reading, vec![number / 2])
        })
        .collect();
    let mut twin = all[3].clone();
    twin.0.file = Some("archive/3.txt".to_owned());
    all.push(twin);
    all
}

fn record_of(reports: &[(Report, Reading, Vec<u64>)]) -> String {
    let scratch = scratch();
    for (report, reading, bands) in reports {
        put(&scratch.project, report, reading, bands).expect("kept");
    }
    let rebuilt = scratch.project.rebuild(|a, b| a.published == b.published);
    rebuilt.expect("rebuilt");
    exported(&scratch.project)
}

#[test]
fn the_order_of_adding_makes_no_difference() {
    let mut reports = reports();
    let expected = record_of(&reports);
    reports.reverse();
    assert_eq!(record_of(&reports), expected);
    reports.rotate_left(4);
    assert_eq!(record_of(&reports), expected);
}

/// Several rebuilds, each after a few reports more, come to the same as one.
#[test]
fn rebuilding_on_the_way_makes_no_difference() {
    let mut reports = reports();
    let expected = record_of(&reports);
    for turn in 0..reports.len() {
        reports.rotate_left(turn);
        let scratch = scratch();
        for some in reports.chunks(1 + turn % 3) {
            for (report, reading, bands) in some {
                put(&scratch.project, report, reading, bands).expect("kept");
            }
            let rebuilt = scratch.project.rebuild(|a, b| a.published == b.published);
            rebuilt.expect("rebuilt");
        }
        assert_eq!(exported(&scratch.project), expected);
    }
}

#[test]
fn a_rebuild_looks_at_new_reports_alone() {
    let scratch = scratch();
    for (report, reading, bands) in &reports() {
        put(&scratch.project, report, reading, bands).expect("kept");
    }
    scratch.project.rebuild(|_, _| false).expect("rebuilt");
    let last = report(99, "2020-01-01", "Gunmen struck another ferry. “Two” died.");
    put(&scratch.project, &last, &reading(&last, "2020-01-01"), &[0]).expect("kept");
    let mut asked = Vec::new();
    let rebuilt = scratch.project.rebuild(|_, this| {
        asked.push(this.id.clone());
        false
    });
    rebuilt.expect("rebuilt");
    asked.dedup();
    assert_eq!(asked, [last.id]);
}
