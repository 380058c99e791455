//! Dates of publication as sources spell them: the table beside this file.

use std::collections::BTreeMap;

use khabar_read::parse_published;

fn table() -> BTreeMap<String, Vec<String>> {
    toml::from_str(include_str!("dates.toml")).unwrap()
}

#[test]
fn each_spelling_is_the_date_it_stands_under() {
    for (expected, spellings) in table() {
        for spelling in spellings {
            let found = parse_published(&spelling).map_or("none".to_owned(), |date| {
                format!("{}/{}", date.start, date.end)
            });
            assert_eq!(found, expected, "{spelling:?}");
        }
    }
}
