//! The last step of a build: trunk calls it before the finished site replaces the old one.
//!
//! It shrinks the page's own files and puts what the first paint needs into the page, cuts the released program into its parts, names it after its final bytes
//! (trunk's names do not follow them, and a kept old file would live on in caches), adds what static hosts need,
//! and refuses a page that the strict policy would break. Tests are at the end.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};

use crate::assets::{self, Language, Shrink};
use crate::office::{self, Office};
use crate::split::{self, Program};
use crate::workspace::Workspace;
use crate::{compress, headers, page, stamp};

/// For hosts that show it when a file is not there. Addresses of the app live behind `#`, so only
/// a mistyped folder leads here.
const NOT_FOUND: &str = include_str!("../assets/404.html");

/// Below this a packed copy saves less than a network packet.
const WORTH_PACKING: usize = 1_000;

pub fn run(workspace: &Workspace) -> Result<()> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").context("trunk calls this after a build: run `cargo xtask build`")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let esbuild = |language: Language, bytes: &[u8]| esbuild(workspace, language, bytes);
    let staging = workspace.path(PathBuf::from(staging));
    let office = office::compile(workspace, release)?;
    if release {
        return seal(&staging, Some(&esbuild), Some(&split::cut(workspace)?), Some(&office));
    }
    seal(&staging, None, None, Some(&office))
}

/// Seals the site in `dir`; a release brings something to shrink it with, and the program in its parts.
fn seal(dir: &Path, shrink: Option<Shrink>, program: Option<&Program>, office: Option<&Office>) -> Result<()> {
    let index = dir.join("index.html");
    let mut html = read(&index)?;
    if let Some(shrink) = shrink {
        html = assets::settle_styles(dir, &html, shrink)?;
        assets::shrink_scripts(dir, shrink)?;
        html = assets::settle_first_script(dir, &html)?;
    }
    html = match (program, shrink) {
        (Some(program), Some(shrink)) => assets::cut_program(dir, &html, program, shrink)?,
        _ => assets::name_program(dir, &html)?,
    };
    if let Some(office) = office {
        let script = office::install(office, dir, shrink)?;
        html = assets::with_starter(&html, "data-workbook", &format!("./{script}"))?;
    }
    fs::write(&index, &html)?;

    let not_found = dir.join("404.html");
    if !not_found.exists() {
        fs::write(&not_found, NOT_FOUND)?;
    }
    // GitHub Pages would otherwise leave out names that begin with an underscore.
    fs::write(dir.join(".nojekyll"), "")?;
    check_pages(dir)?;

    let tags = page::tags(&html);
    let policy = page::policy(&tags).unwrap_or_default();
    let paths = relative_files(dir)?;
    fs::write(dir.join("_headers"), headers::file(&paths, policy))?;
    if shrink.is_some() {
        pack(dir, &paths)?;
    }
    Ok(())
}

/// Runs the bytes through esbuild, which is here for the comparison pages of `bench` anyway.
fn esbuild(workspace: &Workspace, language: Language, bytes: &[u8]) -> Result<Vec<u8>> {
    let loader = match language {
        Language::Css => "--loader=css",
        Language::JavaScript => "--loader=js",
    };
    let mut child = workspace
        .command("esbuild")
        .args([loader, "--minify", "--legal-comments=none", "--charset=utf8", "--log-level=warning"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start esbuild")?;
    // It reads to the end before it writes, so that neither side waits for the other.
    child.stdin.take().context("esbuild takes no input")?.write_all(bytes)?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "esbuild could not read a file of the site");
    Ok(output.stdout)
}

/// Every page must work under its own strict policy.
fn check_pages(dir: &Path) -> Result<()> {
    for path in stamp::files(dir)? {
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let tags = page::tags(&read(&path)?);
        let name = path.strip_prefix(dir).unwrap_or(&path).display();
        let policy = page::policy(&tags);
        ensure!(policy.is_some(), "{name} has no Content-Security-Policy in a <meta>");
        ensure!(
            policy.is_some_and(|text| text.contains("default-src 'none'") && !text.contains("'unsafe-")),
            "{name}: the policy must begin from default-src 'none' and allow nothing unsafe"
        );
        let inline = page::inline(&tags);
        if !inline.is_empty() {
            bail!("{name} holds {}: move it to a file", inline.join(", "));
        }
    }
    Ok(())
}

/// Leaves `.br` and `.gz` beside each file that shrinks, for servers that hand them out.
fn pack(dir: &Path, paths: &[String]) -> Result<()> {
    for path in paths {
        let extension = path.rsplit('.').next().unwrap_or_default();
        let bytes = fs::read(dir.join(path))?;
        if bytes.len() >= WORTH_PACKING && compress::SHRINKS.contains(&extension) {
            fs::write(dir.join(format!("{path}.br")), compress::brotli(&bytes)?)?;
            fs::write(dir.join(format!("{path}.gz")), compress::gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn relative_files(dir: &Path) -> Result<Vec<String>> {
    let files = stamp::files(dir)?;
    let relative = |path: &PathBuf| {
        let parts = path.strip_prefix(dir).unwrap_or(path).components();
        parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    Ok(files.iter().map(relative).collect())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const META: &str = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#;
    const START: &str =
        r#"<script type="module" src="./boot.js" data-js="./app-1.js" data-wasm="./app-1_bg.wasm"></script>"#;

    fn site(name: &str, index: &str) -> PathBuf {
        let dir = env::temp_dir().join(format!("seal-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("index.html"), index).unwrap();
        fs::write(dir.join("app-1.js"), "export {}").unwrap();
        fs::write(dir.join("app-1_bg.wasm"), vec![7; 5_000]).unwrap();
        dir
    }

    #[test]
    fn names_follow_the_bytes_and_hosts_get_their_files() {
        let dir = site("good", &format!("<!doctype html>{META}{START}"));
        seal(&dir, Some(&|_, bytes: &[u8]| Ok(bytes.to_vec())), None, None).unwrap();
        let html = read(&dir.join("index.html")).unwrap();
        let tags = page::tags(&html);
        let wasm = page::starter(&tags).unwrap().get("data-wasm").unwrap().to_owned();
        assert_ne!(wasm, "./app-1_bg.wasm");
        assert!(headers::fingerprinted(&wasm), "{wasm}");
        assert!(dir.join(&wasm).is_file() && dir.join(format!("{wasm}.br")).is_file());
        let headers = read(&dir.join("_headers")).unwrap();
        assert!(headers.contains(wasm.trim_start_matches("./")));
        assert!(dir.join(".nojekyll").is_file() && dir.join("404.html").is_file());
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn an_inline_script_stops_the_build() {
        let dir = site("inline", &format!("{META}{START}<script>go()</script>"));
        let message = seal(&dir, None, None, None).unwrap_err().to_string();
        assert!(message.contains("a <script> with its code inside"), "{message}");
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn a_page_without_a_policy_stops_the_build() {
        let dir = site("policy", START);
        let message = seal(&dir, None, None, None).unwrap_err().to_string();
        assert!(message.contains("no Content-Security-Policy"), "{message}");
        fs::remove_dir_all(&dir).unwrap();
    }
}
