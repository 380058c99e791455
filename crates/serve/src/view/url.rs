use std::fmt::Write;

use khabar_record::Span;

/// The address of an incident's page.
pub(crate) fn incident_path(id: &str) -> String {
    format!("/incidents/{}", segment(id))
}

/// The address of an article's page.
pub(crate) fn report_path(id: &str) -> String {
    format!("/reports/{}", segment(id))
}

/// The address of some words on an article's page.
pub(crate) fn words_path(report: &str, span: Span) -> String {
    format!("{}#s{}", report_path(report), span.start)
}

/// The address of an actor's page.
pub(crate) fn actor_path(id: &str) -> String {
    format!("/actors/{}", segment(id))
}

/// An address elsewhere, if it is one of the web: a source may hold anything.
pub(crate) fn outside(url: Option<&str>) -> Option<&str> {
    url.filter(|url| {
        ["https://", "http://"].iter().any(|scheme| {
            url.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        })
    })
}

/// A text as one part of a path.
fn segment(text: &str) -> String {
    text.bytes().fold(String::new(), |mut path, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            path.push(byte.into());
        } else {
            write!(path, "%{byte:02X}").expect("a string takes everything");
        }
        path
    })
}
