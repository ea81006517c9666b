//! `cargo xtask schema`: the JSON Schema of plan files, as the crate `plan` derives it from its records.
//!
//! The text comes from an example program of `plan`: this tool must run when `plan` does not compile.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::workspace::Workspace;

pub fn run(workspace: &Workspace, only_check: bool) -> Result<()> {
    if only_check {
        check(workspace)?;
        println!("{} is fresh.", path(workspace).display());
        return Ok(());
    }
    let path = path(workspace);
    let folder = path.parent().context("the schema has no folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    fs::write(&path, derive(workspace)?).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} written.", path.display());
    Ok(())
}

/// The published schema must be what the code says now.
pub fn check(workspace: &Workspace) -> Result<()> {
    let path = path(workspace);
    let published = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    ensure!(published == derive(workspace)?, "{} is not what the code says: run `cargo xtask schema`", path.display());
    Ok(())
}

fn derive(workspace: &Workspace) -> Result<String> {
    let mut example = workspace.command("cargo");
    example.args(["run", "--quiet", "--package", "plan", "--example", "schema"]);
    let output = example.output().context("cannot start cargo")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "the schema could not be derived:\n{said}");
    let text = String::from_utf8(output.stdout)?;
    ensure!(text.starts_with('{'), "the schema does not begin with a brace:\n{text}");
    Ok(text)
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.path("public/schema/plan-v1.json")
}
