//! Cuts the compiled program where the app says so (`src/part.rs`), so that the first screen waits for little of it.
//!
//! The cutter of Leptos (`wasm_split_cli_support`) moves what only one part needs into a file of its own; wasm-bindgen
//! and wasm-opt then treat each file as trunk would have treated the whole. `install` puts the files into the site
//! under one fingerprint, because parts of two builds must never meet. Tests are at the end; that the cut program
//! works is shown by the journeys, which run on the released site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::assets::{Language, Shrink, integrity};
use crate::job;
use crate::stamp;
use crate::workspace::Workspace;

/// What rustc may use on `wasm32-unknown-unknown`; the files of the parts do not say it themselves.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

const MAIN_JS: &str = "watchbill.js";
const MAIN_WASM: &str = "watchbill_bg.wasm";
const LOADER: &str = "__wasm_split.js";

/// Takes the place of `instantiateStreaming`: an error page is no program, and some hosts name no type.
const INSTANTIATE: &str = r#"
async function instantiate(coming, imports) {
    const file = await coming;
    if (!file.ok) throw new Error(`${file.status} ${file.url}`);
    const typed = file.headers.get("content-type")?.startsWith("application/wasm");
    if (typed) return WebAssembly.instantiateStreaming(file, imports);
    return WebAssembly.instantiate(await file.arrayBuffer(), imports);
}
"#;

/// The parts whose pages need the styles that come after the first screen: all pages but the first question.
const DRESSED_PARTS: [&str; 2] = ["split_rest.wasm", "split_take.wasm"];

/// The pages of a part are never drawn without their styles, and a part that is asked for again asks for them again.
const DRESSED: &str = r#"
let styles;
function restStyles() {
    styles ??= new Promise((done, failed) => {
        const href = document.querySelector("script[data-rest-styles]")?.dataset.restStyles;
        if (!href) return done();
        const link = document.createElement("link");
        Object.assign(link, { rel: "stylesheet", href, onload: done });
        link.onerror = () => {
            styles = undefined;
            link.remove();
            failed(new Error(`no ${href}`));
        };
        document.head.append(link);
    });
    return styles;
}
async function dressed(coming) {
    const [file] = await Promise.all([coming, restStyles()]);
    return file;
}
"#;

/// The files of a cut program, with the names the tools gave them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    js: Vec<u8>,
    main: Vec<u8>,
    loader: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
}

/// Names of the installed files below the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    pub js: String,
    pub wasm: String,
    pub loader: String,
}

/// Cuts what cargo has just compiled for the release.
pub fn cut(workspace: &Workspace) -> Result<Program> {
    let dir = folder(workspace)?;
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    let compiled = workspace.target().join("wasm32-unknown-unknown/release/watchbill.wasm");
    let wasm = fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let main = dir.join("watchbill.wasm");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = &dir;
    options.main_out_path = &main;
    options.main_module = "./watchbill.js";
    let link = format!("./{LOADER}");
    options.link_name = &link;
    let cut = wasm_split_cli_support::transform(options);
    let parts = cut.map_err(|error| anyhow::anyhow!("the program cannot be cut: {error}"))?.split_modules;

    let mut bindgen = workspace.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--no-demangle", "--keep-lld-exports"]);
    bindgen.args(["--out-name", "watchbill", "--out-dir"]).arg(dir.join("bound")).arg(&main);
    job::must("Writing the bindings", "a few seconds", &mut bindgen)?;

    let bound = dir.join("bound");
    let mut program = Program {
        js: fs::read(bound.join(MAIN_JS))?,
        main: optimised(workspace, &bound.join(MAIN_WASM))?,
        loader: fs::read(dir.join(LOADER))?,
        parts: Vec::new(),
    };
    for part in parts {
        let name = part.file_name().and_then(|name| name.to_str()).context("a part without a name")?.to_owned();
        program.parts.push((name, optimised(workspace, &part)?));
    }
    Ok(program)
}

fn folder(workspace: &Workspace) -> Result<PathBuf> {
    Ok(workspace.notes()?.join("parts"))
}

