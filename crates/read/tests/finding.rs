//! Files, folders, patterns and links, named once or twice.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use khabar_read::{Format, Options, Progress, Reader, Source};
use khabar_record::{Problem, ProblemKind};
use support::BODY;
use tempfile::TempDir;

fn folder(files: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, BODY).unwrap();
    }
    folder
}

fn find(paths: &[PathBuf]) -> (Vec<Source>, Vec<Problem>) {
    Reader::new(Options::default()).find(paths)
}

/// The names of the sources below a folder.
fn names(sources: &[Source], folder: &Path) -> Vec<String> {
    let below = |source: &Source| {
        let path = Path::new(source.name()).strip_prefix(folder).unwrap();
        path.to_string_lossy().into_owned()
    };
    sources.iter().map(below).collect()
}

/// The one problem, as its kind and its words.
fn only(problems: &[Problem]) -> (ProblemKind, &str) {
    assert_eq!(problems.len(), 1, "{problems:?}");
    (problems[0].kind, &problems[0].message)
}

#[test]
fn a_folder_is_read_to_its_depths_and_in_order() {
    let folder = folder(&[
        "b.txt",
        "a.md",
        "deep/er/c.html",
        "deep/d.jsonl.gz",
        "e.CSV",
        ".hidden.txt",
        ".git/config.txt",
        "photo.jpg",
        "map.png",
        "README",
    ]);
    let (sources, problems) = find(&[folder.path().into()]);
    let expected = [
        "a.md",
        "b.txt",
        "deep/d.jsonl.gz",
        "deep/er/c.html",
        "e.CSV",
    ];
    assert_eq!(names(&sources, folder.path()), expected);
    let (kind, message) = only(&problems);
    assert_eq!(kind, ProblemKind::Binary);
    assert!(
        message.contains("3 files (1 .jpg, 1 .png, 1 without an extension)"),
        "{message}"
    );
}

#[test]
fn the_order_and_number_of_mentions_do_not_matter() {
    let folder = folder(&["a.txt", "b/c.txt"]);
    let (a, b) = (folder.path().join("a.txt"), folder.path().join("b"));
    let whole = folder.path().to_path_buf();
    let (one, _) = find(&[b.clone(), a.clone(), whole.clone()]);
    let (other, _) = find(&[whole.clone(), a.clone(), b, a]);
    assert_eq!(one, other);
    assert_eq!(names(&one, &whole), ["a.txt", "b/c.txt"]);
}

#[test]
fn patterns() {
    let folder = folder(&["a.txt", "b.txt", "deep/er/c.txt", "d.html"]);
    let (sources, problems) = find(&[folder.path().join("**/*.txt")]);
    assert_eq!(
        names(&sources, folder.path()),
        ["a.txt", "b.txt", "deep/er/c.txt"]
    );
    assert_eq!(problems, []);
    let (_, problems) = find(&[folder.path().join("*.pdf")]);
    assert_eq!(only(&problems).0, ProblemKind::NotFound);
    let (_, problems) = find(&[folder.path().join("***")]);
    assert_eq!(only(&problems).0, ProblemKind::NotFound);
}

#[test]
fn a_file_whose_name_looks_like_a_pattern_is_a_file() {
    let folder = folder(&["[1].txt"]);
    let (sources, _) = find(&[folder.path().join("[1].txt")]);
    assert_eq!(names(&sources, folder.path()), ["[1].txt"]);
}

#[test]
fn what_is_not_there() {
    let empty = TempDir::new().unwrap();
    let (_, problems) = find(&[empty.path().into()]);
    assert_eq!(
        only(&problems),
        (
            ProblemKind::NotFound,
            "no file that khabar reads is in this folder"
        )
    );
    let (_, problems) = find(&[empty.path().join("gone.txt")]);
    assert_eq!(only(&problems).0, ProblemKind::NotFound);
}

