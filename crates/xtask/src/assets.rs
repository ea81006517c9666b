//! Rewrites the built page's own files for the last time: one stylesheet, small scripts, names that
//! follow the bytes. Each step keeps the page's integrity attributes true. Tests are at the end.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::split::{self, Program};
use crate::{page, stamp};

/// Makes text smaller without changing what it means.
pub type Shrink<'a> = &'a dyn Fn(Language, &[u8]) -> Result<Vec<u8>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Css,
    JavaScript,
}

/// Joins the page's stylesheets, in order, into one file: each request costs a slow line a round trip.
pub fn join_styles(dir: &Path, html: &str, shrink: Shrink) -> Result<String> {
    let tags = page::tags(html);
    let everywhere =
        |tag: &&page::Tag| tag.name == "link" && tag.get("rel") == Some("stylesheet") && tag.get("media").is_none();
    let files: Vec<&str> = tags.iter().filter(everywhere).filter_map(|tag| tag.get("href")).collect();
    if files.is_empty() {
        return Ok(html.to_owned());
    }
    let mut joined = Vec::new();
    let mut html = html.to_owned();
    for href in files {
        let file = dir.join(href.trim_start_matches("./"));
        joined.extend(fs::read(&file).with_context(|| format!("index.html asks for {href}"))?);
        joined.push(b'\n');
        fs::remove_file(file)?;
        let place = tag_with(&html, &format!("href=\"{href}\"")).context("a lost stylesheet")?;
        html.replace_range(place, "");
    }
    let joined = shrink(Language::Css, &joined)?;
    let name = format!("style-{}.css", fingerprint(&joined));
    fs::write(dir.join(&name), &joined)?;
    let integrity = integrity(&joined);
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">");
    // Before the first script: browsers do not always look past one that they wait for, and the
    // stylesheet would be asked for a round trip later.
    let place = html.find("<script").or_else(|| html.find("</head>")).context("no head")?;
    html.insert_str(place, &link);
    Ok(html)
}

/// Shrinks every script of the site in place.
pub fn shrink_scripts(dir: &Path, shrink: Shrink) -> Result<()> {
    for path in stamp::files(dir)? {
        if path.extension().is_some_and(|extension| extension == "js") {
            let bytes = fs::read(&path)?;
            fs::write(&path, shrink(Language::JavaScript, &bytes)?)?;
        }
    }
    Ok(())
}

/// Renames the program files after their bytes, in the folder and in the page.
pub fn name_program(dir: &Path, html: &str) -> Result<String> {
    let tags = page::tags(html);
    let starter =
        page::starter(&tags).context("index.html has no script with data-wasm: see pattern_script in Trunk.toml")?;
    let mut html = html.to_owned();
    for attribute in ["data-js", "data-wasm"] {
        let url = starter.get(attribute).with_context(|| format!("no {attribute}"))?;
        let file = url.trim_start_matches("./");
        let bytes = fs::read(dir.join(file)).with_context(|| format!("{file} is not there"))?;
        let named = named(file, &bytes)?;
        fs::rename(dir.join(file), dir.join(&named))?;
        html = html.replace(file, &named);
        html = with_integrity(&html, &named, &bytes);
    }
    Ok(html)
}

