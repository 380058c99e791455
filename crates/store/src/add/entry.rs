use jiff::civil::Date;
use khabar_record::{Account, Published, Reading, Report};

/// One report, ready to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a, K> {
    /// The report.
    pub report: &'a Report,
    /// What it says. Its annotation is not kept: reading the text again gives it back.
    pub reading: &'a Reading,
    /// What resolution needs to know of each account, in the order of the accounts.
    pub keys: &'a [K],
    /// Bands of the report's fingerprint: reports that share none are no copies of each other.
    pub bands: &'a [u64],
}

impl<K> Entry<'_, K> {
    /// When the report was published, by its source or else by its own words.
    pub(crate) fn published(&self) -> Option<Published> {
        self.report.published.or(self.reading.inferred_date)
    }

    /// The day by which resolution comes to an account.
    pub(crate) fn day(&self, account: &Account) -> Option<Date> {
        account
            .when
            .start
            .or(account.when.end)
            .or(self.published().map(|when| when.start))
    }
}
