use std::fs;

use crate::support::{Desk, article};

#[test]
fn no_project_yet() {
    let said = Desk::new().run(["incidents"]).ends_with(1);
    assert!(
        said.starts_with("khabar: there is no project at khabar.db: `khabar add"),
        "{said}"
    );
}

#[test]
fn a_file_that_is_no_project() {
    let desk = Desk::new();
    desk.write(
        "khabar.db",
        "Dear diary, nothing happened today. ".repeat(40),
    );
    let said = desk.run(["status"]).ends_with(1);
    assert!(said.contains("is not a khabar project"), "{said}");
    let said = desk.run(["add", "khabar.db"]).ends_with(1);
    assert!(said.contains("is not a khabar project"), "{said}");
}

#[test]
fn a_damaged_project() {
    let desk = Desk::with_sample();
    let mut bytes = fs::read(desk.path("khabar.db")).unwrap();
    for byte in bytes.iter_mut().skip(4096) {
        *byte = 0xa5;
    }
    desk.write("khabar.db", bytes);
    let said = desk.run(["incidents"]).ends_with(1);
    assert!(said.contains("damaged"), "{said}");
}

#[test]
fn a_project_of_a_newer_khabar() {
    let desk = Desk::with_sample();
    let mut bytes = fs::read(desk.path("khabar.db")).unwrap();
    // SQLite keeps the user's version, which is the project's form, in these four bytes.
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    desk.write("khabar.db", bytes);
    let said = desk.run(["status"]).ends_with(1);
    assert!(
        said.contains("newer khabar") && said.contains("update khabar"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn a_project_that_may_not_be_written() {
    use std::os::unix::fs::PermissionsExt;

    let desk = Desk::with_sample();
    desk.write("one.md", article(1));
    let project = desk.path("khabar.db");
    let allow = |mode| fs::set_permissions(&project, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o444);
    desk.run(["incidents"]).succeeds();
    let is_root = fs::OpenOptions::new().append(true).open(&project).is_ok();
    if !is_root {
        let said = desk.run(["add", "one.md"]).ends_with(1);
        assert!(said.contains("cannot be written to"), "{said}");
    }
}

#[test]
fn a_project_that_another_process_writes() {
    let desk = Desk::with_sample();
    desk.write("one.md", article(1));
    let other = rusqlite::Connection::open(desk.path("khabar.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    desk.run(["incidents"]).succeeds();
    let said = desk.run(["add", "one.md"]).ends_with(1);
    assert!(said.contains("in use by another process"), "{said}");
}

#[test]
fn an_id_that_nothing_has() {
    let desk = Desk::with_sample();
    let said = desk.run(["show", "i000000000000ff"]).ends_with(1);
    assert!(
        said.contains("there is no incident") && said.contains("`khabar incidents`"),
        "{said}"
    );
    let said = desk.run(["show", "i"]).ends_with(1);
    assert!(said.contains("give more of it"), "{said}");
}

/// A limit on the size of files stands in for a disk without room, which only root could make.
#[cfg(unix)]
#[test]
fn a_disk_without_room() {
    let desk = Desk::with_sample();
    let before = desk.record();
    let rows = (0..400).map(|number| serde_json::json!({ "text": article(number) }).to_string());
    desk.write("rows.jsonl", rows.collect::<Vec<_>>().join("\n"));
    let add = format!(
        "trap '' XFSZ; ulimit -f 400; exec '{}' add rows.jsonl",
        env!("CARGO_BIN_EXE_khabar")
    );
    let mut limited = std::process::Command::new("bash");
    limited.current_dir(desk.path("")).args(["-c", &add]);
    let run = crate::support::Run(limited.output().expect("bash starts"));
    let said = run.ends_with(1);
    assert!(said.contains("nothing that was saved is lost"), "{said}");
    assert_eq!(desk.record(), before, "the project is as it was");
    desk.run(["add", "rows.jsonl"]).succeeds();
    assert!(desk.run(["incidents"]).succeeds().lines().count() > 1);
}
