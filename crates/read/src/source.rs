use std::path::{Path, PathBuf};

use crate::Format;

/// One file to be read, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub(crate) name: String,
    origin: Origin,
    format: Option<Format>,
    bytes: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Origin {
    File(PathBuf),
    StandardInput,
}

impl Source {
    /// Where it is, as the user named it; `-` for standard input.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its size on disk, packed where it is packed; 0 where that cannot be known beforehand.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The format its name tells; `None` where its first bytes will.
    pub fn format(&self) -> Option<Format> {
        self.format
    }

    pub(crate) fn file(path: &Path, format: Option<Format>, bytes: u64) -> Self {
        let name = path.to_string_lossy().into_owned();
        Source {
            name,
            origin: Origin::File(path.to_path_buf()),
            format,
            bytes,
        }
    }

    pub(crate) fn standard_input(format: Option<Format>) -> Self {
        Source {
            name: "-".into(),
            origin: Origin::StandardInput,
            format,
            bytes: 0,
        }
    }

    /// The path to open; `None` for standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::File(path) => Some(path),
            Origin::StandardInput => None,
        }
    }
}
