//! Each format's way from a stream to drafts of reports.

pub(crate) mod document;
pub(crate) mod json;
pub(crate) mod json_lines;
pub(crate) mod rows;
pub(crate) mod table;

mod front_matter;
mod plain;
