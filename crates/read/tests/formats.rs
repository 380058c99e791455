//! Every form that a report may come in.

mod support;

use khabar_read::{Fields, Format, Options, Reader};
use khabar_record::{DatePrecision, Report};
use support::{BODY, one, read};

fn day(report: &Report) -> String {
    report.published.expect("it has a date").start.to_string()
}

fn stated(report: &Report) -> bool {
    !report.published.expect("it has a date").inferred
}

#[test]
fn plain_text_keeps_its_bytes_but_for_line_ends() {
    let report = one(
        "a.txt",
        format!("\u{feff}  {BODY}\r\n\r\n\tThe zero\u{200b}width stays. \r"),
    );
    assert_eq!(
        report.text,
        format!("  {BODY}\n\n\tThe zero\u{200b}width stays. \n")
    );
    assert_eq!((report.title, report.published), (None, None));
    assert_eq!(report.language, "en");
}

#[test]
fn an_opening_date_is_not_part_of_the_text() {
    let alone = one(
        "a.txt",
        format!("date 2023-05-09\n\nThree killed near Gao\n\n{BODY}\n"),
    );
    assert_eq!(alone.title.as_deref(), Some("Three killed near Gao"));
    assert_eq!(alone.text, format!("Three killed near Gao\n\n{BODY}\n"));
    let before = one("a.txt", format!(" date 2023-05-09 {BODY}\n\nMore."));
    assert_eq!(before.text, format!("{BODY}\n\nMore."));
    assert_eq!(
        (day(&alone), day(&before)),
        ("2023-05-09".into(), "2023-05-09".into())
    );
    assert!(stated(&alone) && stated(&before));
    let sentence = one("a.txt", format!("Date palms burnt. {BODY}"));
    assert!(sentence.text.starts_with("Date palms"));
}

#[test]
fn a_first_line_is_a_headline_only_where_it_looks_like_one() {
    let title = |text: &str| one("a.txt", text).title;
    assert_eq!(
        title(&format!("Clashes in Gao\n\n{BODY}")).as_deref(),
        Some("Clashes in Gao")
    );
    assert_eq!(
        title(&format!("# Clashes in Gao\n{BODY}")).as_deref(),
        Some("Clashes in Gao")
    );
    assert_eq!(title(&format!("Clashes went on in Gao.\n\n{BODY}")), None);
    assert_eq!(title(&format!("Clashes in Gao\n{BODY}")), None);
    assert_eq!(title(&format!("{BODY} {BODY}\n\n{BODY}")), None);
    assert_eq!(title("Clashes in Gao\n\n"), None);
}

#[test]
fn front_matter_in_both_dialects() {
    let yaml = "---\ntitle: \"Clashes in Gao\"\ndate: 9 May 2023\noutlet: Sahel Wire\nurl: https://sahel.example/1\ntags: [a, b]\n---\n\n";
    let toml = "+++\ntitle = 'Clashes in Gao'\npublished = 2023-05-09T10:00:00Z\nsource = \"Sahel Wire\"\nurl = \"https://sahel.example/1\"\n+++\n";
    for head in [yaml, toml] {
        let report = one("a.md", format!("{head}{BODY}"));
        assert_eq!(report.title.as_deref(), Some("Clashes in Gao"));
        assert_eq!(report.outlet.as_deref(), Some("Sahel Wire"));
        assert_eq!(report.url.as_deref(), Some("https://sahel.example/1"));
        assert_eq!(day(&report), "2023-05-09");
        assert_eq!(report.text, format!("Clashes in Gao\n\n{BODY}"));
    }
}

#[test]
fn a_rule_across_the_text_is_not_front_matter() {
    let text = format!("---\n{BODY}\n---\n{BODY}");
    assert_eq!(one("a.md", &text).text, text);
}

#[test]
fn a_page_under_a_texts_name_is_a_page() {
    let report = one(
        "a.txt",
        format!("<!DOCTYPE html><html><body><p>{BODY}</p></body></html>"),
    );
    assert_eq!(report.text, BODY);
}

#[test]
fn rows_in_every_form_give_the_same_report() {
    let json = format!(
        r#"{{"title": "Clashes in Gao", "published": "2023-05-09", "outlet": "Sahel Wire", "url": "https://sahel.example/1", "text": "{BODY}"}}"#
    );
    let header = "title,published,outlet,url,text";
    let row = [
        "Clashes in Gao",
        "2023-05-09",
        "Sahel Wire",
        "https://sahel.example/1",
    ];
    let table = |mark: &str| {
        format!(
            "{}\n{}{mark}\"{BODY}\"\n",
            header.replace(',', mark),
            row.join(mark)
        )
    };
    let inputs = [
        ("a.jsonl", json.clone()),
        ("a.ndjson", format!("\n{json}\r\n")),
        ("a.json", json.clone()),
        ("a.json", format!("[{json}]")),
        ("a.csv", table(",")),
        ("a.csv", table(";")),
        ("a.csv", table("|")),
        ("a.tsv", table("\t")),
    ];
    let expected = one("a.jsonl", &json);
    assert_eq!(expected.text, format!("Clashes in Gao\n\n{BODY}"));
    assert_eq!(
        (day(&expected), stated(&expected)),
        ("2023-05-09".into(), true)
    );
    for (name, bytes) in inputs {
        let report = one(name, &bytes);
        assert_eq!(
            Report {
                file: expected.file.clone(),
                ..report
            },
            expected,
            "{name}: {bytes}"
        );
    }
}

