//! `cargo xtask size --top`: which crates the bytes of each part of the program come from, the first part first; and
//! what the first part must not hold.
//!
//! The published files have no names, so this reads what the cutter wrote, optimised once more with names kept. Sizes are
//! before compression. Tests are at the end.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::split;
use crate::workspace::Workspace;

const CRATES: usize = 20;
const FUNCTIONS: usize = 30;

/// What no first screen needs, by the beginning of its path. Whatever the start can reach is in the first part, so one
/// call from outside `src/parts.rs` brings all of it along.
const NOT_FIRST: [&str; 13] = [
    "export::",
    "plan::checks::",
    "plan::cover::",
    "plan::edit::",
    "plan::file::",
    "plan::history::",
    "plan::lens::",
    "serde_json::",
    "watchbill::pages::",
    "watchbill::paper::",
    "watchbill::planning::",
    "watchbill::store::saving::",
    "watchbill::store::seeing::",
];

/// The one page that is in the first part.
const FIRST_PAGE: &str = "watchbill::pages::home::";

/// More bytes than these under one path are no accident. Functions with the same code become one, so a few small ones are
/// called after a place that is not there.
const FEW: u64 = 1_000;

/// Where the bytes of each part go: by section, by crate, and the largest functions.
pub fn table(workspace: &Workspace) -> Result<String> {
    let mut tables = Vec::new();
    for part in split::written(workspace)? {
        let named = part.with_extension("named.wasm");
        let named = split::optimise(workspace, &part, &named, &["-g"])?;
        let name = part.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        tables.push(format!("{name}\n{}", Census::read(&named)?.table()));
    }
    Ok(tables.join("\n\n"))
}

/// What stands in the first part and must not, one sentence each.
pub fn strangers(workspace: &Workspace) -> Result<Vec<String>> {
    let parts = split::written(workspace)?;
    let first = parts.first().context("there is no first part")?;
    let census = Census::read(&fs::read(first)?)?;
    ensure!(census.functions.iter().any(|(name, _)| name.starts_with("watchbill::")), "the first part has no names");
    Ok(census.strangers())
}

#[derive(Default)]
struct Census {
    sections: Vec<(&'static str, u64)>,
    /// Demangled name and bytes of each function.
    functions: Vec<(String, u64)>,
}

impl Census {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut census = Self::default();
        let mut imported = 0;
        let mut sizes = Vec::new();
        let mut names = BTreeMap::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.context("not a WebAssembly file")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        if matches!(import?.ty, wasmparser::TypeRef::Func(_)) {
                            imported += 1;
                        }
                    }
                }
                Payload::CodeSectionStart { size, .. } => census.sections.push(("code", u64::from(size))),
                Payload::DataSection(section) => census.sections.push(("data", length(section.range()))),
                Payload::CodeSectionEntry(body) => sizes.push(length(body.range())),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(subsections) = section.as_known() {
                        for subsection in subsections {
                            if let Name::Function(map) = subsection? {
                                for naming in map {
                                    let naming = naming?;
                                    names.insert(naming.index as usize, naming.name.to_owned());
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let name = |index: usize| {
            let mangled = names.get(&(index + imported)).map_or("(no name)", String::as_str);
            format!("{:#}", rustc_demangle::demangle(mangled))
        };
        census.functions = sizes.into_iter().enumerate().map(|(i, size)| (name(i), size)).collect();
        census.functions.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(census)
    }

    fn by_crate(&self) -> Vec<(String, u64)> {
        let mut sums = BTreeMap::new();
        for (name, size) in &self.functions {
            *sums.entry(crate_of(name).to_owned()).or_insert(0) += size;
        }
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        sums
    }

    fn strangers(&self) -> Vec<String> {
        let mut found = Vec::new();
        for path in NOT_FIRST {
            let is_in = |name: &str| own(name).starts_with(path) && !own(name).starts_with(FIRST_PAGE);
            let inside = || self.functions.iter().filter(|(name, _)| is_in(name));
            let bytes: u64 = inside().map(|(_, size)| size).sum();
            if let Some((name, _)) = inside().max_by_key(|(_, size)| size).filter(|_| bytes > FEW) {
                found.push(format!(
                    "the first part of the program holds {bytes} bytes of {path} like {name}: reach it through src/parts.rs"
                ));
            }
        }
        found
    }

    fn table(&self) -> String {
        let mut lines = vec!["Bytes before compression, by section:".to_owned()];
        let line = |(name, size): (&str, u64)| format!("{size:>9}  {name}");
        lines.extend(self.sections.iter().map(|(name, size)| line((name, *size))));
        lines.push("Code by crate (a generic function counts where it was written):".to_owned());
        lines.extend(self.by_crate().iter().take(CRATES).map(|(name, size)| line((name, *size))));
        lines.push("Largest functions:".to_owned());
        for (name, size) in self.functions.iter().take(FUNCTIONS) {
            let name: String = name.chars().take(110).collect();
            lines.push(line((&name, *size)));
        }
        lines.join("\n")
    }
}

fn length(range: std::ops::Range<u64>) -> u64 {
    range.end - range.start
}

/// The crate of a demangled function: `<plan::Id as core::fmt::Debug>::fmt` is `plan`'s.
fn crate_of(name: &str) -> &str {
    let start = own(name);
    let end = start.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(start.len());
    match start.get(..end) {
        Some(name) if start.get(end..).is_some_and(|rest| rest.starts_with("::")) => name,
        // Built-in types, exports and what the compiler itself adds.
        _ => "(other)",
    }
}

/// A name from its own path on: `plan::Id as …` of `<&mut plan::Id as …>`.
fn own(name: &str) -> &str {
    let start = name.trim_start_matches(['<', '&', '(', '[', '*']);
    start.trim_start_matches("mut ").trim_start_matches("const ").trim_start_matches("dyn ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_is_the_first_name() {
        assert_eq!(crate_of("plan::edit::apply"), "plan");
        assert_eq!(crate_of("<plan::Id<T> as core::fmt::Debug>::fmt"), "plan");
        assert_eq!(crate_of("<&mut serde_json::de::Deserializer<R> as X>::y"), "serde_json");
        assert_eq!(crate_of("memcpy"), "(other)");
        assert_eq!(crate_of("<u8 as core::fmt::Display>::fmt"), "(other)");
    }

    #[test]
    fn what_no_first_screen_needs_is_named() {
        let functions = [
            ("watchbill::store::saving::now::{{closure}}", 900),
            ("watchbill::store::saving::write", 101),
            ("<plan::checks::Run as Default>::default", 2_000),
            ("watchbill::pages::home::home_page", 2_000),
            ("watchbill::pages::now::record::{{closure}}", FEW),
            ("plan::date::parse", 2_000),
        ];
        let functions = functions.map(|(name, size)| (name.to_owned(), size)).to_vec();
        let strangers = Census { functions, ..Census::default() }.strangers();
        assert_eq!(strangers.len(), 2, "{strangers:?}");
        assert!(strangers.iter().any(|line| line.contains("1001 bytes") && line.contains("saving::now")));
    }

    #[test]
    fn what_is_not_wasm_is_an_error() {
        assert!(Census::read(b"hello").is_err());
    }
}
