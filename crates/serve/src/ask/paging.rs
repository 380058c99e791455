use khabar_store::Page;

use super::Fields;
use crate::refusal::{Refusal, Refused};

/// Items of a list that one page shows.
pub(crate) const PAGE: u32 = 50;
/// The last page whose items can be counted in 32 bits.
const LAST: u32 = u32::MAX / PAGE - 1;

/// Which page of a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Paging {
    /// From 1.
    pub(crate) number: u32,
}

impl Paging {
    pub(crate) fn of(fields: &Fields) -> Refused<Self> {
        match fields.parsed("page", "the number of a page")? {
            None => Ok(Paging { number: 1 }),
            Some(number) if (1..=LAST).contains(&number) => Ok(Paging { number }),
            Some(_) => Err(Refusal::misread(format!(
                "Pages are counted from 1 to {LAST}."
            ))),
        }
    }

    /// What to ask the project for.
    pub(crate) fn items(self) -> Page {
        Page {
            limit: PAGE,
            offset: self.before(),
        }
    }

    /// The same with one item more, which tells whether there is a next page.
    pub(crate) fn items_and_next(self) -> Page {
        Page {
            limit: PAGE + 1,
            ..self.items()
        }
    }

    /// Items on the pages before this one.
    pub(crate) fn before(self) -> u32 {
        (self.number - 1) * PAGE
    }

    /// Takes the item more off again, and tells whether it was there.
    pub(crate) fn has_next<T>(self, items: &mut Vec<T>) -> bool {
        let more = items.len() > PAGE as usize;
        items.truncate(PAGE as usize);
        more
    }
}
