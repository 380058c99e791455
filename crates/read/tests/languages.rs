//! English goes on, other languages are refused by name: the table beside this file.

mod support;

use std::collections::BTreeMap;

use khabar_record::ProblemKind;
use support::{one, refused};

fn table() -> BTreeMap<String, Vec<String>> {
    toml::from_str(include_str!("languages.toml")).unwrap()
}

#[test]
fn each_language_by_its_name() {
    for (language, texts) in table() {
        for text in texts {
            if language == "English" {
                assert_eq!(one("a.txt", &text).language, "en", "{text}");
                continue;
            }
            let (kind, message) = refused("a.txt", &text);
            assert_eq!(kind, ProblemKind::Language);
            assert_eq!(
                message,
                format!("written in {language}; khabar reads English"),
                "{text}"
            );
        }
    }
}
