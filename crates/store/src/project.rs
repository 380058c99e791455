use std::path::{Path, PathBuf};
use std::time::Duration;

use khabar_actors::Actors;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior};

use crate::{Error, Result};

/// How a project is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For writing; the file is made where there is none.
    Create,
    /// For writing; the file must be there.
    ReadWrite,
    /// For reading, beside somebody else's writing if need be.
    ReadOnly,
}

/// An open project file.
#[derive(Debug)]
pub struct Project {
    pub(crate) connection: Connection,
    path: PathBuf,
    pub(crate) actors: Option<&'static Actors>,
}

/// "khbr": tells a project file from any other SQLite file.
const APPLICATION: i64 = 0x6b68_6272;
/// One SQL script for each form of the file, oldest first; a file of form `n` has seen the first `n`.
const FORMS: &[&str] = &[include_str!("schema/1.sql")];
/// The remark that reports came in after the last rebuild.
pub(crate) const REBUILD_DUE: &str = "rebuild_due";
/// The remark that statistics came in after they were last set against each other.
pub(crate) const STATISTICS_DUE: &str = "statistics_due";
/// How long to wait for another writer.
const PATIENCE: Duration = Duration::from_secs(5);

impl Project {
    /// Opens a project file, and brings an older form up to date where it may write.
    pub fn open(path: impl AsRef<Path>, mode: Mode) -> Result<Self> {
        let path = path.as_ref().to_owned();
        if mode != Mode::Create && !path.exists() {
            return Err(Error::Missing(path));
        }
        let connection = connect(&path, mode).map_err(|error| Error::from_sql(&path, error))?;
        let mut project = Project {
            connection,
            path,
            actors: None,
        };
        project.check_form(mode)?;
        Ok(project)
    }

    /// The same project, whose actors stand in this who's who rather than in the embedded one.
    pub fn with_actors(self, actors: &'static Actors) -> Self {
        let actors = Some(actors);
        Project { actors, ..self }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs a piece of work with SQLite and files its error.
    pub(crate) fn sql<'p, T>(
        &'p self,
        work: impl FnOnce(&'p Connection) -> rusqlite::Result<T>,
    ) -> Result<T> {
        work(&self.connection).map_err(|error| self.error(error))
    }

    pub(crate) fn error(&self, error: rusqlite::Error) -> Error {
        Error::from_sql(&self.path, error)
    }

    /// Does some work wholly or not at all.
    pub(crate) fn in_transaction<T, E: From<Error>>(
        &self,
        work: impl FnOnce() -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let begun = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate);
        let transaction = begun.map_err(|error| self.error(error))?;
        let done = work()?;
        transaction.commit().map_err(|error| self.error(error))?;
        Ok(done)
    }

    /// A remark on the project as a whole: when it was last added to, by which version, ….
    pub fn note(&self, name: &str) -> Result<Option<String>> {
        self.sql(|sql| {
            let mut find = sql.prepare_cached("SELECT value FROM meta WHERE name = ?1")?;
            find.query_row([name], |row| row.get(0)).optional()
        })
    }

    /// Writes such a remark down, in the place of an earlier one.
    pub fn set_note(&self, name: &str, value: &str) -> Result<()> {
        self.sql(|sql| {
            let mut set =
                sql.prepare_cached("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)")?;
            set.execute([name, value]).map(drop)
        })
    }

    /// Whether reports came in, or a run was cut short, after the last rebuild.
    pub fn needs_rebuild(&self) -> Result<bool> {
        Ok(self.note(REBUILD_DUE)?.is_some_and(|due| due == "yes"))
    }

    /// Refuses what is no project or too new, and migrates what is too old.
    fn check_form(&mut self, mode: Mode) -> Result<()> {
        let (application, form, tables) = self.sql(|sql| {
            let pragma = |name| sql.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
            let tables: i64 =
                sql.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
            Ok((pragma("application_id")?, pragma("user_version")?, tables))
        })?;
        let known = FORMS.len() as i64;
        let path = self.path.clone();
        let blank = application == 0 && form == 0 && tables == 0;
        match () {
            () if blank && mode != Mode::Create => Err(Error::NotAProject(path)),
            () if !blank && application != APPLICATION => Err(Error::NotAProject(path)),
            () if form > known => Err(Error::Newer {
                path,
                found: form,
                known,
            }),
            () if form < known && mode == Mode::ReadOnly => Err(Error::Older(path)),
            () if form < known => self.migrate(),
            () => Ok(()),
        }
    }

    /// Brings the file to the latest form, wholly or not at all.
    fn migrate(&self) -> Result<()> {
        self.in_transaction(|| {
            self.sql(|sql| {
                // Another process may have done it while this one waited for its turn.
                let form: usize = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
                for script in &FORMS[form.min(FORMS.len())..] {
                    sql.execute_batch(script)?;
                }
                sql.pragma_update(None, "application_id", APPLICATION)?;
                sql.pragma_update(None, "user_version", FORMS.len() as i64)
            })
        })
    }
}

fn connect(path: &Path, mode: Mode) -> rusqlite::Result<Connection> {
    let access = match mode {
        Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Mode::ReadWrite => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    // A fixed cache of 8 MiB: memory must not grow with the file.
    connection.pragma_update(None, "cache_size", -8192)?;
    connection.pragma_update(None, "temp_store", "FILE")?;
    if mode != Mode::ReadOnly {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // What is committed outlives the process; only a power cut may undo the last commits.
        connection.pragma_update(None, "synchronous", "NORMAL")?;
    }
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_named_and_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::open(folder.path().join("khabar.db"), Mode::Create).unwrap();
        project.set_note("kept", "yes").unwrap();
        // SQLite's own limit on pages stands in for a disk without room.
        project
            .connection
            .pragma_update(None, "max_page_count", 1)
            .unwrap();
        let written = project.set_note("lost", &"x".repeat(1 << 20));
        assert!(matches!(written, Err(Error::Full(_))), "{written:?}");
        assert_eq!(project.note("kept").unwrap().as_deref(), Some("yes"));
    }
}
