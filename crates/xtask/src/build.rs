//! Builds the site with trunk, and knows when there is nothing to do.
//!
//! `dist/` holds the release site, `dist-debug/` one that compiles faster and is larger.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{job, stamp, tools};

/// Everything that decides what the built site is.
const INPUTS: [&str; 27] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/export/Cargo.toml",
    "crates/export/src",
    "crates/messages",
    "crates/plan/Cargo.toml",
    "crates/plan/src",
    "crates/workbook/Cargo.toml",
    "crates/workbook/src",
    "crates/workshop/Cargo.toml",
    "crates/workshop/src",
    "crates/xtask/assets",
    "crates/xtask/src/assets.rs",
    "crates/xtask/src/build.rs",
    "crates/xtask/src/compress.rs",
    "crates/xtask/src/headers.rs",
    "crates/xtask/src/office.rs",
    "crates/xtask/src/seal.rs",
    "crates/xtask/src/split.rs",
    "index.html",
    "package-lock.json",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
];

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Release,
    Debug,
}

impl Kind {
    /// Folder of the built site, relative to the root.
    pub fn dist(self) -> &'static str {
        match self {
            Self::Release => "dist",
            Self::Debug => "dist-debug",
        }
    }
}

/// `cargo xtask build`.
pub fn run(workspace: &Workspace, kind: Kind) -> Result<()> {
    let built = build(workspace, kind)?;
    let state = if built { "built" } else { "up to date" };
    println!("{}/ is {state}: copy it to any static host, into any folder.", kind.dist());
    Ok(())
}

/// Builds if an input or the result changed since the last time; says whether it did.
pub fn build(workspace: &Workspace, kind: Kind) -> Result<bool> {
    let mark = mark(workspace, kind)?;
    let inputs = stamp::of_all(workspace.root(), &INPUTS)?;
    if fs::read_to_string(&mark).is_ok_and(|last| is_fresh(workspace, kind, &inputs, &last)) {
        return Ok(false);
    }
    tools::for_build(workspace)?;
    let mut fetch = workspace.command("cargo");
    // trunk builds offline, so that nothing is downloaded behind anybody's back.
    fetch.args(["fetch", "--locked"]);
    job::must("Fetching the libraries", "usually under a minute the first time", &mut fetch)?;

    let mut trunk = workspace.command("trunk");
    trunk
        .args(["build", "--dist", kind.dist()])
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A compile error is enough: where trunk was at the time is of no use.
        .env("RUST_BACKTRACE", "0");
    let (label, usually) = match kind {
        Kind::Release => {
            trunk.arg("--release").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(workspace));
            ("Building the site", "usually 3 to 6 minutes the first time, then 1 to 2")
        }
        Kind::Debug => ("Building the site for debugging", "usually 1 to 3 minutes the first time"),
    };
    job::must(label, usually, &mut trunk)?;
    let result = stamp::of_all(workspace.root(), &[kind.dist()])?;
    fs::write(&mark, format!("{inputs}\n{result}")).with_context(|| format!("cannot write {}", mark.display()))?;
    Ok(true)
}

/// The built site is there and belongs to the inputs as they are now.
fn is_fresh(workspace: &Workspace, kind: Kind, inputs: &str, last: &str) -> bool {
    workspace.path(kind.dist()).join("index.html").is_file()
        && stamp::of_all(workspace.root(), &[kind.dist()]).is_ok_and(|result| last == format!("{inputs}\n{result}"))
}

fn mark(workspace: &Workspace, kind: Kind) -> Result<PathBuf> {
    Ok(workspace.notes()?.join(format!("{}.stamp", kind.dist())))
}

/// Compiler flags of the released app. `split` and the relocations let it be cut into parts (`split.rs`).
fn flags(workspace: &Workspace) -> String {
    ["--cfg erase_components --cfg split -Clink-args=--emit-relocs ", &plain_flags(workspace)].concat()
}

/// Compiler flags of every program of the site. Panic messages name source files: without remapping, a program would carry the
/// home folder of whoever built it, and its size would depend on it.
pub fn plain_flags(workspace: &Workspace) -> String {
    let mut flags = Vec::new();
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| env::home_dir().map(|dir| dir.join(".cargo")));
    let places = [(Some(workspace.root().to_owned()), "app"), (cargo, "cargo")];
    for (place, name) in places {
        let place = place.map(|place| place.display().to_string()).unwrap_or_default();
        // Flags are split at spaces: such a path cannot be handed over here.
        if !place.is_empty() && !place.contains(' ') {
            flags.push(format!("--remap-path-prefix={place}={name}"));
        }
    }
    flags.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_of_the_site_is_an_input() {
        let workspace = Workspace::find().unwrap();
        for entry in fs::read_dir(workspace.path("crates")).unwrap().flatten() {
            let folder = format!("crates/{}", entry.file_name().to_string_lossy());
            let parts = [format!("{folder}/Cargo.toml"), format!("{folder}/src")];
            let is_input = |path: &String| INPUTS.contains(&path.as_str());
            let is_of_the_site = !["crates/bench", "crates/xtask"].contains(&folder.as_str());
            assert!(!is_of_the_site || is_input(&folder) || parts.iter().all(is_input), "{folder}");
        }
        assert!(INPUTS.iter().all(|path| workspace.path(path).exists()));
    }
}
