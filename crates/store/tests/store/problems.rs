use khabar_record::{Problem, ProblemKind};
use khabar_store::{Page, Project};

use crate::support::{put, reading, report, scratch};

fn problem(file: &str, kind: ProblemKind, message: &str) -> Problem {
    Problem {
        file: Some(file.to_owned()),
        kind,
        message: message.to_owned(),
    }
}

fn listed(project: &Project) -> Vec<(String, String)> {
    let problems = project.problems(Page::first(100)).expect("problems");
    problems
        .into_iter()
        .map(|it| (it.file.unwrap_or_default(), it.message))
        .collect()
}

#[test]
fn the_same_problem_is_there_once() {
    let project = &scratch().project;
    for message in ["first try", "second try"] {
        let problems = [
            problem("a.txt", ProblemKind::Empty, message),
            problem("b.txt", ProblemKind::Binary, message),
        ];
        project.put_problems(&problems).expect("kept");
    }
    let again = |file: &str| (file.to_owned(), "second try".to_owned());
    assert_eq!(listed(project), [again("a.txt"), again("b.txt")]);
}

#[test]
fn a_file_that_is_read_at_last_clears_its_problem() {
    let project = &scratch().project;
    let good = report(1, "2020-01-01", "A bridge was blown up.");
    let file = good.file.clone().expect("a file");
    project
        .put_problem(&problem(&file, ProblemKind::Unreadable, "no permission"))
        .expect("kept");
    put(project, &good, &reading(&good, "2020-01-01"), &[]).expect("kept");
    assert_eq!(listed(project), []);
}

#[test]
fn reading_a_table_again_clears_its_rows_and_no_other_file_s() {
    let project = &scratch().project;
    for file in ["t.csv", "t.csv#2", "t.csv#17", "t.csv.bak", "t"] {
        project
            .put_problem(&problem(file, ProblemKind::BadRow, "x"))
            .expect("kept");
    }
    project.clear_problems("t.csv").expect("cleared");
    let left: Vec<_> = listed(project).into_iter().map(|(file, _)| file).collect();
    assert_eq!(left, ["t", "t.csv.bak"]);
}

#[test]
fn a_second_file_of_one_report_is_a_duplicate_whichever_came_first() {
    for reversed in [false, true] {
        let project = &scratch().project;
        let mut files = ["a.txt", "b.txt"];
        if reversed {
            files.reverse();
        }
        for file in files {
            let mut twin = report(1, "2020-01-01", "A bridge was blown up.");
            twin.file = Some(file.to_owned());
            put(project, &twin, &reading(&twin, "2020-01-01"), &[]).expect("kept");
        }
        let files: Vec<_> = listed(project).into_iter().map(|(file, _)| file).collect();
        assert_eq!(files, ["b.txt"]);
        assert_eq!(project.report("r").unwrap().file.as_deref(), Some("a.txt"));
    }
}
