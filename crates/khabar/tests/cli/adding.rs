use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::support::{Desk, Run, article, sample};

#[test]
fn a_summary_says_what_was_read() {
    let desk = Desk::new();
    desk.write("news/one.md", article(1));
    desk.write("news/broken.jsonl", "{\"text\":");
    let summary = desk.run(["add", "news"]).succeeds();
    assert!(summary.starts_with("Read 1 article ("), "{summary}");
    assert!(
        summary.contains("1 input refused: see `khabar problems`"),
        "{summary}"
    );
}

#[test]
fn a_summary_for_machines() {
    let desk = Desk::new();
    desk.write("one.md", article(1));
    desk.write("again.md", article(1));
    let out = desk.run(["add", "one.md", "again.md", "--json"]).succeeds();
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(summary["read"], 2);
    assert_eq!(summary["added"], 1);
    assert_eq!(summary["known"], 1);
    assert_eq!(summary["refused"], 0);
    assert_eq!(summary["stopped"], false);
}

#[test]
fn order_and_threads_make_no_difference() {
    let forwards = Desk::new();
    forwards
        .run(["add", "--threads", "1", sample().to_str().unwrap()])
        .succeeds();
    let backwards = Desk::new();
    let mut files: Vec<_> = fs::read_dir(sample())
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    for file in files.iter().rev() {
        backwards
            .run(["add", "--threads", "3", file.to_str().unwrap()])
            .succeeds();
    }
    assert_eq!(forwards.record(), backwards.record());
    for form in ["csv", "acled", "ucdp", "geojson"] {
        let [one, other] =
            [&forwards, &backwards].map(|desk| desk.run(["export", "--format", form]).succeeds());
        assert_eq!(one, other, "{form}");
    }
}

#[test]
fn reading_again_changes_nothing() {
    let desk = Desk::with_sample();
    let before = desk.record();
    desk.run(["add", sample().to_str().unwrap()]).succeeds();
    assert_eq!(desk.record(), before);
}

#[test]
fn a_run_that_was_killed_goes_on() {
    let desk = Desk::new();
    for number in 0..400 {
        desk.write(&format!("news/{number:03}.md"), article(number));
    }
    let mut killed = desk
        .command(["add", "news", "--quiet"])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Until the first batch is in the file, or so long that it must be.
    for _ in 0..600 {
        std::thread::sleep(Duration::from_millis(50));
        let status = desk.run(["status", "--json"]).out();
        let status: Value = serde_json::from_str(&status).unwrap_or_default();
        if status["reports"]
            .as_u64()
            .is_some_and(|reports| reports > 0)
        {
            break;
        }
    }
    killed.kill().unwrap();
    killed.wait().unwrap();
    let told = desk.run(["status"]).ends_with(0);
    assert!(told.contains("was cut short"), "{told}");
    desk.run(["add", "news", "--quiet"]).succeeds();

    desk.run(["add", "news", "--quiet", "--project", "undisturbed.db"])
        .succeeds();
    let undisturbed = desk
        .run(["export", "--project", "undisturbed.db"])
        .succeeds();
    assert_eq!(desk.record(), undisturbed);
}

#[cfg(unix)]
#[test]
fn a_run_that_is_interrupted_keeps_what_it_read() {
    let desk = Desk::new();
    let mut add = desk
        .command(["add", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Rows that never end: the run is over when it is interrupted, and not before.
    let mut rows = add.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for number in 0.. {
            let row = serde_json::json!({ "text": article(number), "date": "2022-06-01" });
            if writeln!(rows, "{row}").is_err() {
                break;
            }
        }
    });
    std::thread::sleep(Duration::from_secs(2));
    let interrupt = Command::new("kill")
        .args(["-INT", &add.id().to_string()])
        .status();
    assert!(interrupt.unwrap().success());
    let ended = Run(add.wait_with_output().unwrap());
    writer.join().unwrap();
    ended.ends_with(130);
    assert!(ended.out().starts_with("Stopped: read "), "{}", ended.out());
    assert!(desk.run(["incidents"]).succeeds().lines().count() > 1);
}

#[test]
fn what_names_nothing_ends_with_3() {
    let desk = Desk::new();
    desk.write("one.md", article(1));
    desk.run(["add", "one.md", "two.md"]).ends_with(3);
    let problems = desk.run(["problems"]).succeeds();
    assert!(problems.contains("two.md\tnot_found\t"), "{problems}");
    assert!(
        desk.record().contains("one.md"),
        "the other one was read all the same"
    );
}

#[test]
fn nothing_new_leaves_the_incidents_alone() {
    let desk = Desk::with_sample();
    let incidents = || -> i64 {
        let sql = rusqlite::Connection::open(desk.path("khabar.db")).unwrap();
        sql.execute("UPDATE incidents SET title = 'as it was'", [])
            .unwrap();
        let add = ["add", "--quiet", sample().to_str().unwrap()].map(str::to_owned);
        desk.run(add).succeeds();
        let count = "SELECT count(*) FROM incidents WHERE title = 'as it was'";
        sql.query_row(count, [], |row| row.get(0)).unwrap()
    };
    assert!(incidents() > 0);
}
