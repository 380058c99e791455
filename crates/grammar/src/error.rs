use thiserror::Error;

/// What is wrong with a rule, where it stands, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{line}: {problem}; {help}")]
pub struct RuleError {
    /// The file as the caller names it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub help: String,
}

/// A fault in one line, before the file and the line are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) problem: String,
    pub(crate) help: String,
}

impl Fault {
    pub(crate) fn new(problem: impl Into<String>, help: impl Into<String>) -> Self {
        Fault {
            problem: problem.into(),
            help: help.into(),
        }
    }

    pub(crate) fn at(self, file: &str, line: usize) -> RuleError {
        RuleError {
            file: file.to_owned(),
            line,
            problem: self.problem,
            help: self.help,
        }
    }
}
