//! The release build, beside the other checks: most of its time one core alone links the program, and the native tests use
//! what is left.
//!
//! It says nothing while it runs: two logs in one are none. Its words are told by [`Build::finish`]. Never starts before the
//! tools are there, so that two never install the same one.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{job, tools};

/// A build on its way.
pub struct Build {
    child: Child,
    log: PathBuf,
}

impl Build {
    /// Installs what it needs, then starts it.
    pub fn start(workspace: &Workspace) -> Result<Self> {
        tools::for_build(workspace)?;
        let log = workspace.notes()?.join("build.log");
        let out = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut build = workspace.command(&workspace.this().display().to_string());
        build.arg("build").stdin(Stdio::null()).stdout(out.try_clone()?).stderr(out);
        println!("The release build runs beside the checks (its words: {})", log.display());
        Ok(Self { child: build.spawn().context("the release build cannot be started")?, log })
    }

    /// Waits for its end; an error holds the end of its words.
    pub fn finish(mut self) -> Result<String> {
        let status = self.child.wait()?;
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        if !status.success() {
            bail!("the release build did not work:\n{}", job::tail(&text, 60));
        }
        Ok(text)
    }
}

impl Drop for Build {
    /// Nobody waits for it any more.
    fn drop(&mut self) {
        self.child.kill().ok();
    }
}
