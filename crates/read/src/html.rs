//! A page to a draft: its main text without the furniture, and what its head says of it.

mod boilerplate;
mod charset;
mod depth;
mod json_ld;
mod main_text;
mod metadata;

use dom_query::Document;

use crate::draft::Draft;
use crate::error::ReadError;

pub(crate) use charset::declared_encoding;
pub(crate) use depth::DEEPEST;

/// Reads a page.
pub(crate) fn draft(content: &str) -> Result<Draft, ReadError> {
    depth::refuse_deep(content)?;
    let document = Document::from(content);
    let mut draft = metadata::read(&document);
    boilerplate::remove_elements(&document);
    let main = main_text::extract(document)?;
    draft.title = draft.title.or(main.title);
    draft.published = draft.published.or(main.date_line);
    Ok(Draft {
        text: main.text,
        ..draft
    })
}