#[test]
fn a_file_named_by_the_user_is_never_passed_over() {
    let folder = folder(&[".hidden.txt", "notes", "notes.rst"]);
    let (sources, _) = find(&[
        folder.path().join(".hidden.txt"),
        folder.path().join("notes"),
    ]);
    assert_eq!(names(&sources, folder.path()), [".hidden.txt", "notes"]);
    let rst = [folder.path().join("notes.rst")];
    let (_, problems) = find(&rst);
    assert!(only(&problems).1.contains("--format"), "{problems:?}");
    let options = Options {
        format: Some(Format::Text),
        ..Options::default()
    };
    assert_eq!(Reader::new(options).find(&rst).0.len(), 1);
    fs::write(folder.path().join("report.pdf"), "%PDF-1.7\n").unwrap();
    let (_, problems) = find(&[folder.path().join("report.pdf")]);
    assert!(only(&problems).1.contains("pdftotext"), "{problems:?}");
}

#[test]
fn standard_input_is_a_source() {
    let (sources, _) = find(&["-".into()]);
    assert_eq!(
        (sources[0].name(), sources[0].bytes(), sources[0].format()),
        ("-", 0, None)
    );
}

#[test]
fn a_file_that_vanishes_before_it_is_read() {
    let folder = folder(&["a.txt"]);
    let (sources, _) = find(&[folder.path().into()]);
    fs::remove_file(folder.path().join("a.txt")).unwrap();
    let reader = Reader::new(Options::default());
    let problem = reader
        .read(&sources[0], &Progress::default())
        .next()
        .unwrap()
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::NotFound);
}

#[test]
fn progress_adds_up_to_the_sizes() {
    let folder = folder(&["a.txt", "b/c.html", "d.csv"]);
    let (sources, _) = find(&[folder.path().into()]);
    let (reader, progress) = (Reader::new(Options::default()), Progress::default());
    for source in &sources {
        reader.read(source, &progress).for_each(drop);
    }
    let sizes: u64 = sources.iter().map(Source::bytes).sum();
    assert_eq!(
        (progress.bytes_read(), sizes),
        (sizes, 3 * BODY.len() as u64)
    );
}

#[cfg(unix)]
mod links {
    use std::io::Write;
    use std::os::fd::AsRawFd;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_link_in_a_circle_is_told_and_the_rest_is_read() {
        let folder = folder(&["news/a.txt"]);
        symlink(folder.path(), folder.path().join("news/back")).unwrap();
        symlink(folder.path().join("self"), folder.path().join("self")).unwrap();
        let (sources, problems) = find(&[folder.path().into()]);
        assert_eq!(names(&sources, folder.path()), ["news/a.txt"]);
        assert_eq!(problems.len(), 2, "{problems:?}");
        for problem in &problems {
            assert_eq!(problem.kind, ProblemKind::Unreadable);
            assert!(problem.message.contains("circle"), "{problem:?}");
        }
        let (_, problems) = find(&[folder.path().join("self")]);
        assert!(only(&problems).1.contains("circle"), "{problems:?}");
    }

    #[test]
    fn a_pipe_that_the_shell_names_is_read() {
        let (reader, mut writer) = std::io::pipe().unwrap();
        writer.write_all(BODY.as_bytes()).unwrap();
        drop(writer);
        let (sources, problems) = find(&[format!("/dev/fd/{}", reader.as_raw_fd()).into()]);
        assert_eq!(problems, []);
        let report = Reader::new(Options::default())
            .read(&sources[0], &Progress::default())
            .next();
        assert_eq!(report.unwrap().unwrap().text, BODY);
    }

    #[test]
    fn a_linked_file_is_read_once() {
        let folder = folder(&["a.txt"]);
        symlink(folder.path().join("a.txt"), folder.path().join("b.txt")).unwrap();
        let (sources, problems) = find(&[folder.path().into()]);
        assert_eq!(
            (names(&sources, folder.path()), problems),
            (vec!["a.txt".into()], vec![])
        );
    }

    #[test]
    fn without_permission() {
        let folder = folder(&["a.txt", "locked/b.txt"]);
        let lock = |path: &str, mode| {
            fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(mode))
                .unwrap();
        };
        lock("a.txt", 0o000);
        lock("locked", 0o000);
        if fs::read(folder.path().join("a.txt")).is_ok() {
            eprintln!("skipped: this user (root?) may read everything");
            return;
        }
        let (sources, problems) = find(&[folder.path().into()]);
        lock("locked", 0o755);
        assert_eq!(
            only(&problems),
            (ProblemKind::Unreadable, "no permission to read it")
        );
        let reader = Reader::new(Options::default());
        let problem = reader
            .read(&sources[0], &Progress::default())
            .next()
            .unwrap()
            .unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Unreadable);
    }
}
