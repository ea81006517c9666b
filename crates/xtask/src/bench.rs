//! `cargo xtask bench`: measured speed of loading and typing in Chromium, and of the core as WebAssembly in Node.
//!
//! Not a test: figures depend on the machine. Pages to compare with are measured in the same run. The core is the
//! crate `bench`, built like the released program.

use anyhow::Result;

use crate::build::{self, Kind};
use crate::workspace::Workspace;
use crate::{chromium, job, sample, tools};

pub fn run(workspace: &Workspace, only_core: bool) -> Result<()> {
    core(workspace)?;
    if only_core {
        return Ok(());
    }
    let chrome = chromium::ensure(workspace)?;
    build::build(workspace, Kind::Release)?;
    // The large plan that `typing.mjs` types in.
    let large = workspace.path("target/xtask/bench/large.json");
    sample::run(workspace, &sample::Options { out: Some(large), ..sample::Options::default() })?;
    let mut node = workspace.command("node");
    node.arg("tests/bench/run.mjs").env("CHROME_PATH", chrome).env("XTASK", workspace.this());
    let text = job::must("Measuring", "usually 4 to 6 minutes", &mut node)?;
    println!("{text}");
    Ok(())
}

/// The core alone: generated plans of 50 and 500 people.
fn core(workspace: &Workspace) -> Result<()> {
    tools::node(workspace)?;
    tools::wasm_target(workspace)?;
    tools::wasm_bindgen(workspace)?;
    let mut cargo = workspace.command("cargo");
    cargo.args(["build", "--release", "--package", "bench", "--target", tools::WASM]);
    job::must("Building the core", "usually 1 to 3 minutes", &mut cargo)?;
    let mut bind = workspace.command("wasm-bindgen");
    bind.args(["--target", "web", "--out-dir", "target/xtask/bench-core"])
        .arg(workspace.path("target").join(tools::WASM).join("release/bench.wasm"));
    job::must("Binding it", "a moment", &mut bind)?;
    let text =
        job::must("Measuring the core", "under a minute", workspace.command("node").arg("tests/bench/core.mjs"))?;
    println!("{text}");
    Ok(())
}
