use std::collections::HashMap;
use std::sync::OnceLock;

/// A country's row in the table of codings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2.
    pub alpha2: &'static str,
    /// ISO 3166-1 alpha-3; a user-assigned code where ISO has none.
    pub alpha3: &'static str,
    /// ISO 3166-1 numeric.
    pub numeric: Option<i64>,
    /// Gleditsch and Ward's number.
    pub gw: Option<i64>,
    /// ACLED's region.
    pub acled_region: &'static str,
    /// UCDP's region.
    pub ucdp_region: &'static str,
    /// English short name.
    pub name: &'static str,
}

/// Tab-separated, with a line of headings: the fields of [`Country`], and other names in the last column.
const TABLE: &str = include_str!("../../../../data/lexicon/countries/countries.tsv");

impl Country {
    /// The country of an English name, in any case.
    pub(crate) fn named(name: &str) -> Option<Country> {
        by_word().get(name.to_lowercase().as_str()).copied()
    }

    /// The country of an ISO 3166-1 alpha-2 code.
    pub(crate) fn coded(alpha2: &str) -> Option<Country> {
        // No country's name has two letters apart from abbreviations of the same country's.
        Country::named(alpha2).filter(|country| country.alpha2.eq_ignore_ascii_case(alpha2))
    }
}

/// Countries by every name and code, in lower case.
fn by_word() -> &'static HashMap<String, Country> {
    static BY_WORD: OnceLock<HashMap<String, Country>> = OnceLock::new();
    BY_WORD.get_or_init(|| {
        let rows = TABLE.lines().skip(1).map(row);
        let words = rows.flat_map(|(country, also)| {
            let names = also.split(';').filter(|name| !name.is_empty());
            let own = [country.name, country.alpha2];
            own.into_iter()
                .chain(names)
                .map(move |word| (word.to_lowercase(), country))
        });
        words.collect()
    })
}

fn row(line: &'static str) -> (Country, &'static str) {
    let mut fields = line.split('\t');
    let mut next = || {
        fields
            .next()
            .expect("eight columns, as the table's test checks")
    };
    let country = Country {
        alpha2: next(),
        alpha3: next(),
        numeric: next().parse().ok(),
        gw: next().parse().ok(),
        acled_region: next(),
        ucdp_region: next(),
        name: next(),
    };
    (country, next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_whole_and_every_word_is_one_country_s() {
        let mut words = std::collections::BTreeSet::new();
        for line in TABLE.lines().skip(1) {
            assert_eq!(line.split('\t').count(), 8, "{line}");
            let (country, also) = row(line);
            let also = also.split(';').filter(|name| !name.is_empty());
            for word in [country.name, country.alpha2].into_iter().chain(also) {
                assert!(words.insert(word.to_lowercase()), "{word} stands twice");
            }
        }
    }

    #[test]
    fn names_and_codes_find_their_country() {
        let gw = |name| Country::named(name).and_then(|country| country.gw);
        assert_eq!(gw("DR Congo"), Some(490));
        assert_eq!(gw("congo"), Some(484));
        assert_eq!(gw("Atlantis"), None);
        assert_eq!(
            Country::coded("MM").and_then(|country| country.numeric),
            Some(104)
        );
        assert_eq!(Country::coded("UK"), None);
    }
}
