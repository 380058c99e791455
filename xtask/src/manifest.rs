//! The checksums in the manifest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use sha2::{Digest, Sha256};

/// Rewrites the manifest's last part: each compiled file with its size and checksum.
pub fn update(data: &Path, command: &str, written: &[PathBuf]) -> anyhow::Result<()> {
    // Everything below this line is written by the compiler.
    let mark = format!("# Compiled files; written by `cargo run -p xtask -- {command}`.\n");
    let path = data.join("manifest.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
    let mut text = text.split(&mark).next().unwrap_or_default().to_owned();
    text.push_str(&mark);
    for file in written {
        let bytes = fs::read(file)?;
        let name = file.strip_prefix(data)?.display();
        let checksum = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>();
        text.push_str(&format!(
            "\n[[file]]\npath = \"{name}\"\nbytes = {}\nsha256 = \"{checksum}\"\n",
            bytes.len()
        ));
    }
    fs::write(path, text)?;
    Ok(())
}

/// What a folder holds, sorted.
pub fn entries(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    let mut entries = listed
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}
