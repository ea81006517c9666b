//! Finds the outside tools in the versions the repository is pinned to, and installs what is missing.
//!
//! A tool that cannot be installed from here (Node, rustup) is one clear sentence.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::job;
use crate::stamp;
use crate::workspace::Workspace;

/// Must match `Trunk.toml` and `Cargo.lock`; the tests below hold that.
const WASM_BINDGEN: &str = "0.2.130";
const TRUNK: &str = "0.21.14";
/// What the app is built for.
pub const WASM: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;

/// Everything that building the site needs.
pub fn for_build(workspace: &Workspace) -> Result<()> {
    // Ask for what only a person can install first: nobody wants to hear of it after ten minutes.
    node(workspace)?;
    wasm_target(workspace)?;
    wasm_bindgen(workspace)?;
    cargo_tool(workspace, "trunk", TRUNK, &["--locked"], "usually 5 to 10 minutes, once")?;
    node_modules(workspace)
}

/// The command-line tool and the test runner of wasm-bindgen, which come together.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<()> {
    // Without --locked: its lock file names crate versions that have been withdrawn.
    cargo_tool(workspace, "wasm-bindgen", WASM_BINDGEN, &[], "usually 3 to 7 minutes, once")
}

/// The compiler's WebAssembly target.
pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    let sysroot = job::ask(workspace.command("rustc").args(["--print", "sysroot"]))
        .context("Rust is missing: install rustup from https://rustup.rs, then run this again")?;
    let target = format!("lib/rustlib/{WASM}/lib");
    if std::path::Path::new(&sysroot).join(target).is_dir() {
        return Ok(());
    }
    if workspace.which("rustup").is_none() {
        bail!(
            "rustup is missing, and the compiler here cannot build WebAssembly: install rustup from https://rustup.rs, then run this again"
        );
    }
    let mut add = workspace.command("rustup");
    add.args(["target", "add", WASM]);
    job::must("Adding the WebAssembly target with rustup", "usually under a minute, once", &mut add)?;
    Ok(())
}

/// Node, in a version that the tools from npm run on.
pub fn node(workspace: &Workspace) -> Result<()> {
    let version = job::ask(workspace.command("node").arg("--version"));
    match version.as_deref().and_then(node_major) {
        Some(major) if major >= OLDEST_NODE && workspace.which("npm").is_some() => Ok(()),
        Some(major) if major >= OLDEST_NODE => {
            bail!(
                "npm is missing: it comes with Node, install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again"
            )
        }
        Some(major) => {
            bail!(
                "Node {major} is too old: install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again"
            )
        }
        None => {
            bail!("Node is missing: install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again")
        }
    }
}

/// The tools from npm, exactly as `package-lock.json` says.
pub fn node_modules(workspace: &Workspace) -> Result<()> {
    node(workspace)?;
    let mark = workspace.path("node_modules/.installed-from");
    let wanted = stamp::of_file(&workspace.path("package-lock.json"))?;
    if fs::read_to_string(&mark).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    let mut ci = workspace.command("npm");
    ci.args(["ci", "--ignore-scripts", "--no-fund", "--no-audit"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    job::must("Installing the tools from npm", "usually under a minute, once", &mut ci)?;
    fs::write(&mark, wanted).with_context(|| format!("cannot write {}", mark.display()))
}

fn cargo_tool(workspace: &Workspace, name: &str, version: &str, flags: &[&str], usually: &str) -> Result<()> {
    let found = job::ask(workspace.command(name).arg("--version"));
    if found.is_some_and(|text| text.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    let package = if name == "wasm-bindgen" { "wasm-bindgen-cli" } else { name };
    let mut install = workspace.command("cargo");
    install.args(["install", package, "--version", version, "--force"]).args(flags);
    job::must(&format!("Installing {name} {version} with cargo"), usually, &mut install)?;
    Ok(())
}

/// `v20.20.2` is 20.
fn node_major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_node_counts() {
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("20"), None);
    }

    #[test]
    fn pins_agree_everywhere() {
        let workspace = Workspace::find().unwrap();
        let trunk = fs::read_to_string(workspace.path("Trunk.toml")).unwrap();
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("trunk-version = \"={TRUNK}\"")));
        let lock = fs::read_to_string(workspace.path("Cargo.lock")).unwrap();
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{WASM_BINDGEN}\"");
        assert!(lock.contains(&entry), "Cargo.lock holds another wasm-bindgen");
    }
}
