//! What cannot be read: each input with its own reason, and the rest goes on.

mod support;

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use khabar_read::{MAX_ROW, MAX_TEXT};
use khabar_record::ProblemKind;
use support::{BODY, one, read, refused};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn nothing_and_nothing_but_space() {
    assert_eq!(refused("a.txt", "").0, ProblemKind::Empty);
    assert_eq!(refused("a.txt.gz", gzip(b"")).0, ProblemKind::Empty);
    assert_eq!(refused("a.txt", " \n\t\r\n ").0, ProblemKind::Empty);
    assert_eq!(refused("a.jsonl", "\n\n").0, ProblemKind::Empty);
    assert_eq!(refused("a.json", "[]").0, ProblemKind::Empty);
    assert_eq!(refused("a.csv", "title,text\n").0, ProblemKind::Empty);
    assert_eq!(refused("a.txt", "date 2024-03-18\n").0, ProblemKind::Empty);
}

#[test]
fn what_is_not_text_is_named() {
    let (kind, message) = refused("a.txt", "%PDF-1.7\n1 0 obj\n<< >>");
    assert_eq!(kind, ProblemKind::Binary);
    assert!(
        message.contains("a PDF") && message.contains("pdftotext"),
        "{message}"
    );
    let (kind, message) = refused("a.txt", b"PK\x03\x04\x14\x00\x06\x00word/document.xml");
    assert_eq!(kind, ProblemKind::Binary);
    assert!(message.contains("Word"), "{message}");
    assert_eq!(
        refused("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00").0,
        ProblemKind::Binary
    );
    assert_eq!(refused("a.txt", b"Killed\x00three").0, ProblemKind::Binary);
    assert_eq!(
        refused("a.txt.gz", gzip(&gzip(b"packed twice"))).0,
        ProblemKind::Binary
    );
}

#[test]
fn a_text_that_opens_like_a_picture_is_a_text() {
    let text = format!("RIFF between two factions. {BODY}");
    assert_eq!(one("a.txt", &text).text, text);
}

#[test]
fn a_text_over_the_limit() {
    let line = "a".repeat(50_000_000);
    assert_eq!(refused("a.txt", &line).0, ProblemKind::TooLarge);
    let text = format!("{BODY}\n").repeat(MAX_TEXT / BODY.len() + 1);
    let (kind, message) = refused("a.txt", &text);
    assert_eq!(kind, ProblemKind::TooLarge);
    assert!(message.contains("2 MB"), "{message}");
    assert_eq!(refused("a.html", &line).0, ProblemKind::TooLarge);
}

#[test]
fn a_row_over_the_limit_does_not_cost_the_next() {
    let long = format!("{{\"text\": \"{}\"}}", "a".repeat(MAX_ROW));
    let good = format!("{{\"text\": \"{BODY}\"}}");
    for (name, bytes) in [
        ("a.jsonl", format!("{long}\n{good}\n")),
        ("a.json", format!("[{long},\n{good}]")),
    ] {
        let all = read(name, bytes);
        let problem = all[0].as_ref().unwrap_err();
        assert_eq!(problem.kind, ProblemKind::TooLarge);
        assert_eq!(problem.file.as_deref(), Some(format!("{name}#1").as_str()));
        assert_eq!(all[1].as_ref().unwrap().text, BODY);
    }
}

#[test]
fn a_quotation_mark_left_open_does_not_swallow_the_memory() {
    let good = format!("title,text\nGao,\"{BODY}\"\n");
    let all = read(
        "a.csv",
        format!("{good}Gao,\"{}", "open\n".repeat(MAX_ROW / 5 + 100_000)),
    );
    assert!(all[0].is_ok());
    let problem = all[1].as_ref().unwrap_err();
    assert_eq!(problem.kind, ProblemKind::TooLarge);
    assert!(
        problem.message.contains("quotation mark"),
        "{}",
        problem.message
    );
    assert_eq!(all.len(), 2);
}

