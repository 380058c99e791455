use std::io::Write;
use std::process::Stdio;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::{Desk, article};

#[test]
fn standard_input() {
    let desk = Desk::new();
    let mut add = desk
        .command(["add", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    add.stdin
        .take()
        .unwrap()
        .write_all(article(3).as_bytes())
        .unwrap();
    assert!(add.wait_with_output().unwrap().status.success());
    assert!(
        desk.run(["reports"])
            .succeeds()
            .contains("Attack number 3 near Maiduguri")
    );
}

#[test]
fn gzipped_rows_with_fields_of_other_names() {
    let desk = Desk::new();
    let row = serde_json::json!({
        "body_text": "Rebels shelled the port of Hodeidah on Monday, killing nine civilians, doctors said.",
        "head": "Port shelled",
        "day": "2021-02-02",
        "paper": "Red Sea Times",
    });
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    writeln!(packed, "{row}").unwrap();
    desk.write("rows.jsonl.gz", packed.finish().unwrap());
    let fields = [
        "--text-field",
        "body_text",
        "--title-field",
        "head",
        "--date-field",
        "day",
        "--outlet-field",
        "paper",
    ];
    desk.run(["add", "rows.jsonl.gz"].into_iter().chain(fields))
        .succeeds();
    let reports = desk.run(["reports"]).succeeds();
    assert!(
        reports.contains("\t2021-02-02\tRed Sea Times\tPort shelled\t"),
        "{reports}"
    );
}

#[test]
fn every_refusal_has_its_reason() {
    let desk = Desk::new();
    desk.write("in/empty.txt", "");
    desk.write(
        "in/picture.txt",
        [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13],
    );
    desk.write("in/rows.csv", "headline,day\nNine die,2020-01-01\n");
    desk.write("in/french.txt", "Les rebelles ont attaqué le village dans la nuit et tué neuf personnes, selon le maire de la commune.");
    desk.run(["add", "in"]).ends_with(3);
    let problems = desk.run(["problems"]).succeeds();
    for expected in [
        "empty.txt\tempty\t",
        "picture.txt\tbinary\t",
        "\tbad_row\t",
        "french.txt\tlanguage\t",
    ] {
        assert!(
            problems.contains(expected),
            "{expected:?} is missing in\n{problems}"
        );
    }
    assert!(
        problems.contains("--text-field"),
        "the reason says what to do:\n{problems}"
    );
}
