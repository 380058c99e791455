use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// What can go wrong with a project file, each with what to do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no such file.
    #[error(
        "there is no project at {0}: `khabar add FILES` makes one, and `--project` names another"
    )]
    Missing(PathBuf),
    /// The file is something else.
    #[error("{0} is not a khabar project: name another file with `--project`")]
    NotAProject(PathBuf),
    /// The file is damaged.
    #[error(
        "{path} is damaged ({detail}): restore a copy, or make a new project and add the reports again"
    )]
    Corrupt {
        /// The project.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// A later khabar wrote it.
    #[error(
        "{path} was written by a newer khabar (form {found}, this one knows {known}): update khabar"
    )]
    Newer {
        /// The project.
        path: PathBuf,
        /// Its form.
        found: i64,
        /// The latest form known here.
        known: i64,
    },
    /// An earlier khabar wrote it, and it was opened for reading alone.
    #[error(
        "{0} was written by an older khabar: `khabar status` brings it up to date once it may write there"
    )]
    Older(PathBuf),
    /// Another process is writing.
    #[error(
        "{0} is in use by another process that is writing to it: try again when it has finished"
    )]
    Locked(PathBuf),
    /// No room.
    #[error(
        "the disk that holds {0}, or the folder for temporary files, is full: nothing that was saved is lost; make room and run the command again"
    )]
    Full(PathBuf),
    /// The disk or a limit of the system stands in the way.
    #[error(
        "{path} cannot be read or written ({detail}): nothing that was saved is lost; check the disk and the limit on the size of files, and run the command again"
    )]
    Disk {
        /// The project.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// No permission.
    #[error("{0} cannot be written to: check its permissions, or copy it to a folder of your own")]
    ReadOnly(PathBuf),
    /// The operating system refuses.
    #[error(
        "{path} cannot be opened ({detail}): check that its folder exists and may be written to"
    )]
    CannotOpen {
        /// The project.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// Nothing has this id.
    #[error("there is no {what} {id:?}: `khabar {what}s` lists them")]
    NotFound {
        /// `incident` or `report`.
        what: &'static str,
        /// What was asked for.
        id: String,
    },
    /// Several ids begin like this.
    #[error("{count} {what}s have an id that begins with {id:?}: give more of it")]
    Ambiguous {
        /// `incident` or `report`.
        what: &'static str,
        /// What was asked for.
        id: String,
        /// How many match.
        count: u64,
    },
    /// A stored value does not parse: a fault of khabar, or of somebody who edited the file.
    #[error(
        "a stored {what} cannot be read back ({detail}): add the reports again to a new project"
    )]
    Unreadable {
        /// Which kind of value.
        what: &'static str,
        /// Why.
        detail: String,
    },
    /// Anything else that SQLite reports.
    #[error("{path}: {source}")]
    Sql {
        /// The project.
        path: PathBuf,
        /// SQLite's error.
        source: rusqlite::Error,
    },
}

/// The result of a call on a project.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Files SQLite's error under what it means for the user of this project.
    pub(crate) fn from_sql(path: &Path, error: rusqlite::Error) -> Self {
        let path = path.to_owned();
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Error::NotAProject(path),
            Some(ErrorCode::DatabaseCorrupt) => Error::Corrupt { path, detail },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Locked(path),
            Some(ErrorCode::DiskFull) => Error::Full(path),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::ReadOnly(path),
            Some(ErrorCode::SystemIoFailure) => Error::Disk { path, detail },
            Some(ErrorCode::CannotOpen) => Error::CannotOpen { path, detail },
            _ => match error {
                rusqlite::Error::FromSqlConversionFailure(_, _, why) => {
                    Error::unreadable("value", why)
                }
                source => Error::Sql { path, source },
            },
        }
    }

    pub(crate) fn unreadable(what: &'static str, why: impl ToString) -> Self {
        Error::Unreadable {
            what,
            detail: why.to_string(),
        }
    }
}
