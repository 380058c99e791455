use khabar_record::{Reading, Statistic};
use khabar_store::{Page, Project};

use crate::support::{killed_in, put, reading, rebuild, report, scratch};

fn put_statistics(project: &Project, number: u64, statistics: Vec<Statistic>) {
    let mut report = report(number, "2021-12-31", "The year in figures.");
    // Statistics come by report id, and so here by number.
    report.id = format!("r{number:016x}");
    let reading = Reading {
        statistics,
        ..reading(&report, "2021-05-05")
    };
    put(project, &report, &reading, &[]).expect("kept");
}

/// Each statistic's rivals by index.
fn rivals(project: &Project) -> Vec<Vec<u64>> {
    let rows = project
        .statistics(None, Page::first(100))
        .expect("statistics");
    rows.into_iter()
        .map(|row| row.ranked.conflicts_with)
        .collect()
}

#[test]
fn rival_statistics_point_at_each_other() {
    let project = &scratch().project;
    put_statistics(
        project,
        1,
        vec![
            killed_in(2021, 800.0, Some("Mali")),
            killed_in(2020, 5.0, None),
        ],
    );
    put_statistics(project, 2, vec![killed_in(2021, 1500.0, None)]);
    put_statistics(project, 3, vec![killed_in(2021, 800.0, Some("Mali"))]);
    rebuild(project).expect("rebuilt");
    assert_eq!(rivals(project), [vec![2], vec![], vec![0, 3], vec![2]]);
}

#[test]
fn a_crowd_of_rivals_is_cut_short_with_every_claim_in_it() {
    let project = &scratch().project;
    for number in 0..60 {
        let count = if number < 50 { 900.0 } else { 2000.0 };
        put_statistics(project, number, vec![killed_in(2021, count, None)]);
    }
    put_statistics(project, 60, vec![killed_in(2021, 100.0, None)]);
    rebuild(project).expect("rebuilt");
    let last = rivals(project).pop().expect("the last");
    assert_eq!(last.len(), 16);
    assert!(
        last.contains(&0) && last.contains(&50),
        "both rival claims are there: {last:?}"
    );
}

#[test]
fn the_record_s_own_incidents_are_added_up() {
    let project = &scratch().project;
    put_statistics(project, 1, vec![killed_in(2021, 800.0, Some("Mali"))]);
    put_statistics(project, 2, vec![killed_in(2020, 800.0, Some("Mali"))]);
    put_statistics(project, 3, vec![killed_in(2021, 800.0, Some("Niger"))]);
    rebuild(project).expect("rebuilt");
    let rows = project
        .statistics(None, Page::first(9))
        .expect("statistics");
    let sums: Vec<_> = rows.iter().map(|row| row.record_sum).collect();
    assert_eq!(sums, [Some(3), Some(0), Some(0)]);
}
