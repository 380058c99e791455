//! A large file passes through without staying: its own test, as it looks at the whole process.

#![cfg(target_os = "linux")]

mod support;

use std::fs::{self, File};
use std::io::{BufWriter, Write};

use khabar_read::{Options, Progress, Reader};
use support::BODY;
use tempfile::TempDir;

/// Megabytes of JSON lines that are read.
const SIZE: usize = 100;

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

fn write_lines(file: File) -> usize {
    let line = format!(
        "{{\"title\": \"Gao\", \"text\": \"{}\"}}\n",
        BODY.repeat(20)
    );
    let count = SIZE * 1_000_000 / line.len();
    let mut file = BufWriter::new(file);
    (0..count).for_each(|_| file.write_all(line.as_bytes()).unwrap());
    file.flush().unwrap();
    count
}

#[test]
fn a_hundred_megabytes_of_lines_leave_no_trace() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.jsonl");
    let count = write_lines(File::create(&path).unwrap());
    let reader = Reader::new(Options::default());
    let (sources, _) = reader.find(&[path]);
    // What is loaded once, such as the tables, does not count.
    assert!(
        reader
            .read(&sources[0], &Progress::default())
            .next()
            .unwrap()
            .is_ok()
    );
    let before = peak_megabytes();
    let reports = reader.read(&sources[0], &Progress::default());
    assert_eq!(reports.filter(Result::is_ok).count(), count);
    let grown = peak_megabytes() - before;
    assert!(grown <= GROWTH, "grew by {grown} MB");
}
