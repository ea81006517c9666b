//! Independent programs that read the files Watchbill makes (`tests/readers`): installs them, makes the files, lets them read.
//!
//! They come from PyPI and npm, in the versions of `requirements.txt` and `package-lock.json`, into `target/`. What cannot be
//! installed from here is one clear sentence, never a check that is left out in silence.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::summary::{self, Tally};
use crate::workspace::Workspace;
use crate::{chromium, job, stamp, tools};

const FOLDER: &str = "tests/readers";
/// Not the zone of any plan that is read: a reader that falls back to its own must be seen to.
const ELSEWHERE: &str = "Asia/Tokyo";

/// Calendars, read by three programs.
pub fn calendars(workspace: &Workspace) -> Result<(Tally, String)> {
    let python = python(workspace)?;
    let modules = modules(workspace)?;
    let files = files(workspace, "export", "calendars")?;
    let mut first = workspace.command(&python.display().to_string());
    first.arg(format!("{FOLDER}/calendars.py")).arg(&files);
    let mut second = workspace.command("node");
    second.arg(modules.join("calendars.mjs")).arg(&files);
    let mut sum = Tally::default();
    let mut text = String::new();
    for (program, command) in [("PyPI", &mut first), ("npm", &mut second)] {
        let done = job::run(
            &format!("  reading with programs from {program}"),
            "a few seconds",
            command.env("TZ", ELSEWHERE),
        )?;
        sum = sum.plus(summary::script(&done.text).settled(done.ok));
        text += &done.text;
    }
    Ok((sum, text))
}

/// Workbooks and Word documents, opened by openpyxl and LibreOffice.
pub fn office(workspace: &Workspace) -> Result<(Tally, String)> {
    let office = libre_office(workspace)?;
    let python = python(workspace)?;
    let files = files(workspace, "workbook", "office")?;
    let mut read = workspace.command(&python.display().to_string());
    read.arg(format!("{FOLDER}/office.py")).arg(&files).arg(&office);
    let done = job::run("  opening the files", "usually under a minute", &mut read)?;
    Ok((summary::script(&done.text).settled(done.ok), done.text))
}

/// LibreOffice's program.
fn libre_office(workspace: &Workspace) -> Result<PathBuf> {
    let find = || {
        let on_path = ["soffice", "libreoffice"].into_iter().find_map(|name| workspace.which(name));
        let elsewhere = PathBuf::from("/Applications/LibreOffice.app/Contents/MacOS/soffice");
        on_path.or_else(|| elsewhere.is_file().then_some(elsewhere))
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    let packages = ["libreoffice-calc-nogui", "libreoffice-writer-nogui"];
    if !chromium::can_install_from_debian(workspace) {
        bail!(
            "LibreOffice is missing: install it from https://www.libreoffice.org (on Debian: {}), then run this again",
            packages.join(" ")
        );
    }
    chromium::install_from_debian(workspace, "LibreOffice", &packages)?;
    find().context("LibreOffice was installed, but it is not where it should be")
}

/// Runs the example program of a crate that writes files to read; gives their folder.
fn files(workspace: &Workspace, package: &str, example: &str) -> Result<PathBuf> {
    let folder = workspace.notes()?.join("documents").join(example);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let mut run = workspace.command("cargo");
    run.args(["run", "--quiet", "--package", package, "--example", example, "--"]).arg(&folder);
    job::must("  making the files", "usually under a minute", &mut run)?;
    Ok(folder)
}

/// A Python of its own with the readers in it.
fn python(workspace: &Workspace) -> Result<PathBuf> {
    let home = workspace.target().join("readers");
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = stamp::of_file(&workspace.path(FOLDER).join("requirements.txt"))?;
    let mark = home.join("installed-from");
    if python.is_file() && fs::read_to_string(&mark).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }
    let Some(system) = ["python3", "python"].into_iter().find(|name| workspace.which(name).is_some()) else {
        bail!("Python is missing: install Python 3.10 or newer from https://www.python.org, then run this again");
    };
    let mut make = workspace.command(system);
    make.args(["-m", "venv"]).arg(&home);
    job::must("  making a place for Python packages", "a few seconds, once", &mut make).context(
        "Python cannot make a place of its own: on Debian and Ubuntu install python3-venv, then run this again",
    )?;
    let mut install = workspace.command(&python.display().to_string());
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
    install.arg(workspace.path(FOLDER).join("requirements.txt"));
    job::must("  installing the readers from PyPI", "usually under a minute, once", &mut install)?;
    fs::write(&mark, wanted).with_context(|| format!("cannot write {}", mark.display()))?;
    Ok(python)
}

/// The folder with the readers from npm in it.
fn modules(workspace: &Workspace) -> Result<PathBuf> {
    tools::node(workspace)?;
    let folder = workspace.path(FOLDER);
    let mark = folder.join("node_modules/.installed-from");
    let wanted = stamp::of_file(&folder.join("package-lock.json"))?;
    if !fs::read_to_string(&mark).is_ok_and(|found| found == wanted) {
        let mut ci = workspace.command("npm");
        ci.args(["ci", "--ignore-scripts", "--no-fund", "--no-audit"]).current_dir(&folder);
        job::must("  installing the readers from npm", "a few seconds, once", &mut ci)?;
        fs::write(&mark, wanted).with_context(|| format!("cannot write {}", mark.display()))?;
    }
    Ok(folder)
}
