use std::fs;
use std::path::Path;
use std::process::Command;

use khabar_store::{Error, Mode, Project};

use crate::support::{exported, put, reading, rebuild, report, scratch};

fn open(path: &Path) -> Result<Project, Error> {
    Project::open(path, Mode::ReadWrite)
}

#[test]
fn no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.db");
    assert!(matches!(open(&path), Err(Error::Missing(_))));
    assert!(!path.exists(), "looking makes no file");
    let nowhere = folder.path().join("no/such/folder/khabar.db");
    assert!(matches!(
        Project::open(nowhere, Mode::Create),
        Err(Error::CannotOpen { .. })
    ));
}

#[test]
fn another_kind_of_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.db");
    fs::write(
        &path,
        "Dear editor, this is no project at all. ".repeat(100),
    )
    .unwrap();
    for mode in [Mode::Create, Mode::ReadWrite, Mode::ReadOnly] {
        assert!(matches!(
            Project::open(&path, mode),
            Err(Error::NotAProject(_))
        ));
    }
}

#[test]
fn another_program_s_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE bees (hive)")
        .unwrap();
    assert!(matches!(
        Project::open(&path, Mode::Create),
        Err(Error::NotAProject(_))
    ));
}

#[test]
fn a_newer_form() {
    let scratch = scratch();
    let path = scratch.project.path().to_owned();
    drop(scratch.project);
    rusqlite::Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 999)
        .unwrap();
    assert!(matches!(open(&path), Err(Error::Newer { found: 999, .. })));
}

#[test]
fn a_damaged_file() {
    let scratch = scratch();
    for number in 0..200 {
        let report = report(
            number,
            "2020-01-01",
            &"Shells fell on the quay. ".repeat(40),
        );
        put(
            &scratch.project,
            &report,
            &reading(&report, "2020-01-01"),
            &[],
        )
        .unwrap();
    }
    let path = scratch.project.path().to_owned();
    drop(scratch.project);
    let mut bytes = fs::read(&path).unwrap();
    bytes[4096..].fill(0xA5);
    fs::write(&path, bytes).unwrap();
    let read = open(&path).and_then(|project| project.report_count());
    assert!(matches!(read, Err(Error::Corrupt { .. })), "{read:?}");
}

#[test]
fn a_row_that_somebody_edited() {
    let scratch = scratch();
    put_one(&scratch.project, 1).unwrap();
    let other = rusqlite::Connection::open(scratch.project.path()).unwrap();
    other
        .execute("UPDATE accounts SET body = x'00ff'", [])
        .unwrap();
    let rebuilt = rebuild(&scratch.project);
    assert!(
        matches!(rebuilt, Err(Error::Unreadable { .. })),
        "{rebuilt:?}"
    );
}

#[test]
fn a_file_in_use() {
    let scratch = scratch();
    let other = rusqlite::Connection::open(scratch.project.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let reader = Project::open(scratch.project.path(), Mode::ReadOnly).unwrap();
    assert_eq!(
        reader.report_count().unwrap(),
        0,
        "reading goes on beside the writer"
    );
    let written = scratch.project.put_problems(&[]);
    assert!(matches!(written, Err(Error::Locked(_))), "{written:?}");
}

fn put_one(project: &Project, number: u64) -> Result<(), Error> {
    let report = report(number, "2020-01-01", "Shells fell on the quay.");
    put(project, &report, &reading(&report, "2020-01-01"), &[7])
}

#[test]
fn writing_through_a_reader() {
    let scratch = scratch();
    let reader = Project::open(scratch.project.path(), Mode::ReadOnly).unwrap();
    let written = put_one(&reader, 1);
    assert!(matches!(written, Err(Error::ReadOnly(_))), "{written:?}");
}

/// Set in the child process that [`a_killed_run_loses_what_was_not_committed_and_no_more`] starts.
const VICTIM: &str = "KHABAR_TEST_VICTIM";

#[test]
fn a_killed_run_loses_what_was_not_committed_and_no_more() {
    if let Some(path) = std::env::var_os(VICTIM) {
        die_half_way(Path::new(&path));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("khabar.db");
    let this = "accidents::a_killed_run_loses_what_was_not_committed_and_no_more";
    let test = std::env::current_exe().unwrap();
    let child = Command::new(test)
        .args(["--exact", this])
        .env(VICTIM, &path)
        .output()
        .unwrap();
    assert!(!child.status.success(), "the child dies");

    let project = open(&path).expect("the file is whole");
    let status = project.status().unwrap();
    assert_eq!(
        (status.reports, status.incidents),
        (2, 1),
        "the last whole rebuild stands"
    );
    put_one(&project, 3).expect("the next run goes on");
    assert!(project.needs_rebuild().unwrap());
    rebuild(&project).expect("rebuilt");
    assert!(!project.needs_rebuild().unwrap());

    let undisturbed = scratch();
    (1..=3)
        .try_for_each(|number| put_one(&undisturbed.project, number))
        .unwrap();
    rebuild(&undisturbed.project).unwrap();
    assert_eq!(exported(&project), exported(&undisturbed.project));
}

/// Commits two reports and their incident, and dies in the middle of the next rebuild.
fn die_half_way(path: &Path) -> ! {
    let project = Project::open(path, Mode::Create).unwrap();
    (1..=2)
        .try_for_each(|number| put_one(&project, number))
        .unwrap();
    rebuild(&project).unwrap();
    let _ = project.rebuild(|_, _| std::process::abort());
    unreachable!("the process is gone")
}
