//! What the tests share.

use khabar_read::{Options, Reader};
use khabar_record::{Problem, ProblemKind, Report};

/// Reads bytes as if they were a file of this name.
pub fn read(name: &str, bytes: impl AsRef<[u8]>) -> Vec<Result<Report, Problem>> {
    Reader::new(Options::default())
        .read_bytes(name, bytes.as_ref().to_vec())
        .collect()
}

/// The one report in these bytes.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn one(name: &str, bytes: impl AsRef<[u8]>) -> Report {
    let mut all = read(name, bytes);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
        .unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// The kind and the words of the one problem in these bytes.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn refused(name: &str, bytes: impl AsRef<[u8]>) -> (ProblemKind, String) {
    let mut all = read(name, bytes);
    assert_eq!(all.len(), 1, "{all:?}");
    let problem = all.remove(0).expect_err("this should have been refused");
    (problem.kind, problem.message)
}

/// An English text that no test is about.
#[allow(dead_code, reason = "not every test file needs it")]
pub const BODY: &str = "Three police officers were killed and five others were hurt on Monday \
    when gunmen opened fire on their vehicle near the city of Gao, the ministry said.";
