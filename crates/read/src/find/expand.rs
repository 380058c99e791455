use std::path::{Path, PathBuf};

use crate::error::ReadError;

/// Whether a name that is no file may be a pattern.
pub(super) fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

/// The names that match a pattern, in order; what cannot be looked into does not match.
pub(super) fn expand(pattern: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let matches = glob::glob(&pattern.to_string_lossy())
        .map_err(|error| ReadError::BadPattern(error.msg.to_owned()))?;
    Ok(matches.flatten().collect())
}
