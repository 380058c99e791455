//! Reports made up for tests.

use khabar_record::{Published, Report};

/// A report of this text, published on a day.
pub fn report(text: &str, day: &str) -> Report {
    Report {
        id: "r0".to_owned(),
        file: None,
        url: None,
        title: None,
        outlet: None,
        published: Some(Published::on(day.parse().expect("a day"))),
        language: "en".to_owned(),
        text: text.to_owned(),
        copy_of: None,
    }
}