/// Puts a cut program in the place of the one trunk has written, and lets the page fetch its loader early.
pub fn cut_program(dir: &Path, html: &str, program: &Program, shrink: Shrink) -> Result<String> {
    let tags = page::tags(html);
    let starter = page::starter(&tags).context("index.html has no script with data-wasm")?;
    let installed = split::install(program, dir, shrink)?;
    let mut html = html.to_owned();
    for (attribute, file) in [("data-js", &installed.js), ("data-wasm", &installed.wasm)] {
        let old = starter.get(attribute).with_context(|| format!("no {attribute}"))?.trim_start_matches("./");
        fs::remove_file(dir.join(old)).with_context(|| format!("{old} is not there"))?;
        html = html.replace(old, file);
        html = with_integrity(&html, file, &fs::read(dir.join(file))?);
    }
    let bytes = fs::read(dir.join(&installed.loader))?;
    let link =
        format!("<link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">", installed.loader, integrity(&bytes));
    let place = html.find("</head>").context("no head")?;
    html.insert_str(place, &link);
    Ok(html)
}

/// `app-<any>_bg.wasm` becomes `app-<fingerprint>_bg.wasm`.
fn named(file: &str, bytes: &[u8]) -> Result<String> {
    let (stem, extension) = file.rsplit_once('.').context("a program file without an extension")?;
    let (stem, suffix) = match stem.strip_suffix("_bg") {
        Some(stem) => (stem, "_bg"),
        None => (stem, ""),
    };
    let base = stem.rsplit_once('-').map_or(stem, |(base, _)| base);
    Ok(format!("{base}-{}{suffix}.{extension}", fingerprint(bytes)))
}

/// Replaces the `integrity` of the tag that links to `file`, if it has one.
fn with_integrity(html: &str, file: &str, bytes: &[u8]) -> String {
    let mut html = html.to_owned();
    let Some(place) = tag_with(&html, &format!("href=\"./{file}\"")) else {
        return html;
    };
    let tag = html.get(place.clone()).unwrap_or_default();
    let old = page::tags(tag).first().and_then(|tag| tag.get("integrity").map(str::to_owned));
    if let Some(old) = old {
        html.replace_range(place.clone(), &tag.replace(&old, &integrity(bytes)));
    }
    html
}

/// Where the tag is that holds `attribute`, from `<` to `>`.
fn tag_with(html: &str, attribute: &str) -> Option<Range<usize>> {
    let inside = html.find(attribute)?;
    let start = html.get(..inside)?.rfind('<')?;
    let end = inside + html.get(inside..)?.find('>')? + 1;
    Some(start..end)
}

fn fingerprint(bytes: &[u8]) -> String {
    stamp::of_bytes(bytes).chars().take(16).collect()
}

/// The value of an `integrity` attribute for these bytes.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let dir = std::env::temp_dir().join(format!("assets-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        dir
    }

    fn same(_: Language, bytes: &[u8]) -> Result<Vec<u8>> {
        Ok(bytes.to_vec())
    }

    #[test]
    fn stylesheets_become_one_in_their_order() {
        let dir = folder("styles");
        fs::write(dir.join("a-1.css"), "a{}").unwrap();
        fs::write(dir.join("b-2.css"), "b{}").unwrap();
        let html = r#"<head><script src="early.js"></script>
            <link rel="stylesheet" href="./a-1.css" integrity="sha384-x"/>
            <link rel="stylesheet" href="./b-2.css" integrity="sha384-y"/>"#;
        let html = join_styles(&dir, html, &same).unwrap();
        let tags = page::tags(&html);
        let names = page::first_load(&tags);
        assert_eq!(names.len(), 2, "{html}");
        assert_eq!(fs::read_to_string(dir.join(&names[0])).unwrap(), "a{}\nb{}\n");
        assert_eq!(tags[1].get("integrity").unwrap(), integrity(b"a{}\nb{}\n"));
        assert!(!dir.join("a-1.css").exists());
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn program_files_are_named_after_their_bytes() {
        let dir = folder("program");
        fs::write(dir.join("app-1.js"), "run()").unwrap();
        fs::write(dir.join("app-1_bg.wasm"), "wasm").unwrap();
        let html = r#"<link rel="modulepreload" href="./app-1.js" integrity="sha384-old">
            <script src="./boot.js" data-js="./app-1.js" data-wasm="./app-1_bg.wasm"></script>"#;
        let html = name_program(&dir, html).unwrap();
        let js = named("app-1.js", b"run()").unwrap();
        let wasm = named("app-1_bg.wasm", b"wasm").unwrap();
        assert!(wasm.starts_with("app-") && wasm.ends_with("_bg.wasm"));
        assert!(dir.join(&js).is_file() && dir.join(&wasm).is_file());
        assert!(html.contains(&format!("data-js=\"./{js}\" data-wasm=\"./{wasm}\"")), "{html}");
        assert!(html.contains(&integrity(b"run()")) && !html.contains("sha384-old"), "{html}");
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn known_integrity() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }
}
