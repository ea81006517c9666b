//! Where things are in the repository. Knows folders, not what they mean. Used by every command.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The folder that holds `Trunk.toml`, and paths below it.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
    this: PathBuf,
}

impl Workspace {
    /// Walks up from the current folder, so that the commands work in every subfolder.
    pub fn find() -> Result<Self> {
        let start = env::current_dir().context("cannot tell the current folder")?;
        let root = start.ancestors().find(|dir| dir.join("Trunk.toml").is_file());
        match root {
            Some(root) => Ok(Self { root: root.to_owned(), this: env::current_exe()? }),
            None => bail!("run this inside the repository: there is no Trunk.toml here or above"),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// This program, for tools that serve the site through it. Asked for at the start: a build in
    /// between may replace the file, and the system then calls the old one deleted.
    pub fn this(&self) -> &Path {
        &self.this
    }

    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// Cargo's output folder.
    pub fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.root.join("target"),
        }
    }

    /// Notes and logs of these commands; created when needed.
    pub fn notes(&self) -> Result<PathBuf> {
        let dir = self.target().join("xtask");
        std::fs::create_dir_all(&dir).with_context(|| format!("cannot create {}", dir.display()))?;
        Ok(dir)
    }

    /// A command that runs in the root and finds the tools of `node_modules` and cargo first.
    pub fn command(&self, program: &str) -> Command {
        let path = self.search_path();
        // Windows and posix_spawn look up the program in the parent's PATH: resolve it ourselves.
        let program = find_in(&path, program).unwrap_or_else(|| program.into());
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", path)
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            // trunk takes only "true" or "false" here and stops at "1".
            .env_remove("NO_COLOR");
        command
    }

    /// The program's path, if it is there.
    pub fn which(&self, program: &str) -> Option<PathBuf> {
        find_in(&self.search_path(), program)
    }

    fn search_path(&self) -> OsString {
        let mut dirs = vec![self.root.join("node_modules/.bin")];
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| env::home_dir().map(|dir| dir.join(".cargo")));
        dirs.extend(home.map(|dir| dir.join("bin")));
        if let Some(path) = env::var_os("PATH") {
            dirs.extend(env::split_paths(&path));
        }
        env::join_paths(dirs).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }
}

fn find_in(path: &OsString, program: &str) -> Option<PathBuf> {
    env::split_paths(path)
        .flat_map(|dir| [dir.join(format!("{program}{}", env::consts::EXE_SUFFIX)), dir.join(format!("{program}.cmd"))])
        .find(|file| file.is_file())
}
