use khabar_record::{Published, Reading, Report};
use khabar_resolve::Key;

/// One report, ready to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The report.
    pub report: &'a Report,
    /// What it says. Its annotation is not kept: reading the text again gives it back.
    pub reading: &'a Reading,
    /// The likeness of its text, by which near copies are found.
    pub sketch: Sketch<'a>,
}

/// The likeness of a text, in a form that can be compared without the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sketch<'a> {
    /// Texts that share none of these are no copies of each other.
    pub bands: &'a [u64],
    /// Hashes of two bytes each: the share that two texts have in common, place by place, is
    /// about the share of their wording that they have in common.
    pub hashes: &'a [u8],
}

impl Sketch<'_> {
    /// The bands as they are stored.
    pub(crate) fn packed_bands(&self) -> Vec<u8> {
        let bytes = self.bands.iter().flat_map(|band| band.to_le_bytes());
        bytes.collect()
    }
}

impl Entry<'_> {
    /// When the report was published, by its source or else by its own words.
    pub(crate) fn published(&self) -> Option<Published> {
        self.report.published.or(self.reading.inferred_date)
    }

    /// What resolution needs to know of each account.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Key> {
        let key = |(ordinal, account)| Key::of(&self.report.id, ordinal, self.published(), account);
        (0..).zip(&self.reading.accounts).map(key)
    }
}

/// A key's place in the order in which resolution takes accounts, as text that sorts the same.
/// The report's id and the account's number come after it.
pub(crate) fn turn(key: &Key) -> String {
    let (day, loose, recalled, ..) = key.order();
    format!("{day} {loose} {}", u8::from(recalled))
}

#[cfg(test)]
mod tests {
    use khabar_record::{DatePrecision, When};
    use proptest::prelude::*;

    use super::*;

    fn key() -> impl Strategy<Value = Key> {
        let day = proptest::option::of((1900i16..2100, 1i8..=12, 1i8..=28));
        let precision = proptest::sample::select(DatePrecision::ALL);
        (day.clone(), day, precision, any::<bool>()).prop_map(|(end, written, precision, main)| {
            let date = |(year, month, day)| jiff::civil::date(year, month, day);
            Key {
                report: "r1".to_owned(),
                ordinal: 0,
                when: When {
                    end: end.map(date),
                    precision,
                    ..When::UNKNOWN
                },
                written: written.map(date),
                concluded: false,
                kinds: Vec::new(),
                country: None,
                sites: Vec::new(),
                sides: Vec::new(),
                totals: Vec::new(),
                words: Vec::new(),
                main,
            }
        })
    }

    proptest! {
        #[test]
        fn the_text_sorts_as_the_key_does(a in key(), b in key()) {
            prop_assert_eq!(turn(&a).cmp(&turn(&b)), a.order().cmp(&b.order()));
        }
    }
}
