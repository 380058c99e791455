//! A page to a draft: its main text without the furniture, and what its head says of it.

mod boilerplate;
mod charset;
mod depth;
mod json_ld;
mod main_text;
mod metadata;

use dom_query::Document;
use khabar_record::Published;

use crate::dates::parse_published;
use crate::draft::Draft;
use crate::error::ReadError;

pub(crate) use charset::declared_encoding;
pub(crate) use depth::DEEPEST;

/// A line that holds a date and little else is shorter than this, in bytes.
const LONGEST_DATE_LINE: usize = 60;

/// Reads a page.
pub(crate) fn draft(content: &str) -> Result<Draft, ReadError> {
    depth::refuse_deep(content)?;
    let document = Document::from(content);
    let mut draft = metadata::read(&document);
    boilerplate::remove_elements(&document);
    let main = main_text::extract(document)?;
    draft.title = draft.title.or(main.title);
    draft.published = draft.published.or_else(|| date_line(&main.text));
    Ok(Draft {
        text: main.text,
        ..draft
    })
}

/// The date in a line of its own near the head, where the page's head states none.
fn date_line(text: &str) -> Option<Published> {
    let head = text.lines().filter(|line| !line.is_empty()).take(5);
    let short = head.filter(|line| line.len() <= LONGEST_DATE_LINE && !line.ends_with('.'));
    let date = short
        .filter_map(parse_published)
        .find(|date| date.start == date.end)?;
    Some(Published {
        inferred: true,
        ..date
    })
}
