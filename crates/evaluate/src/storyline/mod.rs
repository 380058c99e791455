//! A record against an answer key of storylines: incidents, links, figures, speakers, parties,
//! denials and statistics, scored by document.
//!
//! A report is matched to a document of the key by its file's stem. Incidents of the key and of
//! the record are aligned one to one so that the summed Dice overlap of their documents is
//! greatest; dates that cannot both be true and two known countries forbid an alignment.
//! Background incidents of the key may be found or missed.

mod align;
mod attributes;
mod figures;
mod key;
mod mentions;
mod names;
mod number;
mod period;
mod record;
mod scores;
mod statistics;

pub use key::Key;
pub use mentions::{Found, Mentions, Reading, mentions};
pub use record::Record;
pub use scores::{Ratio, Scores};

use align::Alignment;

/// Scores a record against a key.
pub fn score(key: &Key, record: &Record) -> Scores {
    let record = record.told_in(key);
    let alignment = Alignment::of(key, &record);
    let figures = figures::score(&record, &alignment);
    let attributes = attributes::score(&record, &alignment);
    Scores {
        incidents: alignment.incidents(),
        links: alignment.links(),
        figures: figures.plain,
        figures_who: figures.with_people,
        parties: attributes.parties,
        statistics: statistics::score(key, &record),
        ranges: figures.ranges,
        denials: attributes.denials,
        source: figures.source,
        date: attributes.date,
        kind: attributes.kind,
        country: attributes.country,
        admin1: attributes.admin1,
    }
}
