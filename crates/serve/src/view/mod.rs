//! The pieces that pages are made of. Every text is escaped where it is put in.

mod dates;
mod grade;
mod headline;
mod layout;
mod marked;
mod numbers;
mod pager;
mod place;
mod quote;
mod search_box;
mod shelf;
mod timeline;
mod url;
mod words;

pub(crate) use dates::{day, period, published, stored_day, when};
pub(crate) use grade::grade;
pub(crate) use headline::headline;
pub(crate) use layout::layout;
pub(crate) use marked::{Mark, marked};
pub(crate) use numbers::{amount, bounds, count, plural, toll};
pub(crate) use pager::pager;
pub(crate) use place::place;
pub(crate) use quote::quote;
pub(crate) use search_box::search_box;
pub(crate) use shelf::Shelf;
pub(crate) use timeline::timeline;
pub(crate) use url::{actor_path, incident_path, outside, report_path, words_path};
pub(crate) use words::{people, plain, speaker};
