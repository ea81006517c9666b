//! `cargo xtask bench`: measured speed of loading and typing in Chromium.
//!
//! Not a test: figures depend on the machine. Pages to compare with are measured in the same run.

use anyhow::Result;

use crate::build::{self, Kind};
use crate::workspace::Workspace;
use crate::{chromium, job};

pub fn run(workspace: &Workspace) -> Result<()> {
    let chrome = chromium::ensure(workspace)?;
    build::build(workspace, Kind::Release)?;
    let mut node = workspace.command("node");
    node.arg("tests/bench/run.mjs").env("CHROME_PATH", chrome).env("XTASK", workspace.this());
    let text = job::must("Measuring", "usually 2 to 4 minutes", &mut node)?;
    println!("{text}");
    Ok(())
}
