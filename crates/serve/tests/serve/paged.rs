//! Long lists come in pages of fifty, each thing once.

use std::collections::BTreeSet;
use std::path::Path;

use khabar_record::{Problem, ProblemKind, Reading, Report};
use khabar_store::{Entry, Mode, Project, Sketch};

use crate::support::get_from;

fn report(number: usize) -> Report {
    Report {
        id: format!("r{number:016x}"),
        file: None,
        url: None,
        title: Some(format!("Notice {number}")),
        outlet: None,
        published: None,
        language: "en".to_owned(),
        text: format!("Notice {number} of the harbour office."),
        copy_of: None,
    }
}

fn harbour(reports: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let project = Project::open(folder.path().join("khabar.db"), Mode::Create).expect("a project");
    let reading = Reading::default();
    for number in 0..reports {
        let report = report(number);
        let entry = Entry {
            report: &report,
            reading: &reading,
            sketch: Sketch::default(),
        };
        project.put(&[entry]).expect("kept");
        let problem = Problem {
            file: Some(format!("{number}.txt")),
            kind: ProblemKind::NoDate,
            message: "no date".to_owned(),
        };
        project.put_problem(&problem).expect("kept");
    }
    folder
}

fn ids(project: &Path, address: &str) -> Vec<String> {
    let reply = get_from(project, address);
    assert_eq!(reply.status, 200, "{address}");
    let links = reply.body.split("href=\"/reports/").skip(1);
    links.map(|link| link[..17].to_owned()).collect()
}

#[test]
fn every_report_is_on_one_page() {
    let folder = harbour(120);
    let project = folder.path().join("khabar.db");
    for list in ["/reports?", "/search?words=harbour&"] {
        let pages: Vec<Vec<String>> = (1..=4)
            .map(|page| ids(&project, &format!("{list}page={page}")))
            .collect();
        let sizes: Vec<usize> = pages.iter().map(Vec::len).collect();
        assert_eq!(sizes, [50, 50, 20, 0], "{list}");
        let all: BTreeSet<String> = pages.into_iter().flatten().collect();
        assert_eq!(all.len(), 120, "{list}");
    }
}

#[test]
fn pages_lead_to_each_other_and_no_further() {
    let folder = harbour(120);
    let project = folder.path().join("khabar.db");
    let page = |number: u32| {
        get_from(
            &project,
            &format!("/search?words=harbour+office&page={number}"),
        )
        .body
    };
    let to = |number: u32| format!("href=\"/search?page={number}&amp;words=harbour+office\"");
    assert!(page(1).contains(&to(2)) && !page(1).contains("Previous"));
    assert!(page(2).contains(&to(1)) && page(2).contains(&to(3)));
    assert!(page(3).contains(&to(2)) && !page(3).contains("Next"));
    assert!(!page(4).contains("Next"));
    let problems = |number: u32| get_from(&project, &format!("/problems?page={number}")).body;
    assert!(problems(2).contains("Next") && !problems(3).contains("Next"));
}

#[test]
fn a_list_that_fits_has_no_pages() {
    let folder = harbour(50);
    let project = folder.path().join("khabar.db");
    assert!(
        !get_from(&project, "/reports")
            .body
            .contains("class=\"pager\"")
    );
}
