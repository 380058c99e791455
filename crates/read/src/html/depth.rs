use std::sync::LazyLock;

use regex::Regex;

use crate::error::ReadError;

/// Browsers show nothing below this depth; building a tree costs the square of it.
pub(crate) const DEEPEST: usize = 512;

/// Elements without an end, elements whose end is implied, and the strokes of drawings.
const FLAT: [&str; 36] = [
    "area", "base", "basefont", "br", "circle", "col", "dd", "dt", "ellipse", "embed", "frame",
    "hr", "img", "input", "li", "line", "link", "meta", "option", "p", "param", "path", "polygon",
    "polyline", "rect", "source", "stop", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "use", "wbr",
];

/// Comments and scripts, in which tags are not tags; else a tag's stroke and name.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?is)<!--.*?-->|<script\b.*?</script|<style\b.*?</style|<(/?)([a-z][a-z0-9-]*)")
        .unwrap()
});

/// Refuses a page whose tree would take minutes to build, before it is built.
pub(super) fn refuse_deep(content: &str) -> Result<(), ReadError> {
    let mut depth = 0_usize;
    for tag in TAG.captures_iter(content) {
        let Some(name) = tag.get(2) else { continue };
        if FLAT.contains(&name.as_str().to_ascii_lowercase().as_str()) {
            continue;
        }
        depth = if tag[1].is_empty() {
            depth + 1
        } else {
            depth.saturating_sub(1)
        };
        if depth > DEEPEST {
            return Err(ReadError::TooDeep);
        }
    }
    Ok(())
}
