use super::key::Key;
use super::number::number;
use super::record::Told;
use super::scores::Ratio;

/// Counts over a period, by document and number; each of the record's counts once.
pub(super) fn score(key: &Key, record: &Told<'_>) -> Ratio {
    let (mut right, mut in_record, mut in_key) = (0, 0, 0);
    for doc in &key.docs {
        let mut given = record.statistics_of(&doc.doc);
        in_record += given.len();
        in_key += doc.aggregates.len();
        for aggregate in &doc.aggregates {
            let Some(expected) = number(&aggregate.value).or(aggregate.low) else {
                continue;
            };
            let is_right = |given: Option<f64>| given == Some(expected);
            let found = given
                .iter()
                .position(|given| is_right(given.low) || is_right(given.high));
            if let Some(found) = found {
                given.remove(found);
                right += 1;
            }
        }
    }
    Ratio::of(f64::from(right), in_record, in_key)
}