#[test]
fn a_row_is_named_by_its_line_and_a_tables_as_a_spreadsheet_counts() {
    let json = format!("\n{{\"text\": \"{BODY}\"}}");
    assert_eq!(one("a.jsonl", json).file.as_deref(), Some("a.jsonl#2"));
    assert_eq!(
        one("a.csv", format!("text\n\"{BODY}\"")).file.as_deref(),
        Some("a.csv#2")
    );
}

#[test]
fn a_title_is_put_before_the_text_only_where_it_is_not_there() {
    let row = format!(r##"{{"title": "Clashes in  Gao", "text": "# CLASHES IN GAO\n\n{BODY}"}}"##);
    let report = one("a.jsonl", row);
    assert_eq!(report.title.as_deref(), Some("Clashes in Gao"));
    assert_eq!(report.text, format!("# CLASHES IN GAO\n\n{BODY}"));
}

#[test]
fn other_names_for_fields() {
    let fields = Fields {
        text: vec!["story.body".into()],
        published: vec!["WHEN".into()],
        ..Fields::default()
    };
    let reader = Reader::new(Options {
        fields,
        ..Options::default()
    });
    let row = format!(
        r#"{{"story": {{"body": ["{BODY}", "More."]}}, "when": 1683590400, "source": {{"name": "Sahel Wire"}}}}"#
    );
    let report = reader
        .read_bytes("a.jsonl", row.into_bytes())
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(report.text, format!("{BODY}\n\nMore."));
    assert_eq!(day(&report), "2023-05-09");
    assert_eq!(report.outlet.as_deref(), Some("Sahel Wire"));
}

#[test]
fn a_given_format_counts_more_than_the_name() {
    let options = Options {
        format: Some(Format::Text),
        ..Options::default()
    };
    let json = format!("{{\"text\": \"{BODY}\"}}");
    let reader = Reader::new(options);
    let report = reader
        .read_bytes("a.json", json.clone().into_bytes())
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(report.text, json);
}

#[test]
fn without_a_name_the_first_bytes_tell() {
    let json = format!("{{\"text\": \"{BODY}\"}}");
    let pretty = format!("{{\n  \"text\": \"{BODY}\"\n}}");
    for bytes in [
        json.clone(),
        format!("{json}\n"),
        format!("[{json}]"),
        pretty,
        BODY.to_owned(),
    ] {
        assert_eq!(one("-", &bytes).text, BODY, "{bytes}");
    }
    assert_eq!(read("-", format!("{json}\n{json}\n")).len(), 2);
    assert_eq!(
        one("-", format!("<html><body><p>{BODY}</p></body></html>")).text,
        BODY
    );
}

#[test]
fn an_address_or_a_files_name_gives_a_date_away() {
    let row = format!(r#"{{"url": "https://sahel.example/2023/may/09/gao", "text": "{BODY}"}}"#);
    let by_address = one("a.jsonl", row);
    let by_name = one("news/2023-05-09-gao.txt", BODY);
    for report in [by_address, by_name] {
        assert_eq!(
            (day(&report), stated(&report)),
            ("2023-05-09".into(), false)
        );
    }
    let row = format!(r#"{{"url": "https://sahel.example/2023/05/", "text": "{BODY}"}}"#);
    let month = one("2023-05-09.jsonl", row).published.unwrap();
    assert_eq!(month.precision, DatePrecision::Month);
}

#[test]
fn markup_in_the_text_of_a_row_is_taken_off() {
    let part = format!(r#"{{"title": "Gao", "text": "<p>{BODY}</p>\n<p>More &amp; more.</p>"}}"#);
    assert_eq!(
        one("feed.jsonl", part).text,
        format!("Gao\n\n{BODY}\n\nMore & more.")
    );
    let head = "<head><meta property='og:site_name' content='Sahel Wire'></head>";
    let page = format!(r#"{{"text": "<html>{head}<body><p>{BODY}</p></body></html>"}}"#);
    let report = one("crawl.jsonl", page);
    assert_eq!(
        (report.text.as_str(), report.outlet.as_deref()),
        (BODY, Some("Sahel Wire"))
    );
}
