use khabar_record::People;
use maud::{Markup, html};

/// A spelling of the vocabulary as words: "claims_responsibility" as "claims responsibility".
pub(crate) fn plain(spelling: &str) -> String {
    spelling.replace('_', " ")
}

/// Whom a figure counts; "people" where the texts do not say.
pub(crate) fn people(who: &str) -> String {
    if who == People::Unspecified.as_str() {
        "people".to_owned()
    } else {
        plain(who)
    }
}

/// A speaker as the text names them, or the outlet.
pub(crate) fn speaker(by: Option<&str>) -> Markup {
    html! {
        @match by {
            Some(by) => (by),
            None => span.faint { "the outlet itself" },
        }
    }
}
