use khabar_record::{Reading, Report};

use crate::support::{date, exported, killed_in, put, reading, rebuild, report, scratch};

/// Ten reports over four days, with statistics, two files of one content, and near copies.
fn reports() -> Vec<(Report, Reading, Vec<u64>)> {
    let mut all: Vec<_> = (0..10u64)
        .map(|number| {
            let day = format!("2019-06-{:02}", 1 + number % 4);
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
    scratch
        .project
        .rebuild(|rebuild| rebuild.mark_copies(|a, b| a.published == b.published))
        .expect("marked");
    rebuild(&scratch.project).expect("rebuilt");
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

#[test]
fn keys_come_by_day_then_report() {
    let scratch = scratch();
    for number in [5, 1, 4, 2, 3] {
        let day = if number < 3 {
            "2019-06-02"
        } else {
            "2019-06-01"
        };
        let report = report(number, "2019-06-05", "Shots were heard.");
        put(&scratch.project, &report, &reading(&report, day), &[]).expect("kept");
    }
    let mut order = Vec::new();
    let walked = scratch.project.rebuild(|rebuild| {
        rebuild.for_each_key(|account, key: String| -> khabar_store::Result<()> {
            let telling = rebuild.telling(account)?;
            assert_eq!(key, telling.report);
            assert_eq!(
                telling.published.map(|published| published.start),
                Some(date("2019-06-05"))
            );
            order.push(telling.report.trim_start_matches(['r', '0']).to_owned());
            Ok(())
        })
    });
    walked.expect("walked");
    assert_eq!(order, ["3", "4", "5", "1", "2"]);
}
