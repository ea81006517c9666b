//! `cargo xtask`: the commands of the repository. Each finds or installs the tools it needs.
//!
//! This file reads the command line and nothing more. The tool never depends on the app's own
//! crates, so that it still runs, and can say what is wrong, when they do not compile.

mod assets;
mod bench;
mod beside;
mod build;
mod chromium;
mod cli;
mod codegen;
mod compress;
mod headers;
mod job;
mod office;
mod page;
mod readers;
mod sample;
mod schema;
mod seal;
mod serve;
mod size;
mod split;
mod stamp;
mod summary;
mod test;
mod tools;
mod top;
mod workspace;

use std::process::ExitCode;

use cli::Command;
use workspace::Workspace;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    let command = match cli::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{}", cli::HELP);
            return Ok(ExitCode::from(2));
        }
    };
    let workspace = Workspace::find()?;
    match command {
        Command::Help => println!("{}", cli::HELP),
        Command::Serve(options) => serve::run(&workspace, &options)?,
        Command::Build(kind) => build::run(&workspace, kind)?,
        Command::Seal => seal::run(&workspace)?,
        Command::Test(depth) => return Ok(test::run(&workspace, depth)),
        Command::Size { top, freeze } => size::run(&workspace, top, freeze)?,
        Command::Schema { check } => schema::run(&workspace, check)?,
        Command::Codegen { check } => codegen::run(&workspace, check)?,
        Command::Sample(options) => sample::run(&workspace, &options)?,
        Command::Bench { only_core } => bench::run(&workspace, only_core)?,
    }
    Ok(ExitCode::SUCCESS)
}
