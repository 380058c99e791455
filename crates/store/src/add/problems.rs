use khabar_record::{Problem, Report};

use crate::{Project, Result};

impl Project {
    /// Records what was wrong with an input; the same again replaces what was said before.
    pub fn put_problem(&self, problem: &Problem) -> Result<()> {
        const INSERT: &str =
            "INSERT OR REPLACE INTO problems (file, kind, message) VALUES (?1, ?2, ?3)";
        let file = problem.file.as_deref().unwrap_or("");
        self.sql(|sql| {
            let mut insert = sql.prepare_cached(INSERT)?;
            insert
                .execute([file, problem.kind.as_str(), &problem.message])
                .map(drop)
        })
    }

    /// Records what was wrong with some inputs, all or none.
    pub fn put_problems(&self, problems: &[Problem]) -> Result<()> {
        self.in_transaction(|| {
            problems
                .iter()
                .try_for_each(|problem| self.put_problem(problem))
        })
    }

    /// Forgets what was said of a file and of its rows, before it is read again.
    pub fn clear_problems(&self, file: &str) -> Result<()> {
        // From "file#" to "file$", the next character: every row of the file.
        const DELETE: &str =
            "DELETE FROM problems WHERE file = ?1 OR file >= ?1 || '#' AND file < ?1 || '$'";
        self.sql(|sql| sql.prepare_cached(DELETE)?.execute([file]).map(drop))
    }

    /// A report that was read clears what was said of its file before.
    pub(super) fn settle_problems(&self, report: &Report, problems: &[Problem]) -> Result<()> {
        if let Some(file) = &report.file {
            self.sql(|sql| {
                sql.prepare_cached("DELETE FROM problems WHERE file = ?1")?
                    .execute([file])
            })?;
        }
        problems.iter().try_for_each(|problem| {
            let file = problem.file.clone().or_else(|| report.file.clone());
            self.put_problem(&Problem {
                file,
                ..problem.clone()
            })
        })
    }
}
