//! Numbers in running text, with their qualifiers and units.
//!
//! "at least 8" is 8 and more, "nearly 3000" is at most 3,000, "dozens" is a number that
//! nobody can bound. What is counted is left to the layers above: this crate knows units
//! of measure, not people.
//!
//! [`Atoms`] cuts the text, [`Amount`] reads what a number is worth; then what follows it
//! makes it a share, a measure or an age (`follow`), what stands around it makes it a label
//! (`label`), and what stands before and after it bounds it (`qualify`).

mod amount;
mod atoms;
mod cluster;
mod find;
mod follow;
mod label;
mod lexicon;
mod qualify;
mod range;
pub mod sections;
mod year;

use std::ops::Range;

use khabar_language::Document;
use khabar_record::{Span, spelled};

pub use amount::{Amount, is_number_word, ordinal};
pub use atoms::{Atoms, Gap, Shape};
pub use year::names_year;

/// A number in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Its bytes, qualifier included ("at least eight").
    pub span: Span,
    /// Its tokens, qualifier included.
    pub tokens: Range<usize>,
    /// The tokens of the number alone ("eight").
    pub core: Range<usize>,
    /// What kind of number.
    pub kind: NumberKind,
    /// How the number is qualified.
    pub qualifier: Qualifier,
    /// Fewest, by the contract: "over 8" → 8, "up to 8" → none.
    pub low: Option<f64>,
    /// Most, by the contract: "at least 8" → none, "nearly 3000" → 3000.
    pub high: Option<f64>,
    /// The unit of a measure, of money or of an age ("km", "USD", "years old"); of a share, "percent".
    pub unit: Option<String>,
}

spelled! {
    /// What kind of number.
    NumberKind {
        /// Counts things: "six", "1,612", "dozens", "a couple", "no", "half a dozen".
        Count = "count",
        /// Orders things: "second", "21st".
        Ordinal = "ordinal",
        /// "95 percent", "95%", "a third of".
        Share = "share",
        /// "three times", "twofold".
        Multiple = "multiple",
        /// With a unit: "30 km", "two tonnes", "7.62mm".
        Measure = "measure",
        /// "$5 million".
        Money = "money",
        /// "aged 39", "(23)", "14-year-old".
        Age = "age",
        /// Part of a name, a date, a time of day, a model, a telephone or a list: counts nothing.
        Label = "label",
    }
}

spelled! {
    /// How a number is qualified.
    Qualifier {
        /// As printed.
        Exact = "exact",
        /// "at least", "no fewer than", "a minimum of", "or more".
        AtLeast = "at least",
        /// "over", "more than".
        Over = "over",
        /// "up to", "as many as", "at most".
        UpTo = "up to",
        /// "nearly", "almost", "close to", "fewer than", "under".
        Nearly = "nearly",
        /// "about", "some", "around", "roughly", "an estimated".
        About = "about",
        /// "8 to 10", "between 8 and 10", "8-10".
        Range = "range",
        /// "dozens", "scores", "several", "many", "hundreds".
        Vague = "vague",
    }
}

/// Every number in a document, in order, not overlapping.
pub fn numbers(document: &Document<'_>) -> Vec<Number> {
    find::numbers(document)
}
