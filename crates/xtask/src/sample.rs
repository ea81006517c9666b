//! `cargo xtask sample`: a plan file of any size with something in every table.
//!
//! The plan comes from an example program of the crate `plan`: this tool must run when `plan` does not compile.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::workspace::Workspace;

/// What is to be made, and where it goes.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    pub people: u32,
    pub accounts: u32,
    /// Another number gives another plan.
    pub seed: u64,
    /// The file; a name under `target/` when nothing is said.
    pub out: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { people: 500, accounts: 60, seed: 7, out: None }
    }
}

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let numbers = [u64::from(options.people), u64::from(options.accounts), options.seed].map(|n| n.to_string());
    let path = options
        .out
        .clone()
        .unwrap_or_else(|| workspace.path("target/xtask").join(["sample-", &numbers.join("-"), ".plan.json"].concat()));
    let mut example = workspace.command("cargo");
    example.args(["run", "--quiet", "--package", "plan", "--example", "sample", "--"]).args(&numbers);
    let output = example.output().context("cannot start cargo")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "the sample could not be made:\n{said}");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(&path, &output.stdout).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} written: {} KB.", path.display(), output.stdout.len() / 1024);
    Ok(())
}
