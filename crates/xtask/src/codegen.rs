//! `cargo xtask codegen`: `docs/checks.md`, from the first lines of each check's file.
//!
//! A check is described where it is written; this only collects. The rules for all checks stand in `assets/checks.md`.
//! It reads source text, not the compiled crate: this tool must run when `plan` does not compile. Tests: at the end.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::workspace::Workspace;

/// What stands before the families.
const HEAD: &str = include_str!("../assets/checks.md");

/// Each family's folder and heading, in the order of the steps.
const FAMILIES: [(&str, &str); 8] = [
    ("access", "Step 1: access"),
    ("roles", "Step 2: roles"),
    ("content", "Step 3: content"),
    ("crisis", "Step 4: crisis"),
    ("cover", "Step 5: cover"),
    ("training", "Step 6: training"),
    ("alignment", "Step 7: house rules and departments"),
    ("plan", "The plan as a whole"),
];

/// What is written where, by the words of the code.
const SEVERITIES: [(&str, &str); 4] =
    [("Severity::S1", "S1"), ("Severity::S2", "S2"), ("Severity::S3", "S3"), ("Severity::Info", "information")];
const FIXES: [(&[&str], &str); 4] = [
    (&["Fix::Edit"], "one change"),
    (&["Fix::link", "Fix::Link", "Fix::field"], "a form"),
    (&["Fix::Task"], "a to-do in the real world"),
    (&["Fix::Wait"], "waiting"),
];

pub fn run(workspace: &Workspace, only_check: bool) -> Result<()> {
    if only_check {
        check(workspace)?;
        println!("{} is fresh.", path(workspace).display());
        return Ok(());
    }
    let path = path(workspace);
    fs::write(&path, derive(workspace)?).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} written.", path.display());
    Ok(())
}

/// The page must be what the code says now.
pub fn check(workspace: &Workspace) -> Result<()> {
    let path = path(workspace);
    let there = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    ensure!(there == derive(workspace)?, "{} is not what the code says: run `cargo xtask codegen`", path.display());
    Ok(())
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.path("docs/checks.md")
}

fn derive(workspace: &Workspace) -> Result<String> {
    let folder = workspace.path("crates/plan/src/checks");
    let mut out = HEAD.trim_end().to_owned();
    for (family, heading) in FAMILIES {
        out.push_str(&["\n\n## ", heading].concat());
        let text = read(&folder.join(family).with_extension("rs"))?;
        // The first sentence names the family; the heading has done that.
        let (_, about) = first_sentence(&doc(&text));
        if !about.is_empty() {
            out.push_str(&["\n\n", &about].concat());
        }
        for entry in entries(&folder.join(family))? {
            out.push_str(&entry.text());
        }
    }
    out.push('\n');
    Ok(out)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The checks of a folder by number; files without a check are helpers.
fn entries(folder: &Path) -> Result<Vec<Entry>> {
    let mut out = Vec::new();
    for file in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = file?.path();
        if path.extension().is_some_and(|end| end == "rs") {
            let entry = Entry::read(&read(&path)?).with_context(|| path.display().to_string())?;
            out.extend(entry);
        }
    }
    out.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(out)
}

/// One check as its file describes it.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    code: String,
    sentence: String,
    about: String,
    severities: Vec<&'static str>,
    fixes: Vec<&'static str>,
    alone: bool,
}

impl Entry {
    /// `None` for a file without a check.
    fn read(source: &str) -> Result<Option<Self>> {
        // What its tests say is no part of the check.
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let Some((_, declared)) = code.split_once("code: \"") else { return Ok(None) };
        let declared = declared.split('"').next().unwrap_or_default().to_owned();
        let doc = doc(source);
        let rest = doc.strip_prefix(&declared).and_then(|rest| rest.strip_prefix(": "));
        let rest = rest.with_context(|| format!("its first line must begin with `//! {declared}: `"))?;
        let (sentence, about) = first_sentence(rest);
        let severities = SEVERITIES.iter().filter(|(word, _)| code.contains(word)).map(|(_, name)| *name).collect();
        let is_there = |words: &&(&[&str], &str)| words.0.iter().any(|word| code.contains(word));
        let fixes = FIXES.iter().filter(is_there).map(|(_, name)| *name).collect();
        Ok(Some(Self {
            code: declared,
            sentence: capital(&sentence),
            about,
            severities,
            fixes,
            alone: !code.contains("alone: false"),
        }))
    }

    fn text(&self) -> String {
        let mut facts = Vec::new();
        if !self.severities.is_empty() {
            facts.push(["Severity: ", &self.severities.join(", "), "."].concat());
        }
        if !self.fixes.is_empty() {
            facts.push(["Fix: ", &self.fixes.join(", or "), "."].concat());
        }
        if !self.alone {
            facts.push("Silent for an owner alone.".to_owned());
        }
        let mut out = ["\n\n### ", &self.code, "\n\n**", &self.sentence, "**"].concat();
        for part in [self.about.clone(), facts.join(" ")].iter().filter(|part| !part.is_empty()) {
            out.push_str("\n\n");
            out.push_str(part);
        }
        out
    }
}

/// The module doc of a file, without what is said about tests, its links as plain code.
fn doc(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let mut text = lines.join("\n");
    if let Some(at) = text.find("Tests:").or_else(|| text.find("Tests are ")) {
        // Tests are named last.
        text.truncate(at);
    }
    let text = text.replace("[`", "`").replace("`]", "`");
    text.trim_end().to_owned()
}

/// The first sentence on one line, and the rest with its line ends.
fn first_sentence(text: &str) -> (String, String) {
    let first = text.split("\n\n").next().unwrap_or_default();
    let rest = text.get(first.len()..).unwrap_or_default();
    let flat = first.replace('\n', " ");
    let end = flat.match_indices(". ").map(|(at, _)| at + 1).next().unwrap_or(flat.len());
    let (sentence, more) = flat.split_at(end);
    let about = [more.trim(), rest.trim()].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
    (sentence.trim().to_owned(), about.join("\n\n"))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
//! ALN-10: there are more than ten\n\
//! house rules. Few people read more.\n\
//!\n\
//! Counts what holds ([`active`]). Tests: below.\n\
\n\
pub static CHECK: Check = Check { code: \"ALN-10\", alone: false, run };\n\
fn run() { Severity::S3; Fix::link(); }\n\
#[cfg(test)]\n\
mod tests { Severity::S1; }\n";

    #[test]
    fn a_file_is_a_sentence_a_text_and_what_its_code_says() {
        let entry = Entry::read(FILE).unwrap().unwrap();
        assert_eq!(
            entry.text(),
            "\n\n### ALN-10\n\n**There are more than ten house rules.**\n\nFew people read more.\n\nCounts what holds \
             (`active`).\n\nSeverity: S3. Fix: a form. Silent for an owner alone."
        );
    }

    #[test]
    fn a_helper_is_no_check_and_a_doc_that_names_another_is_refused() {
        assert_eq!(Entry::read("//! Helps.\nfn help() {}\n").unwrap(), None);
        assert!(Entry::read(&FILE.replace("//! ALN-10", "//! ALN-01")).is_err());
    }

    #[test]
    fn every_check_of_the_repository_can_be_read() {
        let page = derive(&Workspace::find().unwrap()).unwrap();
        assert!(page.contains("### ACC-02\n\n**"), "{page}");
        assert!(!page.contains("Tests:"));
    }
}
