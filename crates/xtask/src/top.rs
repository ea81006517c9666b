//! `cargo xtask size --top`: which crates the bytes of the program come from.
//!
//! The published program has no names, so this optimises the same compiler output once more with
//! names kept. Sizes are before compression. Tests are at the end.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::job;
use crate::workspace::Workspace;

const CRATES: usize = 20;
const FUNCTIONS: usize = 30;

/// Where the bytes go: by section, by crate, and the largest functions.
pub fn table(workspace: &Workspace) -> Result<String> {
    let dir = workspace.notes()?.join("top");
    fs::create_dir_all(&dir)?;
    let compiled = workspace.target().join("wasm32-unknown-unknown/release/watchbill.wasm");
    let mut bindgen = workspace.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--no-demangle", "--out-dir"]).arg(&dir).arg(compiled);
    job::must("Writing the bindings", "a few seconds", &mut bindgen)?;
    let named = dir.join("named.wasm");
    let mut optimise = workspace.command("wasm-opt");
    optimise.args(["-Oz", "-g"]).arg(dir.join("watchbill_bg.wasm")).arg("-o").arg(&named);
    job::must("Optimising with names kept", "usually under a minute", &mut optimise)?;
    let census = Census::read(&fs::read(&named)?)?;
    Ok(census.table())
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

    fn table(&self) -> String {
        let mut lines = vec!["Bytes of the program before compression, by section:".to_owned()];
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
    let start = name.trim_start_matches(['<', '&', '(', '[', '*']);
    let start = start.trim_start_matches("mut ").trim_start_matches("const ").trim_start_matches("dyn ");
    let end = start.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(start.len());
    match start.get(..end) {
        Some(name) if start.get(end..).is_some_and(|rest| rest.starts_with("::")) => name,
        // Built-in types, exports and what the compiler itself adds.
        _ => "(other)",
    }
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
    fn what_is_not_wasm_is_an_error() {
        assert!(Census::read(b"hello").is_err());
    }
}
