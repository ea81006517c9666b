//! House rules that no compiler holds, as tests: each failure names file, line, rule and the way out.
//!
//! Rules are data (`rules.rs`); what needs more than a look at one line is a test of its own below.
//!
//! They stand here, and not with the app, so that they run when the app does not compile.

mod checks;
mod files;
mod rules;

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};
use files::{files, root};
use rules::{IMPURE, RULES, WORDED};

/// No source file is longer: a reader should see the whole of a thought.
const LINES: usize = 400;

#[test]
fn forbidden_texts() -> Result<()> {
    let mut broken = Vec::new();
    for file in files()? {
        for rule in RULES.iter().filter(|rule| rule.holds_in(&file)) {
            for (number, line) in file.lines() {
                let counts = rule.comments || !is_comment(line);
                if let Some(text) = rule.texts.iter().find(|text| counts && line.contains(**text)) {
                    broken.push(format!("{}:{number}: {text}: {}: {}", file.path, rule.name, rule.instead));
                }
            }
        }
    }
    must_be_empty(broken)
}

#[test]
fn files_are_short() -> Result<()> {
    let long = files()?.into_iter().filter(|file| file.is(&["rs", "css", "mjs", "js"]));
    let long = long.filter(|file| file.text.lines().count() > LINES);
    must_be_empty(long.map(|file| format!("{}: over {LINES} lines: divide it by what it does", file.path)).collect())
}

#[test]
fn every_module_says_what_it_is_for() -> Result<()> {
    let silent = files()?.into_iter().filter(|file| file.is(&["rs"]) && !file.text.starts_with("//! "));
    must_be_empty(silent.map(|file| format!("{}: begins without a //! comment", file.path)).collect())
}

#[test]
fn no_line_ends_with_a_blank() -> Result<()> {
    let mut broken = Vec::new();
    let kinds = ["rs", "css", "mjs", "js", "html", "toml", "ftl", "md"];
    for file in files()?.iter().filter(|file| file.is(&kinds)) {
        for (number, line) in file.lines().filter(|(_, line)| line.ends_with([' ', '\t'])) {
            broken.push(format!("{}:{number}: ends with a blank: {line:?}", file.path));
        }
    }
    must_be_empty(broken)
}

#[test]
fn views_hold_no_sentences() -> Result<()> {
    let mut broken = Vec::new();
    for file in files()?.iter().filter(|file| file.is(&["rs"]) && file.within(&["src/pages/", "src/components/"])) {
        let code = file.lines().take_while(|(_, line)| !line.contains("#[cfg(test)]"));
        for (number, line) in code.filter(|(_, line)| !is_comment(line) && holds_words(line)) {
            let line = line.trim();
            broken.push(format!("{}:{number}: {line}: words live in crates/messages/locales", file.path));
        }
    }
    must_be_empty(broken)
}

#[test]
fn sentences_in_views_are_recognised() {
    let worded =
        ["\"Who can get in\"", "<p>\"Add a person\"</p>", "<Button label=\"Add\">", "<nav aria-label=\"Steps\">"];
    for line in worded {
        assert!(holds_words(line), "{line}");
    }
    let fine = [
        "\" \"",
        "<p class=\"lead wide\">",
        "\"some argument\",",
        "\"field__label hidden\"",
        "title=title",
        "<p>{words.hello()}</p>",
        "\"·\"",
    ];
    for line in fine {
        assert!(!holds_words(line), "{line}");
    }
}

#[test]
fn pure_crates_stay_pure() -> Result<()> {
    let mut broken = Vec::new();
    for name in ["plan", "messages", "export"] {
        let tree = Command::new(env!("CARGO"))
            .args(["tree", "--offline", "--prefix", "none", "--edges", "normal", "--format", "{p}"])
            .args(["--target", "wasm32-unknown-unknown", "--package", name])
            .current_dir(root())
            .output()
            .unwrap();
        assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
        for package in String::from_utf8_lossy(&tree.stdout).lines() {
            let package = package.split(' ').next().unwrap_or_default();
            if IMPURE.iter().any(|impure| package == *impure || package.starts_with(&format!("{impure}-"))) {
                broken.push(format!("crate {name} depends on {package}"));
            }
        }
    }
    must_be_empty(broken)
}

