//! A large file passes through without staying: its own test, as it looks at the whole process.

#![cfg(target_os = "linux")]

mod support;

use std::fs::{self, File};
use std::io::{BufWriter, Write};

use khabar_read::{Options, Progress, Reader};
use support::BODY;
use tempfile::TempDir;

/// Megabytes by which the process may grow meanwhile.
const GROWTH: usize = 8;

fn peak_megabytes() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    peak.trim()
        .trim_end_matches(" kB")
        .parse::<usize>()
        .unwrap()
        / 1_000
}

/// Writes so many megabytes of rows with what stands before, between and behind them.
fn write_rows(file: File, megabytes: usize, [before, row, between, behind]: [&str; 4]) -> usize {
    let count = megabytes * 1_000_000 / row.len();
    let mut file = BufWriter::new(file);
    file.write_all(before.as_bytes()).unwrap();
    for _ in 1..count {
        file.write_all(row.as_bytes()).unwrap();
        file.write_all(between.as_bytes()).unwrap();
    }
    file.write_all(row.as_bytes()).unwrap();
    file.write_all(behind.as_bytes()).unwrap();
    file.flush().unwrap();
    count
}

fn check(name: &str, megabytes: usize, parts: [&str; 4]) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    let count = write_rows(File::create(&path).unwrap(), megabytes, parts);
    let reader = Reader::new(Options::default());
    let (sources, _) = reader.find(&[path]);
    let first = reader.read(&sources[0], &Progress::default()).next();
    // What is loaded once, such as the tables, does not count.
    assert!(first.is_some_and(|first| first.is_ok()));
    let before = peak_megabytes();
    let reports = reader.read(&sources[0], &Progress::default());
    assert_eq!(reports.filter(Result::is_ok).count(), count);
    let grown = peak_megabytes() - before;
    assert!(grown <= GROWTH, "{name} made it grow by {grown} MB");
}

#[test]
fn files_of_rows_leave_no_trace() {
    let text = BODY.repeat(20);
    let object = format!("{{\"title\": \"Gao\", \"text\": \"{text}\"}}");
    check("a.jsonl", 100, ["", &object, "\n", "\n"]);
    check("a.json", 20, ["[", &object, ",\n", "]"]);
    check(
        "a.csv",
        20,
        ["title,text\n", &format!("Gao,\"{text}\""), "\n", "\n"],
    );
}