/// What the last release was optimised from, with names: the first part, then the others in the order of their names.
pub fn written(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let dir = folder(workspace)?;
    let mut parts = Vec::new();
    for entry in fs::read_dir(&dir).with_context(|| format!("there is no {}", dir.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if (name.starts_with("split_") || name.starts_with("chunk_")) && name.matches('.').count() == 1 {
            parts.push(path);
        }
    }
    parts.sort();
    parts.insert(0, dir.join("bound").join(MAIN_WASM));
    Ok(parts)
}

/// The smallest form of a program.
pub fn optimised(workspace: &Workspace, file: &Path) -> Result<Vec<u8>> {
    optimise(workspace, file, &file.with_extension("small.wasm"), &[])
}

/// Writes a small copy of a part, and gives its bytes.
pub fn optimise(workspace: &Workspace, file: &Path, small: &Path, more: &[&str]) -> Result<Vec<u8>> {
    let mut optimise = workspace.command("wasm-opt");
    optimise.arg("-Oz").args(more).args(FEATURES).arg(file).arg("-o").arg(small);
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    job::must(&format!("Optimising {name}"), "usually under a minute", &mut optimise)?;
    fs::read(small).with_context(|| format!("wasm-opt wrote no {}", small.display()))
}

/// Writes the program into the site. One fingerprint over all its files is in every name.
pub fn install(program: &Program, dir: &Path, shrink: Shrink) -> Result<Installed> {
    let loader = text(&program.loader)?;
    let loader = replaced(loader, "WebAssembly.instantiateStreaming(src", "instantiate(src")? + INSTANTIATE + DRESSED;
    let mut all = [program.js.as_slice(), &program.main, loader.as_bytes()].concat();
    for (_, bytes) in &program.parts {
        all.extend(bytes);
    }
    let fingerprint: String = stamp::of_bytes(&all).chars().take(16).collect();
    let name = |end: &str| format!("watchbill-{fingerprint}{end}");
    let installed = Installed { js: name(".js"), wasm: name("_bg.wasm"), loader: name("-parts.js") };

    let mut loader = replaced(&loader, &format!("./{MAIN_JS}"), &format!("./{}", installed.js))?;
    for (file, bytes) in &program.parts {
        let part = name(&format!("-{}", file.trim_start_matches("split_")));
        let old = format!("new URL(\"./{file}\", import.meta.url)");
        let new = format!("new URL(\"./{part}\", import.meta.url), {{ integrity: \"{}\" }}", integrity(bytes));
        let (old, new) = match file.as_str() {
            part if DRESSED_PARTS.contains(&part) => (format!("fetch({old})"), format!("dressed(fetch({new}))")),
            _ => (old, new),
        };
        loader = replaced(&loader, &old, &new)?;
        fs::write(dir.join(part), bytes)?;
    }
    // Only where it is imported: the program itself asks for its loader by the old name.
    let js =
        replaced(text(&program.js)?, &format!("from \"./{LOADER}\""), &format!("from \"./{}\"", installed.loader))?;
    let js = js.replace(MAIN_WASM, &installed.wasm);
    for (file, script) in [(&installed.js, js), (&installed.loader, loader)] {
        fs::write(dir.join(file), shrink(Language::JavaScript, script.as_bytes())?)?;
    }
    fs::write(dir.join(&installed.wasm), &program.main)?;
    Ok(installed)
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).context("a script that is not text")
}

/// A name that is not found means that a tool writes other files now: better no site than one that breaks later.
fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    if !text.contains(old) {
        bail!("`{old}` is not in the script where it must be replaced");
    }
    Ok(text.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(part: &[u8]) -> Program {
        Program {
            js: br#"import * as a from "./__wasm_split.js"; { "./__wasm_split.js": a }; new URL("watchbill_bg.wasm", import.meta.url);"#.to_vec(),
            main: vec![1; 20],
            loader: br#"import { initSync } from "./watchbill.js";
                const src = fetch(new URL("./split_rest.wasm", import.meta.url));
                WebAssembly.instantiateStreaming(src, imports);"#
                .to_vec(),
            parts: vec![("split_rest.wasm".to_owned(), part.to_vec())],
        }
    }

    fn same(_: Language, bytes: &[u8]) -> Result<Vec<u8>> {
        Ok(bytes.to_vec())
    }

    fn folder(name: &str) -> std::path::PathBuf {
        let dir = std::env::temp_dir().join(format!("split-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        dir
    }

    #[test]
    fn the_files_name_each_other_and_the_part_is_checked_and_dressed() {
        let dir = folder("names");
        let installed = install(&program(b"part"), &dir, &same).unwrap();
        let js = fs::read_to_string(dir.join(&installed.js)).unwrap();
        assert!(js.contains(&format!("./{}", installed.loader)) && js.contains(&installed.wasm), "{js}");
        assert!(js.contains(r#"{ "./__wasm_split.js": a }"#), "the program asks for this name: {js}");
        let loader = fs::read_to_string(dir.join(&installed.loader)).unwrap();
        assert!(loader.contains(&format!("./{}", installed.js)), "{loader}");
        assert!(loader.contains(&integrity(b"part")) && loader.contains(" instantiate(src, imports)"), "{loader}");
        let part = installed.wasm.replace("_bg.wasm", "-rest.wasm");
        assert_eq!(fs::read(dir.join(&part)).unwrap(), b"part");
        assert!(loader.contains(&format!("dressed(fetch(new URL(\"./{part}\"")), "{loader}");
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn another_part_gives_every_file_another_name() {
        let dir = folder("other");
        let one = install(&program(b"one"), &dir, &same).unwrap();
        let two = install(&program(b"two"), &dir, &same).unwrap();
        assert!(one.js != two.js && one.wasm != two.wasm && one.loader != two.loader);
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn a_loader_of_another_shape_stops_the_build() {
        let dir = folder("shape");
        let odd = Program { loader: b"fetch('./x')".to_vec(), ..program(b"part") };
        assert!(install(&odd, &dir, &same).is_err());
        fs::remove_dir_all(&dir).unwrap();
    }
}
