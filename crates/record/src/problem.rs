use serde::{Deserialize, Serialize};

spelled! {
    /// What was wrong with an input.
    ProblemKind {
        /// Nothing in it.
        Empty = "empty",
        /// Not text.
        Binary = "binary",
        /// Text in an encoding that could not be told.
        Encoding = "encoding",
        /// Over a stated limit.
        TooLarge = "too_large",
        /// No text after the markup is gone.
        NoText = "no_text",
        /// A row of a table or a line of JSON that could not be read.
        BadRow = "bad_row",
        /// A language that khabar does not read.
        Language = "language",
        /// The file could not be opened or read.
        Unreadable = "unreadable",
        /// The same report is there already.
        Duplicate = "duplicate",
        /// The source states a date that can be read in two ways, and it was not taken.
        DoubtfulDate = "doubtful_date",
        /// The report has no date, and none could be worked out.
        NoDate = "no_date",
        /// Nothing of that name.
        NotFound = "not_found",
        /// khabar's own fault.
        Internal = "internal",
    }
}

/// An input, or a part of one, that did not make it into the record, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// The file, with `#row` for a row.
    pub file: Option<String>,
    /// What was wrong.
    pub kind: ProblemKind,
    /// In words, with what to do about it.
    pub message: String,
}
