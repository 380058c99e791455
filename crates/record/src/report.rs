use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::DatePrecision;

/// A report's name in the record: a digest of its content, so that it is the same in every run.
pub type ReportId = String;

/// One text that somebody published, as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// `r` and sixteen hexadecimal digits of a digest over the text, the title and the date.
    pub id: ReportId,
    /// Where it was read from, as the user named it; for a row of a table, with `#row`.
    pub file: Option<String>,
    /// The address it was published at.
    pub url: Option<String>,
    /// Its headline. Also the first line of `text` where the source had it there.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// ISO 639-1 code of its language.
    pub language: String,
    /// The text that every span slices.
    pub text: String,
    /// An earlier report of which this one is nearly a copy.
    pub copy_of: Option<ReportId>,
}

/// When a report was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// First day it can have been.
    pub start: Date,
    /// Last day it can have been.
    pub end: Date,
    /// How closely it is known.
    pub precision: DatePrecision,
    /// Worked out from the text, rather than stated by the source.
    pub inferred: bool,
}

impl Published {
    /// A day that the source states.
    pub fn on(day: Date) -> Self {
        Published {
            start: day,
            end: day,
            precision: DatePrecision::Day,
            inferred: false,
        }
    }
}
