use std::sync::LazyLock;

use khabar_record::Published;
use regex::Regex;

use super::front_matter;
use crate::dates::parse_published;
use crate::draft::Draft;

/// A headline is shorter than this, in characters.
const LONGEST_HEADLINE: usize = 150;

/// `date 2024-03-18`, alone on the first line or before the text.
static OPENING_DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?i:date|published)\s*:?[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?:[T ][\d:.,+Z-]*\d[\d:.,+Z-]*)?(?:[ \t]+|[ \t]*\r?\n|$)").unwrap()
});

/// The draft that a plain text or a Markdown file is.
pub(crate) fn draft(content: &str) -> Draft {
    let (stated, body) = front_matter::split(content);
    let (date, body) = match opening_date(body) {
        Some((date, rest)) => (Some(date), rest),
        None => (None, body),
    };
    let mut draft = Draft {
        title: stated.title.or_else(|| headline(body)),
        url: stated.url,
        outlet: stated.outlet,
        text: body.to_owned(),
        ..Draft::default()
    };
    if let Some(stated) = stated.published {
        draft.state_date(&stated);
    }
    draft.published = draft.published.or(date);
    draft
}

/// Takes the opening date off a text.
fn opening_date(content: &str) -> Option<(Published, &str)> {
    let found = OPENING_DATE.captures(content)?;
    let date = parse_published(&found[1])?;
    let rest = &content[found[0].len()..];
    Some((date, rest.trim_start_matches(['\n', '\r'])))
}

/// The first line where it stands alone, is short, and ends as no sentence does.
fn headline(body: &str) -> Option<String> {
    let mut lines = body
        .lines()
        .map(str::trim)
        .skip_while(|line| line.is_empty());
    let first = lines.next()?;
    let heading = first.strip_prefix("# ");
    let stands_alone = lines.next()?.is_empty() && lines.any(|line| !line.is_empty());
    let title = heading.unwrap_or(first).trim();
    let short = title.chars().count() <= LONGEST_HEADLINE;
    let ends_open = !title
        .trim_end_matches(['"', '”', '\'', '’', ')'])
        .ends_with(['.', ':', ';', ',']);
    (short && ends_open && (stands_alone || heading.is_some())).then(|| title.to_owned())
}
