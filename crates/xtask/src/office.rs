//! The program that makes office files (`crates/workbook`): a worker of its own, fetched when somebody asks for such a file.
//!
//! It is compiled beside the app and put into the site under one fingerprint, because it must fit the app that calls it. The
//! page names it on the tag that starts the app; it is never part of a first visit. Tests: the journey of the formats runs
//! it; the name is tested below.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::assets::{Language, Shrink};
use crate::split;
use crate::workspace::Workspace;
use crate::{build, job, stamp};

const PACKAGE: &str = "workbook";
const TARGET: &str = "wasm32-unknown-unknown";
/// Talks with the page; stands at the end of the bindings, so that one script is asked for.
const TALK: &str = include_str!("../assets/workbook.js");

/// The two files of the worker, with the names the tools gave them.
pub struct Office {
    js: Vec<u8>,
    wasm: Vec<u8>,
}

/// Compiles it; a release is made small.
pub fn compile(workspace: &Workspace, release: bool) -> Result<Office> {
    let mut cargo = workspace.command("cargo");
    cargo.args(["build", "--offline", "--package", PACKAGE, "--lib", "--target", TARGET]);
    // The app is cut into parts; this is not, and must not carry what the cutter needs.
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", build::plain_flags(workspace));
    let folder = if release { "release" } else { "debug" };
    if release {
        cargo.arg("--release");
    }
    job::must("Building what makes office files", "usually 1 to 3 minutes the first time", &mut cargo)?;
    let dir = workspace.notes()?.join("office");
    let compiled = workspace.target().join(TARGET).join(folder).join("workbook.wasm");
    let mut bindgen = workspace.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--no-demangle", "--out-dir"]).arg(&dir).arg(&compiled);
    job::must("Writing its bindings", "a few seconds", &mut bindgen)?;
    let wasm = dir.join("workbook_bg.wasm");
    let wasm = if release { split::optimised(workspace, &wasm)? } else { fs::read(&wasm)? };
    Ok(Office { js: fs::read(dir.join("workbook.js"))?, wasm })
}

/// Writes it into the site; gives the name of its script.
pub fn install(office: &Office, dir: &Path, shrink: Option<Shrink>) -> Result<String> {
    let bindings = std::str::from_utf8(&office.js).context("bindings that are not text")?;
    let fingerprint: String = stamp::of_bytes(&[office.js.as_slice(), &office.wasm, TALK.as_bytes()].concat());
    let fingerprint: String = fingerprint.chars().take(16).collect();
    let (script, program) = (format!("workbook-{fingerprint}.js"), format!("workbook-{fingerprint}_bg.wasm"));
    ensure!(bindings.contains("'workbook_bg.wasm'"), "the bindings name their program otherwise now");
    let text = bindings.replace("workbook_bg.wasm", &program) + TALK;
    let text = match shrink {
        Some(shrink) => shrink(Language::JavaScript, text.as_bytes())?,
        None => text.into_bytes(),
    };
    fs::write(dir.join(&script), text)?;
    fs::write(dir.join(program), &office.wasm)?;
    Ok(script)
}

/// Whether a file of the site is part of the worker.
pub fn is_office(name: &str) -> bool {
    name.starts_with("workbook-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_have_one_fingerprint_and_the_script_asks_for_its_program() {
        let dir = std::env::temp_dir().join(format!("office-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let office = Office { js: b"new URL('workbook_bg.wasm', import.meta.url);".to_vec(), wasm: vec![1, 2, 3] };
        let script = install(&office, &dir, None).unwrap();
        let program = script.replace(".js", "_bg.wasm");
        assert!(crate::headers::fingerprinted(&script) && crate::headers::fingerprinted(&program), "{script}");
        assert!(is_office(&script) && is_office(&program));
        assert!(fs::read_to_string(dir.join(&script)).unwrap().contains(&program));
        assert_eq!(fs::read(dir.join(&program)).unwrap(), [1, 2, 3]);
        let other = Office { js: b"'workbook_bg.wasm'".to_vec(), wasm: vec![1, 2, 3] };
        assert_ne!(install(&other, &dir, None).unwrap(), script);
        fs::remove_dir_all(&dir).unwrap();
    }
}
