use std::sync::LazyLock;

use dom_query::Document;
use serde::Deserialize;

/// What pages carry beside the text.
#[derive(Deserialize)]
struct Boilerplate {
    elements: Vec<String>,
    whole: Vec<String>,
    starts: Vec<String>,
    bylines: Vec<String>,
    longest_line: usize,
}

static BOILERPLATE: LazyLock<Boilerplate> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../data/read/boilerplate.toml"))
        .expect("the table of boilerplate is part of the program")
});

/// Takes elements out of a page that are never part of its text.
pub(super) fn remove_elements(document: &Document) {
    for selector in &BOILERPLATE.elements {
        document.select(selector).remove();
    }
}

/// A line that a site puts under or into every text.
pub(super) fn is_boilerplate(line: &str) -> bool {
    if line.chars().count() > BOILERPLATE.longest_line {
        return false;
    }
    let line = line.to_lowercase().replace('’', "'");
    let bare = line.trim_matches(|letter: char| !letter.is_alphanumeric());
    let starts = |with: &[String]| with.iter().any(|start| bare.starts_with(start.as_str()));
    bare.is_empty()
        || BOILERPLATE.whole.iter().any(|whole| bare == whole)
        || starts(&BOILERPLATE.starts)
        || (starts(&BOILERPLATE.bylines) && !line.ends_with(['.', '!', '?', '"', '”', ':']))
}
