use khabar_record::{Problem, ProblemKind, Report};

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
        })?;
        self.reserve_date(report)
    }

    /// A report without a date is in the record with a reservation: its "on Monday" is no day.
    pub(super) fn reserve_date(&self, report: &Report) -> Result<()> {
        const SELECT: &str = "SELECT 1 FROM reports WHERE id = ?1 AND published_start IS NULL";
        let undated = self.sql(|sql| sql.prepare_cached(SELECT)?.exists([&report.id]))?;
        if !undated {
            return Ok(());
        }
        self.put_problem(&Problem {
            file: report.file.clone(),
            kind: ProblemKind::NoDate,
            message: "it has no date and its words give none away, so that what it tells may stay \
                      undated: let it begin with a line like `date 2024-03-18`, or name the field"
                .to_owned(),
        })
    }
}
