use std::iter;

use super::plain;
use crate::dates::{in_address, in_file_name};
use crate::draft::Draft;
use crate::error::ReadError;
use crate::format::looks_like_html;
use crate::html;
use crate::input::{Input, Peeked, decode, read_at_most};
use crate::limits::{MAX_PAGE, MAX_TEXT};
use crate::{DateOrder, Reports};

/// The one report of a file that holds one text, read when it is asked for.
pub(crate) fn report<'a>(
    name: &'a str,
    peeked: Peeked,
    read: fn(Input) -> Result<Draft, ReadError>,
    order: Option<DateOrder>,
) -> Reports<'a> {
    let all = move || match read(peeked.stream) {
        Ok(draft) => dated(draft, name).read(name, order),
        Err(error) => vec![Err(error.at(name))],
    };
    Box::new(iter::once_with(all).flatten())
}

/// A text file; a page that was saved under a text's name is still a page.
pub(crate) fn text(stream: Input) -> Result<Draft, ReadError> {
    // In UTF-16 a text takes twice its bytes.
    let bytes = read_at_most(stream, 2 * MAX_TEXT)?.ok_or(ReadError::TextTooLarge)?;
    let content = decode(&bytes, None)?;
    if looks_like_html(&content) {
        return html::draft(&content);
    }
    Ok(plain::draft(&content))
}

/// A page.
pub(crate) fn page(stream: Input) -> Result<Draft, ReadError> {
    let bytes = read_at_most(stream, MAX_PAGE)?.ok_or(ReadError::PageTooLarge)?;
    let content = decode(&bytes, html::declared_encoding(&bytes))?;
    html::draft(&content)
}

/// Where the source states no date, its address or its file's name may give one away.
fn dated(mut draft: Draft, name: &str) -> Draft {
    draft.published = draft
        .published
        .or_else(|| draft.url.as_deref().and_then(in_address))
        .or_else(|| in_file_name(name));
    draft
}