#[test]
fn gzip_that_grows_without_bound() {
    let (kind, _) = refused("a.txt.gz", gzip(&vec![b'a'; 80_000_000]));
    assert_eq!(kind, ProblemKind::TooLarge);
    let all = read("a.jsonl.gz", gzip(&vec![b' '; 100_000_000]));
    let problem = all.last().unwrap().as_ref().unwrap_err();
    assert_eq!(problem.kind, ProblemKind::TooLarge);
    assert!(problem.message.contains("gzip"), "{}", problem.message);
}

#[test]
fn broken_gzip_gives_the_rows_before_the_break() {
    let rows: String = (0..5_000)
        .map(|number| format!("{{\"title\": \"Report {number}\", \"text\": \"{BODY}\"}}\n"))
        .collect();
    let whole = gzip(rows.as_bytes());
    let all = read("a.jsonl.gz", &whole[..whole.len() - whole.len() / 4]);
    assert!(all.len() > 1_000 && all.len() < 5_000, "{}", all.len());
    let (last, before) = all.split_last().unwrap();
    assert!(before.iter().all(Result::is_ok));
    let problem = last.as_ref().unwrap_err();
    assert_eq!(
        (problem.kind, problem.file.as_deref()),
        (ProblemKind::Unreadable, Some("a.jsonl.gz"))
    );
    assert_eq!(
        refused("a.gz", b"\x1f\x8b\x08\x00not gzip at all").0,
        ProblemKind::Unreadable
    );
}

#[test]
fn broken_rows_of_json() {
    let rows = format!(
        "{{\"text\": \"{BODY}\"}}\n{{\"text\": \"cut of\n\n[1, 2]\n{{\"headline\": \"Gao\", \"story\": \"x\"}}\n{{\"text\": null}}\n"
    );
    let all = read("a.jsonl", rows);
    assert!(all[0].is_ok());
    let problems: Vec<_> = all[1..]
        .iter()
        .map(|row| row.as_ref().unwrap_err())
        .collect();
    assert!(
        problems
            .iter()
            .all(|problem| problem.kind == ProblemKind::BadRow)
    );
    let files: Vec<_> = problems
        .iter()
        .filter_map(|problem| problem.file.as_deref())
        .collect();
    assert_eq!(files, ["a.jsonl#2", "a.jsonl#4", "a.jsonl#5", "a.jsonl#6"]);
    let missing = &problems[2].message;
    assert!(
        missing.contains("headline, story") && missing.contains("--text-field"),
        "{missing}"
    );
    assert!(
        problems[3].message.contains("'text' has no text"),
        "{}",
        problems[3].message
    );
}

#[test]
fn a_json_file_that_breaks_off() {
    let all = read(
        "a.json",
        format!("[{{\"text\": \"{BODY}\"}}, {{\"text\": \"Gao"),
    );
    assert!(all[0].is_ok());
    assert_eq!(all[1].as_ref().unwrap_err().kind, ProblemKind::BadRow);
    assert_eq!(all.len(), 2);
    assert_eq!(
        refused("a.json", "three were killed").0,
        ProblemKind::BadRow
    );
}

#[test]
fn a_row_with_too_few_fields_does_not_cost_the_next() {
    let all = read(
        "a.csv",
        format!("title,text\nonly a title\nGao,\"{BODY}\"\n"),
    );
    let problem = all[0].as_ref().unwrap_err();
    assert_eq!(
        (problem.kind, problem.file.as_deref()),
        (ProblemKind::BadRow, Some("a.csv#2"))
    );
    assert!(all[1].is_ok());
}

#[test]
fn a_table_without_a_text_field_is_told_once() {
    let rows = "Gao,9 May 2023\n".repeat(1_000);
    let (kind, message) = refused("a.csv", format!("place,when\n{rows}"));
    assert_eq!(kind, ProblemKind::BadRow);
    assert!(
        message.contains("place, when") && message.contains("--text-field"),
        "{message}"
    );
}
