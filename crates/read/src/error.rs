use std::io;

use khabar_record::{Problem, ProblemKind};
use thiserror::Error;

use crate::html::DEEPEST;
use crate::limits::{GZIP_RATIO, MAX_PAGE, MAX_ROW, MAX_TEXT, megabytes};

/// Why an input did not become a report.
#[derive(Debug, Error)]
pub(crate) enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("there is nothing but white space in it")]
    Blank,
    #[error("not text but {what}{hint}")]
    Binary { what: String, hint: String },
    #[error("its encoding could not be told; save it as UTF-8")]
    Encoding,
    #[error(
        "the text is over {}, the most that one report may have; split it",
        megabytes(MAX_TEXT)
    )]
    TextTooLarge,
    #[error(
        "the page is over {}, the most that khabar reads of one",
        megabytes(MAX_PAGE)
    )]
    PageTooLarge,
    #[error("its elements stand over {DEEPEST} deep in one another, which no browser shows")]
    TooDeep,
    #[error(
        "the row is over {}, the most that one row may have",
        megabytes(MAX_ROW)
    )]
    RowTooLarge,
    #[error(
        "a row is over {}, the most that one row may have; is a quotation mark left open? \
         the rest of the file was not read",
        megabytes(MAX_ROW)
    )]
    EndlessRow,
    #[error("the gzip file grows over {GZIP_RATIO} times in unpacking; the rest was not read")]
    Bomb,
    #[error("the gzip file is broken ({0}); the rest was not read")]
    BrokenGzip(String),
    #[error("there is no row in it")]
    NoRows,
    #[error("no text is left after scripts, menus and markup are gone")]
    NoText,
    #[error("not readable as JSON: {0}")]
    BadJson(String),
    #[error("a row must be a JSON object, and this is {0}")]
    NotAnObject(&'static str),
    #[error("not readable as a row of the table: {0}")]
    BadTableRow(String),
    #[error("the field '{field}' has no text in it; the fields are {found}")]
    EmptyField { field: String, found: String },
    #[error(
        "no text field (looked for {wanted}); the fields are {found}: name yours with --text-field"
    )]
    MissingText { wanted: String, found: String },
    #[error("written in {0}; khabar reads English")]
    Language(String),
    #[error(
        "the date {0:?} can be read in two ways and was not taken: say which with --date-order dmy or \
         --date-order mdy, in a new project"
    )]
    DoubtfulDate(String),
    #[error("nothing of that name")]
    NotFound,
    #[error("no file matches this pattern")]
    NoMatch,
    #[error("no file that khabar reads is in this folder")]
    NothingInFolder,
    #[error("this is not a pattern that khabar understands: {0}")]
    BadPattern(String),
    #[error(
        "khabar does not read .{0} files; give --format to have it read as one of those it does"
    )]
    UnknownExtension(String),
    #[error("left out {0}, of kinds that khabar does not read")]
    LeftOut(String),
    #[error("no permission to read it")]
    NoPermission,
    #[error("a symbolic link that leads in a circle")]
    LinkLoop,
    #[error("it could not be read: {0}")]
    Io(String),
}

impl ReadError {
    /// The kind under which the problem is listed.
    pub(crate) fn kind(&self) -> ProblemKind {
        use ReadError::*;
        match self {
            Empty | Blank | NoRows => ProblemKind::Empty,
            Binary { .. } | UnknownExtension(_) | LeftOut(_) => ProblemKind::Binary,
            Encoding => ProblemKind::Encoding,
            TextTooLarge | PageTooLarge | TooDeep | RowTooLarge | EndlessRow | Bomb => {
                ProblemKind::TooLarge
            }
            NoText => ProblemKind::NoText,
            BadJson(_) | NotAnObject(_) | BadTableRow(_) => ProblemKind::BadRow,
            EmptyField { .. } | MissingText { .. } => ProblemKind::BadRow,
            Language(_) => ProblemKind::Language,
            DoubtfulDate(_) => ProblemKind::DoubtfulDate,
            NotFound | NoMatch | NothingInFolder | BadPattern(_) => ProblemKind::NotFound,
            BrokenGzip(_) | NoPermission | LinkLoop | Io(_) => ProblemKind::Unreadable,
        }
    }

    /// The problem as the user sees it.
    pub(crate) fn at(self, file: impl Into<String>) -> Problem {
        Problem {
            file: Some(file.into()),
            kind: self.kind(),
            message: self.to_string(),
        }
    }
}

impl From<io::Error> for ReadError {
    /// Takes out what the layers of [`crate::input`] put in, and names the operating system's own.
    fn from(error: io::Error) -> Self {
        match error.downcast::<ReadError>() {
            Ok(own) => own,
            Err(foreign) => match foreign.kind() {
                io::ErrorKind::NotFound => ReadError::NotFound,
                io::ErrorKind::PermissionDenied => ReadError::NoPermission,
                _ => ReadError::Io(foreign.to_string()),
            },
        }
    }
}

impl From<ReadError> for io::Error {
    fn from(error: ReadError) -> Self {
        io::Error::new(io::ErrorKind::InvalidData, error)
    }
}
