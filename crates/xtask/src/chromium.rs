//! The browser that tests and measurements run in: finds one, or installs it where that is possible.
//!
//! Where to look is written once, in `tests/e2e/support/chromium.mjs`.

use std::fs;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use crate::{job, tools};

/// Path of a Chromium, after installing one if need be.
pub fn ensure(workspace: &Workspace) -> Result<String> {
    tools::node_modules(workspace)?;
    if let Some(path) = find(workspace) {
        return Ok(path);
    }
    install(workspace)?;
    match find(workspace) {
        Some(path) => Ok(path),
        None => bail!("a browser was installed, but it is not where it should be"),
    }
}

fn find(workspace: &Workspace) -> Option<String> {
    job::ask(workspace.command("node").arg("tests/e2e/support/chromium.mjs"))
}

fn install(workspace: &Workspace) -> Result<()> {
    if can_install_from_debian(workspace) {
        // The one without a window is smaller and faster; older releases of Debian do not have it by itself.
        return install_from_debian(workspace, "Chromium", &["chromium-headless-shell"])
            .or_else(|_| install_from_debian(workspace, "Chromium", &["chromium"]));
    }
    match system() {
        // Ubuntu's own package needs snap, which containers do not have.
        Some("ubuntu") if is_root(workspace) => {
            let mut install = workspace.command("playwright");
            install.args(["install", "--with-deps", "chromium"]);
            job::must("Installing Chromium through Playwright", USUALLY, &mut install)?;
        }
        _ => bail!(
            "there is no Chrome or Chromium here: install one, or run `npx playwright install chromium`, \
             or set CHROME_PATH to the browser's program"
        ),
    }
    Ok(())
}

const USUALLY: &str = "usually 1 to 3 minutes, once";

fn is_root(workspace: &Workspace) -> bool {
    job::ask(workspace.command("id").arg("-u")).as_deref() == Some("0")
}

/// Whether Debian's packages can be installed from here.
pub fn can_install_from_debian(workspace: &Workspace) -> bool {
    system() == Some("debian") && is_root(workspace)
}

/// Installs packages of Debian.
pub fn install_from_debian(workspace: &Workspace, what: &str, packages: &[&str]) -> Result<()> {
    let mut update = workspace.command("apt-get");
    job::must("Asking Debian for its packages", "a few seconds", update.arg("update"))?;
    let mut install = workspace.command("apt-get");
    install.args(["install", "-y", "--no-install-recommends"]).args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    job::must(&format!("Installing {what}"), USUALLY, &mut install)?;
    Ok(())
}

/// The family of the system, where we know how to install.
fn system() -> Option<&'static str> {
    family(&fs::read_to_string("/etc/os-release").ok()?)
}

fn family(os_release: &str) -> Option<&'static str> {
    let id = os_release.lines().find_map(|line| line.strip_prefix("ID="))?;
    match id.trim_matches('"') {
        "debian" => Some("debian"),
        "ubuntu" => Some("ubuntu"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_debian_from_ubuntu_and_others() {
        assert_eq!(family("NAME=x\nID=debian\n"), Some("debian"));
        assert_eq!(family("ID_LIKE=debian\nID=\"ubuntu\"\n"), Some("ubuntu"));
        assert_eq!(family("ID=fedora\n"), None);
    }
}
