use khabar_resolve::Telling;
use rusqlite::Row;
use serde::de::DeserializeOwned;

use super::Rebuild;
use crate::convert::{from_json, published};
use crate::{Error, Result};

/// An account's handle within one project file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub(crate) i64);

impl Rebuild<'_> {
    /// Every account's key, by the day it happened or else was published, undated ones first.
    ///
    /// Accounts of one day come by report and place in it, whatever order they were added in.
    pub fn for_each_key<K: DeserializeOwned, E: From<Error>>(
        &self,
        mut each: impl FnMut(AccountId, K) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        const SELECT: &str = "SELECT number, key FROM accounts ORDER BY day, report, ordinal";
        let read = |row: &Row<'_>| Ok((AccountId(row.get(0)?), from_json(row, 1)?));
        self.project
            .walk(SELECT, [], read, |(account, key)| each(account, key))
    }

    /// Accounts in full, in the order asked for.
    pub fn tellings(&self, accounts: &[AccountId]) -> Result<Vec<Telling>> {
        accounts
            .iter()
            .map(|&account| self.telling(account))
            .collect()
    }

    /// One account in full.
    pub fn telling(&self, account: AccountId) -> Result<Telling> {
        const SELECT: &str = "SELECT report, ordinal, published_start, published_end, \
             published_precision, published_inferred, outlet, copy_of, body \
             FROM accounts JOIN reports ON reports.id = report WHERE accounts.number = ?1";
        self.project
            .sql(|sql| sql.prepare_cached(SELECT)?.query_row([account.0], telling))
    }
}

fn telling(row: &Row<'_>) -> rusqlite::Result<Telling> {
    Ok(Telling {
        report: row.get(0)?,
        ordinal: row.get(1)?,
        published: published(row, 2)?,
        outlet: row.get(6)?,
        copy_of: row.get(7)?,
        account: from_json(row, 8)?,
    })
}