#[test]
fn every_file_of_tests_is_run() -> Result<()> {
    let all = files()?;
    let mut broken = Vec::new();
    for main in all.iter().filter(|file| file.path.starts_with("crates/") && file.path.ends_with("/tests/main.rs")) {
        let folder = main.path.trim_end_matches("main.rs");
        for file in all.iter().filter(|file| file.is(&["rs"]) && file.path != main.path) {
            let Some(name) = file.path.strip_prefix(folder) else { continue };
            let module = name.trim_end_matches("/main.rs").trim_end_matches(".rs");
            if !module.contains('/') && !main.text.contains(&format!("mod {module};")) {
                broken.push(format!("{}: {} has no line \"mod {module};\", so it never runs", file.path, main.path));
            }
        }
    }
    must_be_empty(broken)
}

#[test]
fn every_page_is_walked_through() -> Result<()> {
    let mut walked = Vec::new();
    for file in files()?.iter().filter(|file| file.is(&["mjs"]) && file.within(&["tests/e2e/"])) {
        let lists = file.text.lines().filter_map(|line| line.strip_prefix("// Pages:"));
        walked.extend(lists.flat_map(|list| list.split([',', ' ', '.'])).map(str::to_owned));
    }
    let pages = fs::read_dir(root().join("src/pages"))?.flatten();
    let pages = pages.filter(|entry| entry.path().is_dir());
    let names = pages.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let missing = names.filter(|name| !walked.contains(name));
    must_be_empty(
        missing
            .map(|name| format!("src/pages/{name}: no file in tests/e2e has it in a line \"// Pages: {name}, …\""))
            .collect(),
    )
}

#[test]
fn the_table_of_requirements_is_whole_and_its_tests_exist() -> Result<()> {
    let text = fs::read_to_string(root().join("docs/requirements.md"))?;
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| A") || line.starts_with("| B"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let asked = (1..=49).map(|n| format!("A{n}")).chain((1..=30).map(|n| format!("B{n}")));
    let mut broken: Vec<String> = asked
        .filter(|row| rows.iter().filter(|known| known.first() == Some(&row.as_str())).count() != 1)
        .map(|row| format!("docs/requirements.md: row {row} is missing or stands twice"))
        .collect();
    for row in &rows {
        let (name, tests) = (row.first().unwrap_or(&""), row.last().unwrap_or(&""));
        for test in tests.split('`').skip(1).step_by(2).filter(|test| !is_there(test)) {
            broken.push(format!("docs/requirements.md: {name}: there is no test {test}"));
        }
    }
    must_be_empty(broken)
}

/// A journey by its name, a native test by its file or module, with tests in it.
fn is_there(test: &str) -> bool {
    let module = test.replace("::", "/").replacen("plan/", "crates/plan/src/", 1);
    let folder = test.rsplit_once('/').map_or("crates/plan/tests", |_| "crates");
    [
        format!("tests/e2e/{test}.spec.mjs"),
        format!("crates/{test}"),
        format!("{folder}/{test}/main.rs"),
        format!("{module}.rs"),
    ]
    .iter()
    .any(|path| root().join(path).is_file())
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("//") || line.starts_with("* ") || line.starts_with("/*")
}

/// A heuristic: a text node with two words or more, or an attribute for people with a word in it.
fn holds_words(line: &str) -> bool {
    let line = line.trim();
    let letters = |text: &str| text.chars().any(char::is_alphabetic);
    // Class names may stand alone on a line too: they hold a double underscore.
    let sentence = |text: &str| text.trim().contains(' ') && letters(text) && !text.contains("__");
    let inside = |text: &str, open: &str| {
        let (_, rest) = text.split_once(open)?;
        rest.split_once('"').map(|(inside, after)| (inside.to_owned(), after.to_owned()))
    };
    let alone = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let node = alone.is_some_and(|text| !text.contains('"') && sentence(text));
    let between = inside(line, ">\"").is_some_and(|(text, after)| after.starts_with('<') && sentence(&text));
    let attribute = WORDED.iter().any(|name| inside(line, name).is_some_and(|(text, _)| letters(&text)));
    node || between || attribute
}

fn must_be_empty(mut broken: Vec<String>) -> Result<()> {
    broken.sort();
    ensure!(broken.is_empty(), "{} of the house rules broken:\n  {}", broken.len(), broken.join("\n  "));
    Ok(())
}
