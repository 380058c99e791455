//! Texts in the forms that the project's own articles come in.

use khabar_read::{Options, Reader};
use khabar_record::{Problem, Report};

fn read(name: &str, bytes: &[u8]) -> Vec<Result<Report, Problem>> {
    Reader::new(Options::default())
        .read_bytes(name, bytes.to_vec())
        .collect()
}

#[test]
fn an_opening_date_and_a_headline() {
    let text = "date 2023-05-09\n\nThree killed near Gao\n\nThree police officers were killed near Gao on Monday, the ministry said.\n";
    let report = read("a.txt", text.as_bytes()).remove(0).unwrap();
    assert_eq!(report.title.as_deref(), Some("Three killed near Gao"));
    assert_eq!(report.published.unwrap().start.to_string(), "2023-05-09");
    assert!(
        report
            .text
            .starts_with("Three killed near Gao\n\nThree police")
    );
}
