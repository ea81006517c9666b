//! `cargo xtask test`: every check in order, each with its counts; the last line is the sum.
//!
//! A step that fails never stops the later ones. What a step needs is installed when its turn comes.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::beside;
use crate::build::Kind;
use crate::summary::{self, Tally};
use crate::workspace::Workspace;
use crate::{chromium, codegen, job, readers, schema, size, tools};

const WASM: &str = "wasm32-unknown-unknown";
const APP: &str = "watchbill";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The native part, with fewer cases for each property.
    Fast,
    Normal,
    /// Every screen in every theme and width.
    All,
}

/// Counts of one step and, if something failed, the text to show.
type Report = Result<(Tally, String)>;

pub fn run(workspace: &Workspace, depth: Depth) -> ExitCode {
    let mut suite = Suite { workspace, rows: Vec::new() };
    let build = (depth != Depth::Fast).then(|| beside::Build::start(workspace));
    suite.native(depth);
    if let Some(build) = build {
        suite.browser(depth, build);
    }
    suite.finish()
}

struct Suite<'a> {
    workspace: &'a Workspace,
    rows: Vec<(&'static str, Tally, String)>,
}

impl Suite<'_> {
    fn native(&mut self, depth: Depth) {
        self.step("Formatting", |workspace| one(workspace, "a few seconds", "cargo", &["fmt", "--all", "--check"]));
        self.step("Lints", |workspace| {
            // The app itself is only ever built for the browser, and linted for it below.
            let args = ["clippy", "--workspace", "--exclude", APP, "--all-targets", "--", "-D", "warnings"];
            one(workspace, "usually under a minute", "cargo", &args)
        });
        self.step("Native tests and house rules", |workspace| {
            let cases = if depth == Depth::Fast { "256" } else { "10000" };
            // All in one: a part by itself has other features of the libraries, and the core is compiled again.
            let mut test = workspace.command("cargo");
            test.args(["test", "--workspace", "--no-fail-fast"])
                .env("PROPTEST_CASES", cases)
                .env("WATCHBILL_STRICT_WORDS", "1")
                .env("RUST_BACKTRACE", "0");
            cargo_test("usually 3 to 8 minutes", &mut test)
        });
        self.step("Plan file schema is fresh", |workspace| {
            schema::check(workspace)?;
            Ok((Tally::one(true), String::new()))
        });
        self.step("Page of the checks is fresh", |workspace| {
            codegen::check(workspace)?;
            Ok((Tally::one(true), String::new()))
        });
    }

    fn browser(&mut self, depth: Depth, build: Result<beside::Build>) {
        self.step("Lints for the browser", |workspace| {
            tools::wasm_target(workspace)?;
            let args = ["clippy", "--target", WASM, "--all-targets", "--", "-D", "warnings"];
            one(workspace, "usually under a minute", "cargo", &args)
        });
        self.step("Samples against the schema", |workspace| {
            tools::node_modules(workspace)?;
            let mut node = workspace.command("node");
            let done = job::run("  checking", "a few seconds", node.arg("tests/schema.mjs"))?;
            Ok((summary::script(&done.text).settled(done.ok), done.text))
        });
        self.step("Calendars, read by others", readers::calendars);
        self.step("Office files, opened by others", readers::office);
        // From here on nothing runs beside: some of what follows waits for a page to draw.
        let built = self.step("Release build", |_| {
            let told = build?.finish()?;
            println!("{}", job::tail(&told, 2));
            Ok((Tally::one(true), String::new()))
        });
        self.step("Browser unit tests", |workspace| {
            let chrome = chromium::ensure(workspace)?;
            tools::wasm_target(workspace)?;
            tools::wasm_bindgen(workspace)?;
            let mut test = workspace.command("cargo");
            test.args(["test", "--target", WASM, "--test", "browser"]).env("CHROME_PATH", chrome);
            cargo_test("usually 1 to 3 minutes", &mut test)
        });
        self.step("Size of the first load", |workspace| {
            needs_the_site(built)?;
            let report = size::measure(workspace)?;
            println!("{}", report.table());
            Ok((report.tally(), report.complaints().join("\n")))
        });
        self.step("Journeys", |workspace| {
            needs_the_site(built)?;
            journeys(workspace, depth)
        });
    }

    /// Runs one step, shows its result, and says whether all of it passed.
    fn step(&mut self, name: &'static str, body: impl FnOnce(&Workspace) -> Report) -> bool {
        println!("\n== {name}");
        let started = Instant::now();
        let (tally, text) = match body(self.workspace) {
            Ok((tally, text)) => (tally, text),
            Err(error) => (Tally::one(false), format!("{error:#}")),
        };
        if tally.failed > 0 {
            println!("{text}");
        }
        let took = job::seconds(started.elapsed());
        println!("   {name}: {} passed, {} failed, {took}", tally.passed, tally.failed);
        self.rows.push((name, tally, took));
        tally.failed == 0
    }

    fn finish(self) -> ExitCode {
        let mut sum = Tally::default();
        println!("\n{:<30} {:>7} {:>7} {:>13}", "Step", "passed", "failed", "time");
        for (name, tally, took) in &self.rows {
            println!("{name:<30} {:>7} {:>7} {took:>13}", tally.passed, tally.failed);
            sum = sum.plus(*tally);
        }
        println!("{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn needs_the_site(built: bool) -> Result<()> {
    anyhow::ensure!(built, "not run: the release build failed");
    Ok(())
}

/// A program that is one test in itself.
fn one(workspace: &Workspace, usually: &str, program: &str, args: &[&str]) -> Report {
    let done = job::run("  checking", usually, workspace.command(program).args(args))?;
    Ok((Tally::one(done.ok), done.tail(200)))
}

fn cargo_test(usually: &str, command: &mut Command) -> Report {
    let done = job::run("  compiling and running", usually, command)?;
    Ok((summary::cargo(&done.text).settled(done.ok), failures(&done.text)))
}

/// The part of `cargo test`'s output that tells what failed: without what went well, and without what was compiled. Cut
/// in the middle where it is too long: a program that fails says why at its end.
fn failures(text: &str) -> String {
    const MOST: usize = 400;
    let is_fine = |line: &&str| {
        let line = line.trim();
        let is_passed = line.starts_with("test ") && line.ends_with("... ok");
        let is_frame = line.is_empty() || line.starts_with("Running ") || line.starts_with("Doc-tests ");
        let is_count = line.starts_with("running ") || line.starts_with("test result: ok.");
        is_passed || is_frame || is_count || line.starts_with("Compiling ")
    };
    let telling: Vec<&str> = text.lines().filter(|line| !is_fine(line)).collect();
    if telling.len() <= MOST {
        return telling.join("\n");
    }
    let (head, tail) = (telling.get(..MOST / 2), telling.get(telling.len() - MOST / 2..));
    [head.unwrap_or_default(), &["..."], tail.unwrap_or_default()].concat().join("\n")
}

fn journeys(workspace: &Workspace, depth: Depth) -> Report {
    let chrome = chromium::ensure(workspace)?;
    let report = workspace.notes()?.join("journeys.json");
    if report.exists() {
        fs::remove_file(&report).context("cannot remove the last report of the journeys")?;
    }
    let mut playwright = workspace.command("playwright");
    playwright
        .arg("test")
        .env("CHROME_PATH", chrome)
        .env("DIST", Kind::Release.dist())
        .env("E2E_PORT", free_port()?.to_string())
        .env("XTASK", workspace.this())
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    if depth == Depth::All {
        playwright.env("E2E_ALL", "1");
    }
    let done = job::run("  walking through the site", "usually 3 to 10 minutes", &mut playwright)?;
    let json = fs::read_to_string(&report).unwrap_or_default();
    // The output names hundreds of journeys; what failed is told last, where it is looked for.
    let told = summary::failed_journeys(&json);
    let tally = summary::playwright(&json).settled(done.ok);
    let unsteady = summary::unsteady(&json);
    if unsteady > 0 && tally.failed == 0 {
        println!("{told}\n   {unsteady} passed at the second try only: find out why");
    }
    let text = if told.is_empty() { done.tail(100) } else { told };
    Ok((tally, text))
}

/// A port of its own, so that a site served by hand does not disturb the journeys.
fn free_port() -> Result<u16> {
    let probe = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(probe.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_is_told_among_hundreds_of_programs_that_did_not() {
        let fine = "     Running tests/a.rs (target/debug/deps/a)\n\nrunning 2 tests\ntest one ... ok\ntest two ... ok\n\ntest result: ok. 2 passed; 0 failed\n";
        let bad = "     Running tests/b.rs\n\nrunning 1 test\ntest three ... FAILED\n\nfailures:\n\n---- three stdout ----\nseed 7\n\ntest result: FAILED. 0 passed; 1 failed\n";
        let told = failures(&[&fine.repeat(300), bad, &fine.repeat(300)].concat());
        assert_eq!(told.lines().count(), 5, "{told}");
        assert!(told.contains("test three ... FAILED") && told.contains("seed 7"));
        let long = failures(&["warning: x\n".repeat(900), "error: 1 target failed\n".to_owned()].concat());
        assert!(long.lines().count() <= 401 && long.ends_with("error: 1 target failed"));
    }
}
