//! Pages with all that news sites put around a text: each beside the report it must become.

mod support;

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use khabar_record::{ProblemKind, Report};
use support::{one, refused};

fn check(page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages")
        .join(page);
    let report = one(page, fs::read(&path).unwrap());
    expect_file![path.with_extension("txt")].assert_eq(&shown(&report));
}

fn shown(report: &Report) -> String {
    let published = report.published.map(|published| {
        let origin = if published.inferred {
            "inferred"
        } else {
            "stated"
        };
        format!("{} ({origin})", published.start)
    });
    let shown = |field: &Option<String>| field.clone().unwrap_or("-".into());
    format!(
        "title: {}\npublished: {}\noutlet: {}\nurl: {}\n\n{}\n",
        shown(&report.title),
        shown(&published),
        shown(&report.outlet),
        shown(&report.url),
        report.text
    )
}

#[test]
fn a_news_page_without_its_furniture() {
    check("ambush.html");
}

#[test]
fn a_short_page() {
    check("short.html");
}

#[test]
fn an_old_page_laid_out_in_tables() {
    check("tables.html");
}

#[test]
fn a_page_that_states_its_date_in_linked_data() {
    check("linked_data.html");
}

#[test]
fn a_page_in_an_old_encoding_with_lines_broken_in_its_source() {
    check("statement.html");
}

#[test]
fn a_brief_beside_a_longer_list_of_other_news() {
    check("brief.html");
}

#[test]
fn a_page_in_sections_with_a_table_of_figures() {
    check("updates.html");
}

#[test]
fn a_page_of_scripts_and_nested_tables_has_no_text() {
    let page = include_bytes!("pages/scripts_only.html");
    assert_eq!(refused("page.html", page).0, ProblemKind::NoText);
}

#[test]
fn elements_nested_without_end_are_refused_before_they_cost_anything() {
    let nested = |times: usize| {
        format!(
            "<html><body>{}Two people were hurt.",
            "<div><p>".repeat(times)
        )
    };
    assert_eq!(one("deep.html", nested(400)).text, "Two people were hurt.");
    assert_eq!(
        refused("deep.html", nested(1_000_000)).0,
        ProblemKind::TooLarge
    );
}

#[test]
fn elements_that_need_no_end_do_not_count_as_nested() {
    let item = "<li>Two people were hurt in the city of Gao.<br><img src='a.jpg'>";
    let page = format!("<html><body><ul>{}</ul></body></html>", item.repeat(1_000));
    assert!(one("list.html", page).text.contains("Gao"));
}
