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

#[test]
fn a_date_that_can_be_read_in_two_ways() {
    let desk = Desk::new();
    let row = serde_json::json!({ "text": article(5), "published": "05/03/2024" });
    desk.write("rows.jsonl", row.to_string());
    let summary = desk.run(["add", "rows.jsonl"]).succeeds();
    assert!(
        summary.contains("1 date left out that can be read in two ways"),
        "{summary}"
    );
    let problems = desk.run(["problems"]).succeeds();
    assert!(
        problems.contains("rows.jsonl#1\tdoubtful_date\t") && problems.contains("05/03/2024"),
        "{problems}"
    );
    desk.run([
        "add",
        "rows.jsonl",
        "--date-order",
        "dmy",
        "--project",
        "sure.db",
    ])
    .succeeds();
    let reports = desk.run(["reports", "--project", "sure.db"]).succeeds();
    assert!(reports.contains("2024-03-05"), "{reports}");
    desk.run(["add", "rows.jsonl", "--date-order", "ymd"])
        .ends_with(2);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_files_without_permission() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let desk = Desk::new();
    desk.write("in/good.md", article(7));
    desk.write("in/closed.txt", article(8));
    symlink("../in", desk.path("in/round")).unwrap();
    symlink("itself", desk.path("in/itself")).unwrap();
    let closed = std::fs::Permissions::from_mode(0o000);
    std::fs::set_permissions(desk.path("in/closed.txt"), closed).unwrap();
    desk.run(["add", "in"]).succeeds();
    let problems = desk.run(["problems"]).succeeds();
    assert!(problems.contains("leads in a circle"), "{problems}");
    // Nothing is closed to root.
    let is_root = std::fs::read(desk.path("in/closed.txt")).is_ok();
    assert!(
        is_root || problems.contains("no permission to read it"),
        "{problems}"
    );
}
