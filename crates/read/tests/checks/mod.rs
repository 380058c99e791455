//! What holds for any bytes at all; run by the property tests and by the fuzz target.

use khabar_read::{Options, Reader, parse_published};
use khabar_record::{Problem, Report};

const NAMES: [&str; 8] = [
    "a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.csv", "a.tsv", "a",
];

/// Whatever a file is called: reports or problems, at least one, and the same each time.
pub fn check(bytes: &[u8]) {
    for name in NAMES {
        let all = read(name, bytes);
        assert!(!all.is_empty());
        assert!(all.iter().all(|result| is_sound(result, name)), "{all:?}");
        assert_eq!(all, read(name, bytes));
    }
    let day = std::str::from_utf8(bytes).ok().and_then(parse_published);
    assert!(day.is_none_or(|day| day.start <= day.end), "{day:?}");
}

fn read(name: &str, bytes: &[u8]) -> Vec<Result<Report, Problem>> {
    Reader::new(Options::default())
        .read_bytes(name, bytes.to_vec())
        .collect()
}

fn is_sound(result: &Result<Report, Problem>, name: &str) -> bool {
    match result {
        Ok(report) => {
            let named = report
                .file
                .as_deref()
                .is_some_and(|file| file.starts_with(name));
            named && report.id.len() == 17 && !report.text.trim().is_empty()
        }
        Err(problem) => problem.file.is_some() && !problem.message.is_empty(),
    }
}
