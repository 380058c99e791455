//! The checksums in the manifest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use sha2::{Digest, Sha256};

/// Everything below this line is written by the compiler.
const MARK: &str = "# Compiled files; written by `cargo run -p xtask -- gazetteer`.\n";

/// Rewrites the manifest's last part: each compiled file with its size and checksum.
pub fn update(data: &Path, written: &[PathBuf]) -> anyhow::Result<()> {
    let path = data.join("manifest.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
    let mut text = text.split(MARK).next().unwrap_or_default().to_owned();
    text.push_str(MARK);
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
