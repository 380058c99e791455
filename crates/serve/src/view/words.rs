use maud::{Markup, html};

/// A spelling of the vocabulary as words: "claims_responsibility" as "claims responsibility".
pub(crate) fn plain(spelling: &str) -> String {
    spelling.replace('_', " ")
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
