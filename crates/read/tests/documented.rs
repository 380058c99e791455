//! `docs/inputs.md` says what the code does.

use khabar_read::{Fields, Format, MAX_PAGE, MAX_ROW, MAX_TEXT};

const PAGE: &str = include_str!("../../../docs/inputs.md");

#[test]
fn every_field_name_is_documented() {
    let Fields {
        text,
        title,
        url,
        published,
        outlet,
    } = Fields::default();
    for name in [text, title, url, published, outlet].concat() {
        assert!(PAGE.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_limit_is_documented() {
    for (what, limit) in [
        ("the text of a report", MAX_TEXT),
        ("a page", MAX_PAGE),
        ("a row of", MAX_ROW),
    ] {
        let row = PAGE
            .lines()
            .find(|line| line.starts_with(&format!("| {what}")))
            .unwrap();
        assert!(row.contains(&format!("{} MB", limit / 1_000_000)), "{row}");
    }
}

#[test]
fn every_documented_extension_is_read() {
    let rows = PAGE
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains("`.") && line.contains("one"));
    let extensions: Vec<&str> = rows
        .flat_map(|row| row.split('`'))
        .filter_map(|word| word.strip_prefix('.'))
        .collect();
    assert_eq!(extensions.len(), 12, "{extensions:?}");
    assert!(
        extensions
            .iter()
            .all(|extension| Format::named(extension).is_some()),
        "{extensions:?}"
    );
}
