//! Reads how many tests passed and failed out of what test programs print. Pure; tests are at the end.

use serde_json::Value;

/// Counts of one step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// A step that is one test in itself.
    pub fn one(ok: bool) -> Self {
        Self { passed: u64::from(ok), failed: u64::from(!ok) }
    }

    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// A program that failed without a failed test (it did not compile, it crashed) is one failure;
    /// one that ended well without a single test is one too: it proves nothing.
    pub fn settled(self, ok: bool) -> Self {
        match (ok, self.failed) {
            (false, 0) => Self { failed: 1, ..self },
            (true, 0) if self.passed == 0 => Self { failed: 1, ..self },
            _ => self,
        }
    }
}

/// Sums the `test result: ok. 12 passed; 0 failed; …` lines of `cargo test`, native or in the browser.
pub fn cargo(text: &str) -> Tally {
    text.lines().filter_map(|line| line.trim().strip_prefix("test result: ")).fold(Tally::default(), |sum, line| {
        let count = |word: &str| {
            let part = line.split(['.', ';']).map(str::trim).find(|part| part.ends_with(word));
            part.and_then(|part| part.split(' ').next()?.parse().ok()).unwrap_or(0)
        };
        sum.plus(Tally { passed: count(" passed"), failed: count(" failed") })
    })
}

/// Reads the last `N passed, N failed` line of our own scripts.
pub fn script(text: &str) -> Tally {
    let read = |line: &str| {
        let (passed, failed) = line.trim().strip_suffix(" failed")?.split_once(" passed, ")?;
        Some(Tally { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
    };
    text.lines().rev().find_map(read).unwrap_or_default()
}

/// Reads Playwright's JSON report. What passed at its second try only (which CI alone grants) has passed; whoever counts
/// it says so with [`unsteady`].
pub fn playwright(json: &str) -> Tally {
    let report: Value = serde_json::from_str(json).unwrap_or_default();
    let errors = report.get("errors").and_then(Value::as_array).map_or(0, Vec::len);
    let failed = stat(&report, "unexpected");
    // Errors outside any test (a file that does not load) have no count of their own.
    let outside = if failed == 0 { errors as u64 } else { 0 };
    Tally { passed: stat(&report, "expected") + stat(&report, "flaky"), failed: failed + outside }
}

/// How many passed at their second try only: each is a fault to be found, in the journey or in the program.
pub fn unsteady(json: &str) -> u64 {
    stat(&serde_json::from_str(json).unwrap_or_default(), "flaky")
}

fn stat(report: &Value, name: &str) -> u64 {
    let value = report.get("stats").and_then(|stats| stats.get(name));
    value.and_then(Value::as_u64).unwrap_or(0)
}

/// What failed, also what passed when it was tried again, out of Playwright's JSON report: where each test stands, what it is called and what it said.
pub fn failed_journeys(json: &str) -> String {
    let report: Value = serde_json::from_str(json).unwrap_or_default();
    let mut told = Vec::new();
    list(&report, "errors").for_each(|error| told.push(message(error)));
    list(&report, "suites").for_each(|suite| failed_in(suite, "", &mut told));
    told.join("\n\n")
}

fn failed_in(suite: &Value, above: &str, told: &mut Vec<String>) {
    let name = [above, text(suite, "title"), " › "].concat();
    for spec in list(suite, "specs") {
        let results = list(spec, "tests").flat_map(|test| list(test, "results"));
        let mut errors = results.flat_map(|result| list(result, "errors")).map(message).peekable();
        if errors.peek().is_some() {
            let line = spec.get("line").and_then(Value::as_u64).unwrap_or(0);
            let title = format!("{name}{} ({}:{line})", text(spec, "title"), text(spec, "file"));
            told.push([title].into_iter().chain(errors).collect::<Vec<_>>().join("\n"));
        }
    }
    list(suite, "suites").for_each(|inner| failed_in(inner, &name, told));
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The message of an error, without the colours of a terminal and no longer than a screen.
fn message(error: &Value) -> String {
    let mut plain = String::new();
    for (place, part) in text(error, "message").split('\u{1b}').enumerate() {
        plain.push_str(if place == 0 { part } else { part.split_once('m').map_or("", |(_, rest)| rest) });
    }
    plain.lines().take(40).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn cargo_lines_are_summed() {
        let text = "\
            running 12 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test plan::x ... FAILED\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(cargo(text), tally(15, 2));
        assert_eq!(cargo("error: could not compile"), tally(0, 0));
    }

    #[test]
    fn a_script_ends_with_its_counts() {
        assert_eq!(script("checking\n4 passed, 1 failed\n"), tally(4, 1));
        assert_eq!(script("nothing"), tally(0, 0));
    }

    #[test]
    fn what_passed_at_its_second_try_is_counted_by_itself_too() {
        let json = r#"{"errors":[],"stats":{"expected":7,"unexpected":1,"flaky":2,"skipped":2}}"#;
        assert_eq!(playwright(json), tally(9, 1));
        assert_eq!(unsteady(json), 2);
    }

    #[test]
    fn playwright_files_that_do_not_load_fail() {
        let json = r#"{"errors":[{"message":"x"}],"stats":{"expected":0,"unexpected":0}}"#;
        assert_eq!(playwright(json), tally(0, 1));
    }

    #[test]
    fn failed_journeys_say_where_and_why() {
        let json = r#"{"suites":[{"title":"boot.spec.mjs","specs":[
            {"title":"fine","file":"boot.spec.mjs","line":3,"tests":[{"results":[{"errors":[]}]}]},
            {"title":"bad","file":"boot.spec.mjs","line":9,"tests":[{"results":[{"errors":[{"message":"\u001b[31mError\u001b[39m: late"}]}]}]}],
            "suites":[{"title":"320 px","specs":[
                {"title":"empty","file":"screens.mjs","line":2,"tests":[{"results":[{"errors":[{"message":"axe"}]}]}]}]}]}]}"#;
        let told = failed_journeys(json);
        assert_eq!(
            told,
            "boot.spec.mjs › bad (boot.spec.mjs:9)\nError: late\n\nboot.spec.mjs › 320 px › empty (screens.mjs:2)\naxe"
        );
        assert_eq!(failed_journeys("no report"), "");
    }

    #[test]
    fn a_crash_is_a_failure_and_so_is_nothing_at_all() {
        assert_eq!(tally(5, 0).settled(false), tally(5, 1));
        assert_eq!(tally(0, 0).settled(true), tally(0, 1));
        assert_eq!(tally(5, 2).settled(false), tally(5, 2));
        assert_eq!(tally(5, 0).settled(true), tally(5, 0));
    }
}
