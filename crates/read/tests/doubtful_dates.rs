//! A date that can be read in two ways is named, and read once its order is known.

mod support;

use khabar_read::{DateOrder, Options, Reader};
use khabar_record::{Problem, ProblemKind, Report};
use support::BODY;

fn read(order: Option<DateOrder>, name: &str, content: &str) -> Vec<Result<Report, Problem>> {
    let reader = Reader::new(Options {
        date_order: order,
        ..Options::default()
    });
    reader
        .read_bytes(name, content.as_bytes().to_vec())
        .collect()
}

fn sources() -> [(&'static str, String); 4] {
    [
        (
            "a.jsonl",
            serde_json::json!({"text": BODY, "published": "05/03/2024"}).to_string(),
        ),
        ("a.csv", format!("text,date\n\"{BODY}\",05/03/2024\n")),
        ("a.md", format!("---\ndate: 05/03/2024\n---\n\n{BODY}")),
        (
            "a.html",
            format!(
                "<html><head><meta name=pubdate content='05/03/2024'></head><body><p>{BODY}</p></body></html>"
            ),
        ),
    ]
}

#[test]
fn it_is_named_beside_its_report() {
    for (name, content) in sources() {
        let read = read(None, name, &content);
        let [Ok(report), Err(problem)] = &read[..] else {
            panic!("{name}: {read:?}")
        };
        assert_eq!(report.published, None, "{name}");
        assert_eq!(problem.kind, ProblemKind::DoubtfulDate);
        assert_eq!(problem.file, report.file);
        assert!(problem.message.contains("05/03/2024") && problem.message.contains("--date-order"));
    }
}

#[test]
fn its_order_decides() {
    for (name, content) in sources() {
        for (order, day) in [
            (DateOrder::DayFirst, "2024-03-05"),
            (DateOrder::MonthFirst, "2024-05-03"),
        ] {
            let read = read(Some(order), name, &content);
            let [Ok(report)] = &read[..] else {
                panic!("{name}: {read:?}")
            };
            let published = report.published.expect("a date");
            assert_eq!(
                (published.start.to_string(), published.inferred),
                (day.to_owned(), false)
            );
        }
    }
}

#[test]
fn another_date_that_is_clear_makes_it_of_no_account() {
    let content = format!(
        "<html><head><meta name=pubdate content='05/03/2024'><meta name=date content='2024-03-05'></head><body><p>{BODY}</p></body></html>"
    );
    let read = read(None, "a.html", &content);
    assert!(
        matches!(&read[..], [Ok(report)] if report.published.is_some()),
        "{read:?}"
    );
}
