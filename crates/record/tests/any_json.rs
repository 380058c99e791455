//! Whatever the JSON: a part of the record that stays what it is, or nothing.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;

const REPORT: &str = r#"{"id": "r0", "file": null, "url": null, "title": "A \"title\"", "outlet": null,
    "published": {"start": "2024-05-01", "end": "2024-05-01", "precision": "day", "inferred": false},
    "language": "en", "text": "خبر 👍\u0000", "copy_of": null}"#;

#[test]
fn a_report_is_read_whole_or_cut_at_any_byte() {
    for end in 0..=REPORT.len() {
        check(&REPORT.as_bytes()[..end]);
    }
}

#[test]
fn rough_text_of_every_kind() {
    rough::check_all(|text| check(text.as_bytes()));
}
