//! Fingerprints of files and folders: has anything changed since the last build?
//!
//! Reads contents, not times: a fresh clone or a switched branch must not fool it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Fingerprint of one file, in hexadecimal.
pub fn of_file(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(of_bytes(&bytes))
}

/// Fingerprint of bytes, in hexadecimal.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// One fingerprint for files and folders (with everything below them). Missing ones count as empty.
pub fn of_all(root: &Path, paths: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for path in paths {
        for file in files(&root.join(path))? {
            let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            let name = file.strip_prefix(root).unwrap_or(&file);
            hash.update(name.to_string_lossy().as_bytes());
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
    }
    Ok(hex(&hash.finalize()))
}

/// Every file at or below `path`, in the order of their names.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries = fs::read_dir(path)
        .and_then(|entries| entries.map(|entry| entry.map(|e| e.path())).collect::<Result<Vec<_>, _>>())
        .with_context(|| format!("cannot read {}", path.display()))?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        found.extend(files(&entry)?);
    }
    Ok(found)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_or_name_changes_the_stamp() {
        let dir = std::env::temp_dir().join(format!("stamp-{}", std::process::id()));
        fs::create_dir_all(dir.join("a")).unwrap();
        let stamp = || of_all(&dir, &["a", "missing"]).unwrap();
        fs::write(dir.join("a/one"), "1").unwrap();
        let first = stamp();
        assert_eq!(first, stamp());
        fs::write(dir.join("a/one"), "2").unwrap();
        let second = stamp();
        assert_ne!(first, second);
        fs::rename(dir.join("a/one"), dir.join("a/two")).unwrap();
        assert_ne!(second, stamp());
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn known_answer() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(of_bytes(b""), empty);
    }
}
