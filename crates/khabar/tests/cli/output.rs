use std::process::Stdio;

use crate::support::Desk;

#[test]
fn a_pipe_gets_rows_with_tabs_and_no_colour() {
    let desk = Desk::with_sample();
    let incidents = desk.run(["incidents"]).succeeds();
    let mut lines = incidents.lines();
    assert_eq!(
        lines.next(),
        Some("id\tdate\tplace\ttype\tkilled\treports\tgrade")
    );
    assert!(lines.clone().count() >= 3, "{incidents}");
    for line in lines {
        assert_eq!(line.split('\t').count(), 7, "{line}");
    }
    assert!(!incidents.contains('\u{1b}'), "no colour in a pipe");
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let desk = Desk::with_sample();
    let mut export = desk
        .command(["export"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(export.stdout.take());
    let ended = export.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

#[test]
fn exports_go_to_a_file_whole() {
    let desk = Desk::with_sample();
    desk.run(["export", "--output", "record.json"]).succeeds();
    assert_eq!(
        std::fs::read_to_string(desk.path("record.json")).unwrap(),
        desk.record()
    );
    let said = desk
        .run(["export", "--output", "nowhere/record.json"])
        .ends_with(1);
    assert!(
        said.contains("nowhere/record.json cannot be written"),
        "{said}"
    );
}

#[test]
fn parquet_goes_down_a_pipe() {
    let run = Desk::with_sample().run(["export", "--format", "parquet", "--table", "figures"]);
    run.ends_with(0);
    assert!(run.0.stdout.starts_with(b"PAR1") && run.0.stdout.ends_with(b"PAR1"));
}

#[test]
fn the_course_has_its_parts_and_its_json() {
    let desk = Desk::with_sample();
    let course = desk.run(["course", "--by", "year"]).succeeds();
    for heading in ["How often", "Where"] {
        assert!(course.lines().any(|line| line == heading), "{course}");
    }
    let json = desk.run(["course", "--json"]).succeeds();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(
        json["periods"]
            .as_array()
            .is_some_and(|rows| !rows.is_empty())
    );
}
