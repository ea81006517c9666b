//! Rewrites the built page's own files for the last time: one stylesheet, small scripts, names that
//! follow the bytes. Each step keeps the page's integrity attributes true. Tests are at the end.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, ensure};
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

/// The stylesheets that the static first page is drawn with, by the beginning of their names.
const FIRST: [&str; 7] = ["tokens-", "base-", "layout-", "home-", "forms-", "sheet-", "side-"];

/// Those that the home and the first question are drawn with once the program stands.
const APP: [&str; 2] = ["frame-", "live-"];

/// Puts what the static first page needs into the page itself, so that its first paint waits for one answer only. What
/// the first screen of the program needs becomes a file that `boot.js` adds; all else, paper too, one that comes with
/// the part of the program that draws it (`split.rs`). A page without scripts asks for both. The page's policy names the
/// bytes that are inside.
pub fn settle_styles(dir: &Path, html: &str, shrink: Shrink) -> Result<String> {
    let tags = page::tags(html);
    let links = tags.iter().filter(|tag| tag.name == "link" && tag.get("rel") == Some("stylesheet"));
    let links: Vec<&str> = links.filter_map(|tag| tag.get("href")).collect();
    if links.is_empty() {
        return Ok(html.to_owned());
    }
    let (mut first, mut app, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    let mut html = html.to_owned();
    for href in &links {
        let name = href.trim_start_matches("./");
        let bytes = fs::read(dir.join(name)).with_context(|| format!("index.html asks for {href}"))?;
        let is_of = |group: &[&str]| group.iter().any(|start| name.starts_with(start));
        let group = match (is_of(&FIRST), is_of(&APP)) {
            (true, _) => &mut first,
            (false, true) => &mut app,
            (false, false) => &mut rest,
        };
        group.extend(bytes);
        group.push(b'\n');
        fs::remove_file(dir.join(name))?;
        html.replace_range(tag_with(&html, &format!("href=\"{href}\"")).context("a lost stylesheet")?, "");
    }
    let first = String::from_utf8(shrink(Language::Css, &first)?).context("a stylesheet that is not text")?;
    let mut noscript = String::new();
    for (attribute, stem, css) in [("data-styles", "style", app), (page::REST_STYLES, "rest", rest)] {
        if css.is_empty() {
            continue;
        }
        let css = shrink(Language::Css, &css)?;
        let name = format!("{stem}-{}.css", fingerprint(&css));
        fs::write(dir.join(&name), &css)?;
        noscript += &format!("<link rel=\"stylesheet\" href=\"./{name}\">");
        html = with_starter(&html, attribute, &format!("./{name}"))?;
    }
    let place = html.find("<script").or_else(|| html.find("</head>")).context("no head")?;
    html.insert_str(place, &format!("<style>{}</style><noscript>{noscript}</noscript>", first.trim()));
    allowed(&html, "style-src", first.trim())
}

/// Gives the tag that starts the app one more attribute.
pub fn with_starter(html: &str, attribute: &str, value: &str) -> Result<String> {
    let place = html.find("data-wasm=").context("index.html has no script with data-wasm")?;
    let mut html = html.to_owned();
    html.insert_str(place, &format!("{attribute}=\"{value}\" "));
    Ok(html)
}

/// Puts the script that runs before the first paint into the page itself.
pub fn settle_first_script(dir: &Path, html: &str) -> Result<String> {
    const FILE: &str = "early.js";
    let Some(place) = tag_with(html, &format!("src=\"{FILE}\"")) else {
        return Ok(html.to_owned());
    };
    let script = fs::read_to_string(dir.join(FILE)).with_context(|| format!("index.html asks for {FILE}"))?;
    ensure!(!script.contains("</"), "{FILE} cannot stand inside a page");
    fs::remove_file(dir.join(FILE))?;
    let mut html = html.to_owned();
    // The tag's own end follows it in the page.
    html.replace_range(place, &format!("<script>{}", script.trim()));
    allowed(&html, "script-src", script.trim())
}

/// Lets the page's policy allow exactly these inline bytes.
fn allowed(html: &str, directive: &str, inline: &str) -> Result<String> {
    let rule = format!("{directive} 'self'");
    ensure!(html.matches(&rule).count() == 1, "the policy of the page has no `{rule}`");
    Ok(html.replace(&rule, &format!("{rule} '{}'", page::hash(inline))))
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

/// Puts a cut program in the place of the one trunk has written. Its files are asked for after the first frame
/// (`early.js`), so the links that would ask for them before are taken out.
pub fn cut_program(dir: &Path, html: &str, program: &Program, shrink: Shrink) -> Result<String> {
    let tags = page::tags(html);
    let starter = page::starter(&tags).context("index.html has no script with data-wasm")?;
    let installed = split::install(program, dir, shrink)?;
    let mut html = html.to_owned();
    for (attribute, file) in [("data-js", &installed.js), ("data-wasm", &installed.wasm)] {
        let old = starter.get(attribute).with_context(|| format!("no {attribute}"))?.trim_start_matches("./");
        fs::remove_file(dir.join(old)).with_context(|| format!("{old} is not there"))?;
        if let Some(place) = tag_with(&html, &format!("href=\"./{old}\"")) {
            html.replace_range(place, "");
        }
        html = html.replace(old, file);
    }
    let wasm = fs::read(dir.join(&installed.wasm))?;
    html = with_starter(&html, "data-parts", &format!("./{}", installed.loader))?;
    with_starter(&html, "data-wasm-integrity", &integrity(&wasm))
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

    const POLICY: &str = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">"#;

    #[test]
    fn what_the_first_page_needs_stands_in_it_and_the_rest_is_one_file() {
        let dir = folder("styles");
        let files = [
            ("base-1.css", "a>b{}"),
            ("frame-2.css", "b{}"),
            ("live-3.css", "c{}"),
            ("rows-4.css", "d{}"),
            ("print-5.css", "e{}"),
        ];
        for (name, text) in files {
            fs::write(dir.join(name), text).unwrap();
        }
        let html = format!(
            r#"<head>{POLICY}<script src="early.js"></script>
            <link rel="stylesheet" href="./base-1.css" integrity="sha384-x"/>
            <link rel="stylesheet" href="./frame-2.css" integrity="sha384-y"/><link rel="stylesheet" href="./live-3.css"/>
            <link rel="stylesheet" href="./rows-4.css"/><link rel="stylesheet" href="./print-5.css" media="print"/>
            <script src="./boot.js" data-wasm="./a.wasm"></script></head>"#
        );
        let html = settle_styles(&dir, &html, &same).unwrap();
        assert!(html.contains("<style>a>b{}</style>"), "{html}");
        let tags = page::tags(&html);
        assert!(page::inline(&tags).is_empty(), "the policy names what stands inside: {html}");
        let starter = page::starter(&tags).unwrap();
        let text = |name: &str| fs::read_to_string(dir.join(starter.get(name).unwrap())).unwrap();
        let (app, rest) = (text("data-styles"), text(page::REST_STYLES));
        assert_eq!((app.as_str(), rest.as_str()), ("b{}\nc{}\n", "d{}\ne{}\n"));
        let first = page::first_load(&tags);
        assert!(first.iter().any(|file| file.starts_with("style-")), "{html}");
        assert_eq!(page::rest_styles(&tags), starter.get(page::REST_STYLES).map(|name| name.trim_start_matches("./")));
        assert!(!dir.join("base-1.css").exists() && !dir.join("rows-4.css").exists());
        fs::remove_dir_all(&dir).unwrap();
    }

    /// The selectors of a stylesheet, each with the classes it needs.
    fn selectors(css: &str) -> Vec<(String, Vec<String>)> {
        let mut text = css.to_owned();
        while let (Some(start), Some(end)) = (text.find("/*"), text.find("*/")) {
            text.replace_range(start..end + 2, "");
        }
        let starts = text.split('{').filter_map(|part| part.rsplit(['{', '}', ';']).next());
        let single = starts.filter(|start| !start.trim().starts_with('@')).flat_map(|start| start.split(','));
        single.map(|selector| (selector.trim().to_owned(), classes(selector))).collect()
    }

    /// The classes that an element must have; `:not(.x)` asks for none.
    fn classes(selector: &str) -> Vec<String> {
        let asked: Vec<&str> = selector.split(":not(").enumerate().map(after_not).collect();
        let names = asked.iter().flat_map(|part| part.split('.').skip(1));
        let is_name = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
        let names = names.map(|rest| rest.split(|char| !is_name(char)).next().unwrap_or_default());
        names.filter(|name| name.starts_with(|char: char| char.is_ascii_alphabetic())).map(str::to_owned).collect()
    }

    fn after_not((place, part): (usize, &str)) -> &str {
        if place == 0 { part } else { part.split_once(')').map_or("", |(_, rest)| rest) }
    }

    #[test]
    fn the_first_stylesheets_are_all_that_the_static_page_needs_and_no_more() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let html = fs::read_to_string(root.join("index.html")).unwrap();
        // What is said without scripts may wait for the other stylesheets.
        let (page, rest) = html.split_once("<noscript>").unwrap();
        let html = format!("{page}{}", rest.split_once("</noscript>").unwrap().1);
        let here: Vec<String> = page::tags(&html)
            .iter()
            .filter_map(|tag| tag.get("class"))
            .flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let mut wrong = Vec::new();
        for file in fs::read_dir(root.join("style")).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let is_first = FIRST.contains(&format!("{name}-").as_str());
            // What is for paper alone moves nothing on the screen.
            if name.starts_with("print") {
                continue;
            }
            for (selector, needs) in selectors(&fs::read_to_string(&path).unwrap()) {
                let drawn = !needs.is_empty() && needs.iter().all(|class| here.contains(class));
                if is_first && !needs.is_empty() && !drawn {
                    wrong.push(format!("{name}.css: {selector} is not in index.html, so it can come later"));
                } else if !is_first && drawn {
                    wrong.push(format!(
                        "{name}.css: {selector} is in index.html, so it would move when this file comes"
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn the_first_script_stands_in_the_page_and_nothing_else_may() {
        let dir = folder("script");
        fs::write(dir.join("early.js"), "a<b&&go()\n").unwrap();
        let html = format!(r#"<head>{POLICY}<script src="early.js"></script></head>"#);
        let html = settle_first_script(&dir, &html).unwrap();
        assert!(html.contains("<script>a<b&&go()</script>"), "{html}");
        assert!(page::inline(&page::tags(&html)).is_empty(), "{html}");
        let changed = html.replace("go()", "steal()");
        assert_eq!(page::inline(&page::tags(&changed)).len(), 1);
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
