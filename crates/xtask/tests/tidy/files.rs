//! The text files of the repository, and how a line is looked at.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

/// Folders that tools fill.
const BUILT: [&str; 6] = ["target", "node_modules", "dist", "dist-debug", "test-results", "playwright-report"];

/// One text file of the repository.
pub struct SourceFile {
    /// Relative to the root, with `/`.
    pub path: String,
    pub text: String,
}

impl SourceFile {
    pub fn is(&self, extensions: &[&str]) -> bool {
        let extension = Path::new(&self.path).extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|extension| extensions.contains(&extension))
    }

    pub fn within(&self, prefixes: &[&str]) -> bool {
        prefixes.iter().any(|prefix| self.path.starts_with(prefix))
    }

    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every text file that belongs to the repository.
pub fn files() -> Result<Vec<SourceFile>> {
    let mut found = Vec::new();
    collect(&root(), &mut found)?;
    ensure!(found.len() > 30, "the repository was not found");
    Ok(found)
}

fn collect(dir: &Path, found: &mut Vec<SourceFile>) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            // Folders with a dot belong to tools, except cargo's and the one that runs the tests.
            let hidden = name.starts_with('.') && ![".cargo", ".ci"].contains(&&*name);
            if !hidden && !BUILT.contains(&&*name) {
                collect(&path, found)?;
            }
        } else if name != "package-lock.json" {
            // What is not text (fonts, pictures) has no lines to look at.
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            let relative = path.strip_prefix(root())?.to_string_lossy().replace('\\', "/");
            found.push(SourceFile { path: relative, text });
        }
    }
    Ok(())
}
